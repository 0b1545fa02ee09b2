import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWorkPath } from '#app/http/work-paths.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { reach, skipsToContent, walksThrough } from '#test/setup/e2e-keyboard.ts'
import { everyVisit, fill, visitOf, Visitors } from '#test/setup/e2e-pages.ts'
import { aWholeWorld, worldNow, type World } from '#test/setup/e2e-world.ts'
import { goodPassword } from '#test/setup/people.ts'
import { openSite, type Site } from '#test/setup/site.ts'

let browser: Browser
let world: World
let site: Site
let visitors: Visitors
let scriptless: BrowserContext
beforeAll(async () => {
  browser = await launchBrowser()
  world = await aWholeWorld()
  site = await openSite(world.db, { at: worldNow, withAssets: true })
  visitors = new Visitors(browser, site.url)
  scriptless = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
})
afterAll(async () => {
  await scriptless?.close()
  await visitors?.close()
  await browser?.close()
  await site?.close()
  await world?.close()
})

async function open(words: string): Promise<Page> {
  const { as, address } = visitOf(words)
  const page = await visitors.as(as)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(fill(address, world.names))
  await isAwake(page)
  return page
}

/** A page with a script is used once the script runs, and what it adds, such as the desk's keys, is there. */
async function isAwake(page: Page): Promise<void> {
  if ((await page.locator('script').count()) === 0) return
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main, main *')].some((each) =>
      Object.keys(each).some((key) => key.startsWith('__reactProps')),
    ),
  )
  if (new URL(page.url()).pathname.endsWith('/desk')) {
    await page.locator('button[aria-keyshortcuts="?"]').waitFor({ state: 'attached' })
  }
}

