import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { reach } from '#test/setup/e2e-keyboard.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Store
let site: Site
let posted: Posted
let browser: Browser
let address: string
const contexts: BrowserContext[] = []

beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now(), withAssets: true })
  browser = await launchBrowser()
  address = `/meetings/${posted.slug}/comment`
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await db?.destroy()
})

/** A phone of 360 pixels, whose owner has turned JavaScript off. */
async function aPhone(): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    hasTouch: true,
  })
  context.setDefaultTimeout(20_000)
  contexts.push(context)
  return context
}

const title = (page: Page) => page.locator('h1').innerText()
const main = (page: Page) => page.locator('main').innerText()
const choose = (page: Page, words: string) => page.getByText(words, { exact: true }).click()
const itemLabel = (page: Page, index: number): Locator =>
  page.locator('label').filter({ hasText: ['Letter to the director', 'Policy 428.5'][index] })
const rows = () => db.selectFrom('comment').selectAll().orderBy('number').execute()

/** A form that a person fills in takes more than two seconds. */
async function openForm(page: Page, language = 'en'): Promise<void> {
  await page.goto(language === 'en' ? address : `${address}?lang=${language}`)
  site.clock.forward(1)
}
async function fillToSpeak(page: Page, name: string): Promise<void> {
  await openForm(page)
  await choose(page, 'Speak in the room')
  await itemLabel(page, 0).click()
  await page.getByLabel('What should we call you?').fill(name)
}
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true })

async function fitsThePhone(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wide).toBeLessThanOrEqual(window!)
}

