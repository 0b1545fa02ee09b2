import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routeAccess } from '#app/http/route-access.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import {
  fill,
  fitsEveryWindow,
  meetsTheLaw,
  namesItself,
  sendEmpty,
  visitOf,
  Visitors,
  whoSends,
} from '#test/setup/e2e-pages.ts'
import { asksNothing, chosen, refusals } from '#test/setup/e2e-refusals.ts'
import { aWholeWorld, worldNow, type World } from '#test/setup/e2e-world.ts'
import { openSite, type Site } from '#test/setup/site.ts'

let browser: Browser
let world: World
let site: Site
let visitors: Visitors
beforeAll(async () => {
  browser = await launchBrowser()
  world = await aWholeWorld()
  site = await openSite(world.db, { at: worldNow, withAssets: true })
  visitors = new Visitors(browser, site.url)
})
afterAll(async () => {
  await visitors?.close()
  await browser?.close()
  await site?.close()
  await world?.close()
})

describe('a form that is refused', () => {
  test('is known of every route that takes one', () => {
    const taking = Object.entries(routeAccess).flatMap(([route, { act }]) => (act ? [route] : []))
    expect([...Object.keys(refusals), ...asksNothing].toSorted()).toEqual(taking.toSorted())
  })

  const visits = Object.entries(refusals).flatMap(([route, paths]) =>
    paths.map((words) => visitOf(words, whoSends(route))),
  )
  test.each(visits)('tells $as what to fix at $address', async ({ as, address }) => {
    const page = await visitors.as(as)
    await page.goto(fill(address, world.names))
    await sendEmpty(page, chosen)
    const summary = page.locator('#errors')
    await summary.waitFor()
    expect(await summary.evaluate((each) => each === document.activeElement)).toBe(true)
    const unreached = await summary
      .locator('a')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href')!)
          .filter((href) => !document.querySelector(`[id="${href.slice(1)}"]`)),
      )
    expect(unreached).toEqual([])
    await namesItself(page)
    await meetsTheLaw(page)
    await fitsEveryWindow(page)
  })
})
