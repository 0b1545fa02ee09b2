import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routeAccess } from '#app/http/route-access.ts'
import { isWorkPath } from '#app/http/work-paths.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { addresses, closedDoors, emptyAddresses } from '#test/setup/e2e-addresses.ts'
import {
  everyVisit,
  fill,
  fitsEveryWindow,
  meetsTheLaw,
  meetsTheLawInDark,
  namesItself,
  visitOf,
  Visitors,
  whoOpens,
  type Visit,
} from '#test/setup/e2e-pages.ts'
import { anEmptyWorld, aWholeWorld, worldNow, type World } from '#test/setup/e2e-world.ts'
import { openSite, type Site } from '#test/setup/site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test('every route that can be opened has an address here', () => {
  expect(Object.keys(addresses).toSorted()).toEqual(Object.keys(routeAccess).toSorted())
})

type Scene = { make: () => Promise<World>; visits: Visit[] }

const scenes: Record<string, Scene> = {
  'a commission with a record': {
    make: aWholeWorld,
    visits: [...everyVisit(), ...closedDoors.map((words) => visitOf(words))],
  },
  'a commission with nothing yet': {
    make: anEmptyWorld,
    visits: emptyAddresses.map((words) => visitOf(words)),
  },
}

describe.each(Object.entries(scenes))('%s', (_name, { make, visits }) => {
  let world: World
  let site: Site
  let visitors: Visitors
  beforeAll(async () => {
    world = await make()
    site = await openSite(world.db, { at: worldNow, withAssets: true })
    visitors = new Visitors(browser, site.url)
  })
  afterAll(async () => {
    await visitors?.close()
    await site?.close()
    await world?.close()
  })

  test.each(visits)('$as reads $address', async ({ as, status, address }) => {
    const page = await visitors.as(as)
    const path = fill(address, world.names)
    const response = await page.goto(path)
    const shown = new URL(page.url())
    expect([response?.status(), shown.pathname + shown.search]).toEqual([status, path])
    if (!isWorkPath(shown.pathname)) expect(await page.locator('script').count()).toBe(0)
    await namesItself(page)
    await meetsTheLaw(page)
    await meetsTheLawInDark(page)
    await fitsEveryWindow(page)
  })

  const leads = Object.entries(addresses).flatMap(([route, to]) =>
    'from' in to && make === aWholeWorld ? [{ as: whoOpens(route), ...to }] : [],
  )
  test.runIf(leads.length > 0).each(leads)('$as is led from $from', async ({ as, from, to }) => {
    const page = await visitors.as(as)
    await page.goto(fill(from, world.names))
    expect(new URL(page.url()).pathname).toBe(fill(to, world.names))
  })
})