describe('with the keyboard alone', () => {
  const walks = [
    '/',
    '/sign-in',
    '/verify',
    '/meetings/{ahead}',
    'clerk /clerk',
    'clerk /clerk/meetings/{draft}/agenda/items/{draft item}',
    'clerk /clerk/meetings/{ahead}/posting',
    'clerk /clerk/meetings/{voting}/desk',
    'clerk /clerk/meetings/{debate}/desk/items/{debated item}/motion',
    'administrator /clerk/accounts/invite',
  ].map((address) => ({ address }))

  test.each(walks)('$address is walked through, the focus always in sight', async ({ address }) => {
    await walksThrough(await open(address))
  })

  test.each(walks)('$address begins with a way over the masthead', async ({ address }) => {
    await skipsToContent(await open(address))
  })

  test.each([
    '/meetings/{ahead}',
    'clerk /clerk/meetings/{draft}/agenda',
    'clerk /clerk/meetings/{voting}/desk',
  ])('%s is walked through on a phone', async (address) => {
    const page = await open(address)
    await page.setViewportSize({ width: 360, height: 640 })
    await walksThrough(page)
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  test('somebody signs in', async () => {
    const context = await browser.newContext({ baseURL: site.url })
    const page = await context.newPage()
    await page.goto('/sign-in')
    await reach(page, page.getByLabel('E-mail address'))
    await page.keyboard.type('commissioner@example.org')
    await reach(page, page.getByLabel('Password'))
    await page.keyboard.type(goodPassword)
    await reach(page, page.getByRole('button', { name: 'Sign in' }))
    await page.keyboard.press('Space')
    await page.waitForURL('**/commissioner')
    await context.close()
  })

  test('the menu of a phone opens, and Escape closes it', async () => {
    const page = await open('/')
    await page.setViewportSize({ width: 360, height: 640 })
    const menu = page.getByRole('button', { name: 'Menu' })
    const link = page.getByRole('navigation').getByRole('link', { name: 'Meetings', exact: true })
    await reach(page, menu)
    await page.keyboard.press('Enter')
    await reach(page, link)
    await page.keyboard.press('Escape')
    expect(await link.isVisible()).toBe(false)
    expect(await menu.evaluate((each) => each === document.activeElement)).toBe(true)
  })

  test('items of the agenda are moved, and the focus goes with them', async () => {
    const page = await open('clerk /clerk/meetings/{draft}/agenda')
    const titles = () => page.locator('.build__t a').allTextContents()
    const before = await titles()
    const row = page.locator('.build > li').filter({ hasText: before[1]! })
    await reach(page, row.getByRole('button', { name: /^Move \S+ down$/ }))
    await page.keyboard.press('Enter')
    await page.getByText(/^Moved .* from \S+ to \S+\.$/).waitFor()
    const after = await titles()
    expect(after).not.toEqual(before)
    const focused = page.locator(':focus')
    expect(await row.locator(':focus').count()).toBe(1)
    expect(await focused.getAttribute('aria-label')).toMatch(/down$/)
    await reach(page, row.getByRole('button', { name: /^Move \S+ up$/ }))
    await page.keyboard.press('Space')
    await expect.poll(titles).toEqual(before)
  })

  test('every one of eight quick presses moves an item of the agenda, with its button and with its grip', async () => {
    const page = await open('clerk /clerk/meetings/{draft}/agenda')
    const numberOf = async () => Number(await row.locator('.build__no').textContent())
    const saved = async () => {
      await page.goto(page.url())
      return numberOf()
    }
    const tops = page.locator('.build > li:not(.sub)')
    const last = (await tops.count()) - 1
    const title = await tops.nth(last).locator('.build__t a').textContent()
    const row = page.locator('.build > li').filter({ hasText: title! })
    const at = await numberOf()
    await row.getByRole('button', { name: /^Move \S+ up$/ }).focus()
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press('Enter')
    expect(await numberOf()).toBe(at - 8)
    await page.getByText(new RegExp(`^Moved .* to ${at - 8}\\.$`)).waitFor()
    expect(await saved()).toBe(at - 8)

    await isAwake(page)
    await row.getByRole('button', { name: /Space, then the arrow keys$/ }).focus()
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press('ArrowDown')
    expect(await numberOf()).toBe(at)
    await page.keyboard.press('Space')
    await page.getByText(new RegExp(`^Moved .* to ${at}\\.$`)).waitFor()
    expect(await saved()).toBe(at)
  })

  test('what was typed in an item and not saved is offered again, until it is saved or discarded', async () => {
    const page = await open('clerk /clerk/meetings/{draft}/agenda/items/{draft item}')
    page.on('dialog', (dialog) => void dialog.accept())
    const description = page.getByLabel('Description, as the public reads it')
    const offer = page.getByText(/^You have unsaved changes from /)
    const before = await description.inputValue()
    await description.fill('Typed and not saved')
    await page.locator('.build__t a').first().click()
    await page.waitForURL((url) => !url.pathname.endsWith(fill('{draft item}', world.names)))
    expect(await offer.count()).toBe(0)
    await open('clerk /clerk/meetings/{draft}/agenda/items/{draft item}')
    expect(await description.inputValue()).toBe(before)
    await offer.waitFor()
    await page.getByRole('button', { name: 'Restore them' }).click()
    expect(await description.inputValue()).toBe('Typed and not saved')
    await page.getByRole('button', { name: 'Save item' }).click()
    await page.waitForURL(/saved=/)
    await open('clerk /clerk/meetings/{draft}/agenda/items/{draft item}')
    expect(await description.inputValue()).toBe('Typed and not saved')
    expect(await offer.count()).toBe(0)

    await description.fill('Typed again')
    await page.reload()
    await page.getByRole('button', { name: 'Discard them' }).click()
    await page.reload()
    await isAwake(page)
    expect(await description.inputValue()).toBe('Typed and not saved')
    expect(await offer.count()).toBe(0)
  })

  test('a posting on paper is recorded', async () => {
    const page = await open('clerk /clerk/meetings/{ahead}/posting')
    await reach(page, page.locator('a[href$="/posting/paper"]').first())
    await page.keyboard.press('Enter')
    await page.waitForURL('**/posting/paper')
    await reach(page, page.getByRole('button', { name: 'Record the posting' }))
    await page.keyboard.press('Space')
    await page.waitForURL('**/posting')
  })

  test('a vote is taken by name', async () => {
    const page = await open('clerk /clerk/meetings/{voting}/desk')
    const button = page.locator('.roll button[aria-pressed=false]').first()
    const first = page.getByRole('button', { name: (await button.getAttribute('aria-label'))!, exact: true })
    await reach(page, first)
    await page.keyboard.press('Space')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
    await reach(page, page.getByRole('button', { name: 'All others aye' }))
    await page.keyboard.press('Enter')
    const close = page.getByRole('button', { name: 'Close the vote' })
    await expect.poll(() => close.isEnabled()).toBe(true)
    await reach(page, close)
    await page.keyboard.press('Space')
    await page.getByText('Passed, 8–1').first().waitFor()
  })

  test('a copy is checked by its file and by its hash', async () => {
    const page = await open('/verify')
    await reach(page, page.getByLabel('A PDF or other file, exactly as you have it'))
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') })
    await reach(page, page.getByRole('button', { name: 'Check the file' }))
    await page.keyboard.press('Enter')
    await page.getByText('No match').waitFor()
    await reach(page, page.getByLabel('SHA-256, as printed on the document'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(world.names.get('hash')!)
    await page.keyboard.press('Enter')
    await page.getByText('Match: current version').waitFor()
  })
})

describe('without a script', () => {
  const pages = everyVisit().filter(({ as, status }) => as === 'anyone' && status === 200)
  const answers = new Map<string, number>()
  /** What a link leads to says it by its status; one that other pages lead to as well is asked once. */
  async function statusOf(to: string): Promise<number> {
    const known = answers.get(to)
    if (known !== undefined) return known
    const response = await fetch(site.url + to, { redirect: 'manual' })
    await response.body?.cancel()
    answers.set(to, response.status)
    return response.status
  }

  // What may run a script is a page of those who are signed in.
  const plain = pages.filter(({ address }) => !isWorkPath(address))

  test.each(plain)('$address runs none, and its links lead somewhere', async ({ address }) => {
    const path = fill(address, world.names)
    const html = await (await fetch(site.url + path)).text()
    expect(html.match(/<script|<noscript| on[a-z]+="|javascript:/gi)).toBeNull()
    expect(html.replaceAll(/<[^>]*>/g, '').length).toBeGreaterThan(200)
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    const lost: string[] = []
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const { origin, pathname, search, hash } = new URL(href.replaceAll('&amp;', '&'), site.url + path)
      if (origin !== site.url) continue
      const to = pathname + search
      if ((await statusOf(to)) >= 400) lost.push(`${to}: ${await statusOf(to)}`)
      if (to === path && hash && !ids.has(decodeURIComponent(hash.slice(1)))) lost.push(hash)
    }
    expect(lost).toEqual([])
  })

  test('the menu of a phone opens and leads on', async () => {
    const page = await scriptless.newPage()
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto('/')
    const link = page.getByRole('navigation').getByRole('link', { name: 'Library', exact: true })
    expect(await link.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    await link.click()
    await page.waitForURL('**/library')
    await page.close()
  })

  test('a form that is refused takes the focus to what is wrong', async () => {
    const page = await scriptless.newPage()
    await page.goto('/sign-in')
    await page.getByLabel('Password').focus()
    await page.keyboard.press('Enter')
    const summary = page.locator('#errors:focus')
    await summary.waitFor()
    await summary.getByRole('link').first().click()
    await page.getByLabel('E-mail address').waitFor()
    expect(new URL(page.url()).hash).toBe('#email')
    await page.close()
  })
})