describe('in Spanish, on a phone without JavaScript', () => {
  test('an empty form says what is missing, and a comment goes from its warning to its withdrawal', async () => {
    const page = await (await aPhone()).newPage()
    await page.goto(`/meetings/${posted.slug}`)
    await page.getByRole('link', { name: 'Dar un comentario público a la comisión' }).click()
    site.clock.forward(1)
    await fitsThePhone(page)

    await page.getByLabel('¿Cómo quiere que le llamemos?').fill('Núñez')
    await page.getByRole('button', { name: 'Enviar' }).click()
    expect(await page.title()).toMatch(/^Error: Dar un comentario/)
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toContain('Hay 2 cosas que corregir')
    expect(await alert.getByRole('link').allInnerTexts()).toEqual([
      'Elija cómo quiere que le escuchen',
      'Elija al menos un punto',
    ])
    expect(await alert.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await page.getByLabel('¿Cómo quiere que le llamemos?').inputValue()).toBe('Núñez')
    await fitsThePhone(page)

    await choose(page, 'Escribir')
    await itemLabel(page, 1).click()
    await page.getByLabel('Su comentario').fill('Llámeme al 626-555-0142.\n  Gracias.')
    await page.getByRole('button', { name: 'Enviar' }).click()
    const warning = page.getByRole('alert')
    expect(await warning.innerText()).toContain('un número de teléfono: “626-555-0142”')
    expect(await warning.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await rows()).toEqual([])
    await page.getByRole('button', { name: 'Enviarlo tal como está' }).click()
    await page.waitForURL(/\/comments\//)
    expect(await title(page)).toBe('Recibimos su comentario')
    const [first] = await rows()
    expect([first!.text, first!.displayName, first!.heldReason]).toEqual([
      'Llámeme al 626-555-0142.\n  Gracias.',
      'Núñez',
      null,
    ])
    await fitsThePhone(page)

    const receipt = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Cambiar', exact: true }).click()
    await page.getByLabel('¿Cómo quiere que le llamemos?').fill('Gorrión')
    await page.getByRole('button', { name: 'Guardar' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Su cambio quedó guardado.')
    expect((await rows())[0]!.displayName).toBe('Gorrión')
    await page.goto(`/meetings/${posted.slug}/comments`)
    expect(await main(page)).toContain('Gorrión')

    const small = receipt.split('/')[2]!.toLowerCase().replaceAll('-', '  ')
    await page.goto('/comments?lang=es')
    await page.getByRole('button', { name: 'Ver' }).click()
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.getByRole('alert').innerText()).toContain('Escriba el código de su recibo')
    await page.goto('/comments/2222-2222-2222?lang=es')
    await page.getByLabel('Código').fill('2222 2222 2223')
    await page.getByRole('button', { name: 'Ver' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Ningún recibo tiene este código')
    await page.getByLabel('Código').fill(` ${small} `)
    await page.getByRole('button', { name: 'Ver' }).click()
    await page.waitForURL((url) => url.pathname === receipt)

    await page.getByRole('link', { name: 'Retirar', exact: true }).click()
    await page.getByRole('button', { name: 'Retirar' }).click()
    await page.waitForURL((url) => url.pathname === receipt)
    expect(await title(page)).toBe('Retirado por quien lo envió')
    await fitsThePhone(page)
    await page.goto(`/meetings/${posted.slug}/comments`)
    expect(await main(page)).toMatch(/withdrawn by the author/i)
    expect(await main(page)).not.toContain('626-555-0142')
  })

  test('what was noticed can be changed instead', async () => {
    const page = await (await aPhone()).newPage()
    await openForm(page, 'es')
    await choose(page, 'Escribir')
    await itemLabel(page, 0).click()
    await page.getByLabel('Su comentario').fill('Escríbame a ave@example.com')
    await page.getByRole('button', { name: 'Enviar' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('un correo electrónico: “ave@example.com”')
    await page.getByLabel('Su comentario').fill('Escríbame a la comisión')
    await page.getByRole('button', { name: 'Ya lo cambié: enviar' }).click()
    await page.waitForURL(/\/comments\//)
    expect((await rows()).at(-1)!.text).toBe('Escríbame a la comisión')
    expect(await db.selectFrom('comment').select('id').where('text', 'like', '%@%').execute()).toEqual([])
  })
})

test('by keyboard alone: choose with arrows and Space, send with Enter, withdraw', async () => {
  const page = await (await aPhone()).newPage()
  await openForm(page)
  await reach(page, page.getByLabel('Speak in the room'))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByLabel('Speak by video or phone').isChecked()).toBe(true)
  await reach(page, page.getByRole('checkbox', { name: /Policy 428\.5/ }))
  await page.keyboard.press('Space')
  await reach(page, page.getByLabel('What should we call you?'))
  await page.keyboard.type('Wren')
  await reach(page, page.getByRole('radio', { name: 'I’d rather not say' }))
  await page.keyboard.press('ArrowDown')
  await reach(page, send(page))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/comments\//)
  const taken = (await rows()).at(-1)!
  expect([taken.displayName, taken.mode, taken.heldReason]).toEqual(['Wren', 'remote', null])
  const turns = await db.selectFrom('turn').selectAll().where('commentId', '=', taken.id).execute()
  expect(turns.map(({ itemId, stance }) => [itemId, stance])).toEqual([[posted.items[1], 'support']])

  await reach(page, page.getByRole('link', { name: 'Withdraw', exact: true }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/withdraw$/)
  await reach(page, page.getByRole('button', { name: 'Withdraw' }))
  await page.keyboard.press('Space')
  await page.waitForURL(/saved=1/)
  expect(await title(page)).toBe('Withdrawn by the author')
})

describe('as a screen reader tells it', () => {
  /** Level of each heading in the order of the page, as the tree has it. */
  const levels = (tree: string) => [...tree.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => +level!)

  function headingsInOrder(tree: string): void {
    const found = levels(tree)
    expect(found.filter((level) => level === 1)).toHaveLength(1)
    const skipped = found.filter((level, index) => index > 0 && level > found[index - 1]! + 1)
    expect(skipped).toEqual([])
  }

  /** Controls with no name, and ties of a control or group to a description that is not there or says nothing. */
  const untold = (page: Page) =>
    page.locator('main').evaluate((at) => {
      const wrong: string[] = []
      for (const each of at.querySelectorAll('input:not([type=hidden]), textarea, select, fieldset')) {
        if (each.closest('[aria-hidden=true]')) continue
        const names =
          each instanceof HTMLFieldSetElement
            ? [each.querySelector('legend')?.textContent ?? '']
            : [...((each as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent)
        if (!names.join('').trim()) wrong.push(`no name: ${each.outerHTML.slice(0, 120)}`)
        for (const id of (each.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)) {
          if (!document.getElementById(id)?.textContent.trim()) wrong.push(`describes nothing: ${id}`)
        }
      }
      return wrong
    })

  /** Parts whose language is not their page's. */
  const otherLanguages = (page: Page) =>
    page
      .locator('main [lang]')
      .evaluateAll((parts) => [
        ...new Set(parts.map((part) => `${part.getAttribute('lang')}: ${part.textContent.trim()}`)),
      ])

  test('the form: names, hints and parts in another language', async () => {
    const page = await (await aPhone()).newPage()
    await openForm(page, 'es')
    await choose(page, 'Escribir')
    const tree = await page.locator('body').ariaSnapshot()
    headingsInOrder(tree)
    for (const told of [
      'group "¿Cómo quiere que le escuchen?"',
      'radio "Escribir" [checked]',
      'group "¿Sobre qué?"',
      'checkbox "1 Letter to the director"',
      'textbox "¿Cómo quiere que le llamemos? (opcional)"',
      'group "¿Apoya o se opone al punto? (opcional)"',
      'textbox "Su comentario"',
      'button "Enviar"',
    ]) {
      expect(tree).toContain(told)
    }
    expect(tree).not.toContain('Deje esto vacío')
    expect(await untold(page)).toEqual([])
    expect(await otherLanguages(page)).toEqual(
      expect.arrayContaining(['en: Letter to the director', 'en: Policy 428.5', 'en: English']),
    )
    const hint = await page.getByLabel('Su comentario').getAttribute('aria-describedby')
    expect(await page.locator(`#${hint}`).innerText()).toContain('Hasta 60,000 caracteres')
  })

  test('the page of errors: an alert first, and each error with its group', async () => {
    const page = await (await aPhone()).newPage()
    await openForm(page, 'es')
    await page.getByRole('button', { name: 'Enviar' }).click()
    await page.getByRole('alert').waitFor()
    const tree = await page.locator('main').ariaSnapshot()
    const alert = tree.indexOf('alert')
    expect(alert).toBeGreaterThanOrEqual(0)
    expect(alert).toBeLessThan(tree.indexOf('[level=1]'))
    expect(tree).toContain('heading "Hay 2 cosas que corregir" [level=2]')
    expect(await untold(page)).toEqual([])
    const group = page.getByRole('group', { name: '¿Cómo quiere que le escuchen?' })
    const ids = (await group.getAttribute('aria-describedby'))!.split(' ')
    const described = await Promise.all(ids.map((id) => page.locator(`#${id}`).textContent()))
    expect(described.join(' ')).toContain('Error: Elija cómo quiere que le escuchen')
  })

  test('the receipt: its headings, its code and its square by name', async () => {
    const page = await (await aPhone()).newPage()
    await fillToSpeak(page, 'Finch')
    await send(page).click()
    await page.waitForURL(/\/comments\//)
    await page.goto(`${new URL(page.url()).pathname}?lang=es`)
    const tree = await page.locator('body').ariaSnapshot()
    headingsInOrder(tree)
    for (const told of [
      'heading "Está en la lista para hablar" [level=1]',
      'heading "Su código" [level=2]',
      'heading "Estado" [level=2]',
      'img "Código QR que abre esta página"',
      'link "Retirar"',
    ]) {
      expect(tree).toContain(told)
    }
    expect(await otherLanguages(page)).toEqual(
      expect.arrayContaining(['en: English', 'en: Letter to the director']),
    )
  })
})

describe('sent more than once', () => {
  const named = async (name: string) => (await rows()).filter(({ displayName }) => displayName === name)

  test('with the back button, the same form counts once', async () => {
    const page = await (await aPhone()).newPage()
    await openForm(page)
    await choose(page, 'Write')
    await itemLabel(page, 0).click()
    await page.getByLabel('Your comment').fill('Going back.')
    await send(page).click()
    await page.waitForURL(/\/comments\//)
    const receipt = page.url()
    await page.goBack()
    expect(await page.getByLabel('Your comment').inputValue()).toBe('Going back.')
    await send(page).click()
    await page.waitForURL(/\/comments\//)
    expect(page.url()).toBe(receipt)
    expect((await rows()).filter(({ text }) => text === 'Going back.')).toHaveLength(1)
  })

  test('from a second tab, it is asked whether it means the same: it counts once, or for another person', async () => {
    const phone = await aPhone()
    const [one, two] = [await phone.newPage(), await phone.newPage()]
    await fillToSpeak(one, 'Tabs')
    await fillToSpeak(two, 'Tabs')
    await send(one).click()
    await one.waitForURL(/\/comments\//)
    await send(two).click()
    const question = two.getByRole('alert')
    await question.waitFor()
    expect(await question.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await two.getByLabel('What should we call you?').inputValue()).toBe('Tabs')
    await fitsThePhone(two)
    expect(await named('Tabs')).toHaveLength(1)
    await question.getByRole('link').click()
    await two.waitForURL(one.url())

    await two.goBack()
    await two.getByRole('alert').getByRole('button').click()
    await two.waitForURL(/\/comments\//)
    expect(two.url()).not.toBe(one.url())
    expect(await named('Tabs')).toHaveLength(2)
  })

  test('pressed again after the answer was lost on the way, it counts once', async () => {
    const page = await (await aPhone()).newPage()
    await fillToSpeak(page, 'Lost')
    let presses = 0
    await page.route('**/comment?*', async (route) => {
      if (route.request().method() !== 'POST' || presses++ > 0) return route.continue()
      await route.fetch({ maxRedirects: 0 })
      await route.abort('aborted')
    })
    await Promise.all([page.waitForEvent('requestfailed'), send(page).click()])
    expect(await named('Lost')).toHaveLength(1)
    await send(page).click()
    await page.waitForURL(/\/comments\//)
    expect(presses).toBe(2)
    expect(await named('Lost')).toHaveLength(1)
  })

  test('by a double click, it counts once', async () => {
    const page = await (await aPhone()).newPage()
    await fillToSpeak(page, 'Twice')
    await send(page).dblclick()
    // The second press takes the place of the first's navigation, which a wait for that one would report as aborted.
    await expect.poll(() => page.url(), { timeout: 20_000 }).toMatch(/\/comments\//)
    expect(await named('Twice')).toHaveLength(1)
  })
})

test('a file goes with a comment, a fourth is refused, and what was typed stays', async () => {
  const page = await (await aPhone()).newPage()
  await openForm(page)
  await choose(page, 'Write')
  await itemLabel(page, 0).click()
  await page.getByLabel('Your comment').fill('See the pictures.')
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: dot })
  const files = page.getByLabel('Attach files')
  await files.setInputFiles(['a.png', 'b.png', 'c.png', 'd.png'].map(picture))
  await send(page).click()
  const alert = page.getByRole('alert')
  expect(await alert.innerText()).toContain('You chose more than three files. Choose three or fewer')
  expect(await alert.innerText()).toContain('We kept what you filled in.')
  expect(await main(page)).toContain('You don’t have to choose these again.')
  expect(await page.getByLabel('Your comment').inputValue()).toBe('See the pictures.')
  await files.setInputFiles([picture('crossing.png')])
  await send(page).click()
  await page.waitForURL(/\/comments\//)
  expect(await main(page)).toContain('1 file')
  expect(await main(page)).toContain('crossing.png')
  await site.copier.settled()
  await page.goto(`/meetings/${posted.slug}/comments`)
  await page.getByRole('link', { name: 'crossing.png' }).waitFor()
})
