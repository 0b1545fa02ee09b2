import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { at, trees } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostableMeeting, type Desk, type Postable } from '#test/setup/postable.ts'
import { hangOnPaper } from '#test/setup/posted.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const day = '2026-12-10'

const renderer = createPdfRenderer()
let db: Store
let site: Site
let browser: Browser
let clerk: Desk
let people: Postable['people']
let meetingId: string
let itemId: string
let generalId: string
let phone: Page
const contexts: BrowserContext[] = []
const receipts: Record<'ruiseñor' | 'nobody' | 'writer', string> = { ruiseñor: '', nobody: '', writer: '' }

beforeAll(async () => {
  db = await newSqliteStore()
  ;({ context: clerk, people, meetingId } = await aPostableMeeting(db, renderer))
  await anAccount(db, 'clerk', { name: 'Dana Rivers' })
  await publishAgenda(clerk, { slug: day })
  await hangOnPaper(db, meetingId, clerk.clock.now())
  const { inOrder } = await getAgenda(db, meetingId)
  itemId = inOrder.find(({ kind }) => kind === 'staff-report')!.id
  generalId = inOrder.find(({ kind }) => kind === 'general-comment')!.id
  site = await openSite(db, { at: at('2026-12-08', '16:12'), withAssets: true })
  browser = await launchBrowser()
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  contexts.push(context)
  context.setDefaultTimeout(20_000)
  phone = await context.newPage()
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser?.close()
  await site?.close()
  await renderer.close()
  await db?.destroy()
})

function moveTo(date: string, time: string): void {
  clerk.clock.set(at(date, time))
  site.clock.set(at(date, time))
}

async function clerkAtDesk(): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 800 } })
  contexts.push(context)
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('clerk@example.org')
  await page.getByLabel('Password').fill(goodPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto(`/clerk/meetings/${day}/desk?item=${itemId}`)
  return page
}

const seen = async (path: string): Promise<string> => {
  await phone.goto(path)
  return phone.locator('main').innerText()
}

describe('a comment', { timeout: 180_000 }, () => {
  test('begins at the meeting’s page, on a phone without a script, in Spanish and without a name', async () => {
    await phone.goto(`/meetings/${day}`)
    await phone.getByRole('link', { name: 'Dar un comentario público a la comisión' }).click()
    expect(await phone.locator('html').getAttribute('lang')).toBe('es')
    await phone.getByText('Hablar en la sala', { exact: true }).click()
    const item = await phone.locator(`input[name="items"][value="${itemId}"]`).getAttribute('id')
    await phone.locator(`label[for="${item}"]`).click()
    await phone.getByLabel('¿Cómo quiere que le llamemos?').fill('Ruiseñor')
    site.clock.forward(1)
    await phone.getByRole('button', { name: 'Enviar' }).click()
    await phone.waitForURL(/\/comments\//)
    receipts.ruiseñor = new URL(phone.url()).pathname
    expect(await phone.getByRole('heading', { level: 1 }).innerText()).toBe('Está en la lista para hablar')
    expect(await phone.locator('main').innerText()).toContain('Le llamarán como «Ruiseñor».')

    await phone.goto(`/meetings/${day}/comment?item=${itemId}`)
    await phone.getByText('Speak in the room', { exact: true }).click()
    site.clock.forward(1)
    await phone.getByRole('button', { name: 'Send' }).click()
    // Without a name it may be the same person, whose phone this is.
    await phone.getByRole('alert').getByRole('button').click()
    await phone.waitForURL(/\/comments\//)
    receipts.nobody = new URL(phone.url()).pathname
    expect(await phone.locator('main').innerText()).toContain('you will be called as “number 2.”')
  })

  test('that is written reaches everyone at once, word for word', async () => {
    await phone.goto(`/meetings/${day}/comment?item=${itemId}`)
    await phone.getByText('Write', { exact: true }).click()
    await phone.getByLabel('Your comment').fill('Please answer\n  by May.')
    await phone.getByText('Support', { exact: true }).click()
    site.clock.forward(1)
    await phone.getByRole('button', { name: 'Send' }).click()
    await phone.waitForURL(/\/comments\//)
    receipts.writer = new URL(phone.url()).pathname
    expect(await phone.locator('main').innerText()).toContain('Sent to all commissioners and published')
    const published = await seen(`/meetings/${day}/comments`)
    expect(published).toContain('Please answer\n  by May.')
    expect(published).not.toContain('Ruiseñor')
  })

  test('is heard in its turn: called, started and ended by one press each, and called again when not there', async () => {
    moveTo(day, '18:02')
    await callToOrder(clerk, { meetingId, by: people.Alder })
    const entries = trees.map((name) => ({ personId: people[name], standing: 'present' as const }))
    await callRoll(clerk, { meetingId, entries })
    await openItem(clerk, { itemId })
    moveTo(day, '18:10')
    const desk = await clerkAtDesk()
    const press = async (name: RegExp) => {
      site.clock.forward(1)
      await desk.getByRole('button', { name }).first().click()
    }
    await press(/^Call comment/)
    await press(/^Call number 1/)
    await desk.getByRole('button', { name: /^Start/ }).waitFor()
    expect(await seen(`${receipts.ruiseñor}?lang=es`)).toContain('Le están llamando ahora')
    await press(/^Start/)
    await press(/^End/)
    for (const _time of [1, 2]) {
      await press(/^Call number 2/)
      await press(/^Not there/)
    }
    await press(/^Close comment/)
    await desk.getByRole('button', { name: /^Close comment/ }).waitFor({ state: 'detached' })
    expect(await seen(`${receipts.ruiseñor}?lang=es`)).toContain('Usted habló')
    expect(await seen(receipts.nobody)).toContain('You were called twice and were not there')
  })

  test('appears in the minutes with the name its author chose, and the receipt links there', async () => {
    moveTo(day, '20:30')
    await closeItem(clerk, { itemId, outcome: 'heard' })
    await openItem(clerk, { itemId: generalId })
    await recordNoSpeakers(clerk, { itemId: generalId })
    await closeItem(clerk, { itemId: generalId, outcome: 'heard' })
    await adjourn(clerk, { meetingId, by: 'commission' })
    moveTo('2026-12-15', '10:00')
    await presentMinutes(clerk, { slug: day })
    const minutes = await seen(`/meetings/${day}/minutes`)
    expect(minutes).toContain('Ruiseñor')
    expect(minutes).toMatch(/[Oo]ne written comment/)
    expect(minutes).not.toContain('number 2')
    const receipt = await seen(receipts.writer)
    expect(receipt).toContain('In the minutes')
    await phone.getByRole('link', { name: /^Read the minutes on item/ }).click()
    expect(new URL(phone.url()).pathname).toBe(`/meetings/${day}/minutes`)
  })
})
