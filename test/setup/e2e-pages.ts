import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { routeAccess } from '#app/http/route-access.ts'
import { may, roles, type ActorRole } from '#app/domain/commands/permissions.ts'
import { bringAxe, law, violations } from './axe.ts'
import { addresses } from './e2e-addresses.ts'
import type { Names } from './e2e-world.ts'
import { goodPassword } from './people.ts'

const visitors: readonly ActorRole[] = ['anyone', 'clerk', ...roles]
export type Visit = { as: ActorRole; status: number; address: string }

/** Reads `[role] [status] address`. */
export function visitOf(words: string, otherwise: ActorRole = 'anyone'): Visit {
  const parts = words.split(' /')
  const before = parts[0]!.startsWith('/') ? [] : parts.shift()!.split(' ')
  const address = parts[0]!.startsWith('/') ? parts.join(' /') : `/${parts.join(' /')}`
  const status = before.find((word) => /^\d+$/.test(word))
  const role = before.find((word) => (visitors as string[]).includes(word)) as ActorRole | undefined
  return { as: role ?? otherwise, status: Number(status ?? 200), address }
}

/** @returns the first role that may open the pages of a route: whoever they are for */
export function whoOpens(route: string): ActorRole {
  return visitors.find((role) => may(role, routeAccess[route]!.load))!
}

/** @returns the first role that may send the form of a route */
export function whoSends(route: string): ActorRole {
  return visitors.find((role) => may(role, routeAccess[route]!.act!))!
}

/** Every page of the table of addresses once. */
export function everyVisit(): Visit[] {
  const visits = Object.entries(addresses).flatMap(([route, shown]) =>
    'from' in shown ? [] : shown.map((words) => visitOf(words, whoOpens(route))),
  )
  return [...new Map(visits.map((visit) => [`${visit.as} ${visit.address}`, visit])).values()]
}

/** Puts what the world calls by name into an address. */
export function fill(address: string, names: Names): string {
  return address.replace(/\{([^}]+)\}/g, (_all, name: string) => {
    const value = names.get(name)
    if (value === undefined) throw new RangeError(`The world has nothing called ${name}.`)
    return value
  })
}

/** One page for each role, signed in when it is first asked for. */
export class Visitors {
  #pages = new Map<ActorRole, Page>()
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly passwords: string = goodPassword,
  ) {}

  async as(role: ActorRole): Promise<Page> {
    const known = this.#pages.get(role)
    if (known) return known
    const page = await (await this.#context()).newPage()
    if (role !== 'anyone') {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill(`${role === 'administrator' ? 'admin' : role}@example.org`)
      await page.getByLabel('Password').fill(this.passwords)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL((url) => url.pathname !== '/sign-in')
    }
    this.#pages.set(role, page)
    return page
  }

  async #context(): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(60_000)
    await bringAxe(context)
    return context
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.context().close()
  }
}

/** Nothing that the law asks for is missing, in light, with all that can be opened open. */
export async function meetsTheLaw(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
  expect(await violations(page, law)).toEqual([])
}

/** Contrast in dark, after `meetsTheLaw` in light. */
export async function meetsTheLawInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  expect(dark).toEqual([])
}

/**
 * A window of 1280 CSS pixels, the narrowest in which a page stands in three columns, and 1280 at 400 %. A phone of 360
 * has the rules of the last, and more room.
 */
const widths = [1280, 961, 320]

/** Nothing makes the page itself scroll sideways (WCAG 1.4.4, 1.4.10). */
export async function fitsEveryWindow(page: Page): Promise<void> {
  const tooWide: unknown[] = []
  for (const width of widths) {
    if (width !== widths[0]) await page.setViewportSize({ width, height: 720 })
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return null
      return [...document.body.querySelectorAll('*')]
        .filter((each) => each.getBoundingClientRect().right > clientWidth + 0.5)
        .map((each) => each.outerHTML.slice(0, 120))
    })
    if (wide) tooWide.push({ width, wide: wide.slice(0, 8) })
  }
  await page.setViewportSize({ width: widths[0]!, height: 720 })
  expect(tooWide).toEqual([])
}

/** A page says what it is: one first heading, a title. */
export async function namesItself(page: Page): Promise<void> {
  const said = await page.evaluate(() => ({
    title: document.title.trim(),
    headings: [...document.querySelectorAll('h1')].filter((each) => each.textContent?.trim()).length,
    language: document.documentElement.lang,
    asked: new URLSearchParams(location.search).get('lang') ?? 'en',
  }))
  expect(said).toEqual({
    title: expect.stringMatching(/\S/),
    headings: 1,
    language: said.asked,
    asked: said.asked,
  })
}

/**
 * Empties the form of a page, and sends it with the keyboard.
 * @param chosen what to choose, by name, where a choice can't be left empty
 */
export async function sendEmpty(page: Page, chosen: Record<string, string>): Promise<void> {
  const panel = page.locator('#edit form[method=post]')
  const forms = (await panel.count()) > 0 ? panel : page.locator('main form[method=post]')
  const form = forms.filter({ has: page.locator('.usa-button') }).first()
  await form.evaluate((each: HTMLFormElement, choices) => {
    for (const control of each.elements) {
      const typed = control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
      const line =
        control instanceof HTMLInputElement && !/^(hidden|checkbox|radio|submit)$/.test(control.type)
      // A list without an empty choice keeps what it has.
      const none = !(control instanceof HTMLSelectElement) || control.querySelector('option[value=""]')
      if ((typed || line) && none) control.value = ''
      const choice = choices[(control as HTMLInputElement).name]
      if (choice && control instanceof HTMLSelectElement) control.value = choice
      if (control instanceof HTMLInputElement && control.value === choice) control.checked = true
    }
  }, chosen)
  await form.locator('.usa-button[type=submit]').first().focus()
  await page.keyboard.press('Enter')
}
