import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { adjourn } from '#test/setup/adjourn.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { at, trees } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostableMeeting, type Desk, type Postable } from '#test/setup/postable.ts'
import { hangOnPaper } from '#test/setup/posted.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const december = '2026-12-10'
const january = '2027-01-14'
const asked = 'How many requests of ICE did the department decline?'

const renderer = createPdfRenderer()
let db: Store
let site: Site
let browser: Browser
let clerk: Desk
let people: Postable['people']
let meetingId: string
const contexts: BrowserContext[] = []

beforeAll(async () => {
  db = await newSqliteStore()
  ;({ context: clerk, people, meetingId } = await aPostableMeeting(db, renderer))
  const { id: stone } = await addPerson(clerk, {
    name: 'Sam Stone',
    title: 'Lieutenant',
    organization: 'Pasadena Police Department',
  })
  await anAccount(db, 'clerk', { name: 'Dana Rivers' })
  await anAccount(db, 'commissioner', { name: 'Elm', personId: people.Elm })
  await anAccount(db, 'department', { name: 'Sam Stone', personId: stone })
  await publishAgenda(clerk, { slug: december })
  await hangOnPaper(db, meetingId, clerk.clock.now())
  await begin(meetingId, december)
  site = await openSite(db, { at: at(december, '18:30'), withAssets: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser?.close()
  await site?.close()
  await renderer.close()
  await db?.destroy()
})

async function begin(id: string, day: string): Promise<void> {
  clerk.clock.set(at(day, '18:02'))
  await callToOrder(clerk, { meetingId: id, by: people.Alder })
  const entries = trees.map((name) => ({ personId: people[name], standing: 'present' as const }))
  await callRoll(clerk, { meetingId: id, entries })
}

async function take(id: string, kind: string): Promise<string> {
  const { inOrder } = await getAgenda(db, id)
  const itemId = inOrder.find((item) => item.kind === kind)!.id
  await openItem(clerk, { itemId })
  return itemId
}

async function end(id: string, day: string, itemId: string): Promise<void> {
  clerk.clock.set(at(day, '20:30'))
  await closeItem(clerk, { itemId, outcome: 'heard' })
  await adjourn(clerk, { meetingId: id, by: 'commission' })
}

async function signedIn(role: string, day: string, time: string): Promise<Page> {
  clerk.clock.set(at(day, time))
  site.clock.set(at(day, time))
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 800 } })
  contexts.push(context)
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(`${role}@example.org`)
  await page.getByLabel('Password').fill(goodPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}

const publicText = async (path: string) => {
  const response = await fetch(site.url + path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text())
    .replaceAll('<!-- -->', '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('a question from the dais', { timeout: 180_000 }, () => {
  test('is kept the moment it is asked, and is public when the meeting is over', async () => {
    const itemId = await take(meetingId, 'staff-report')
    const desk = await signedIn('clerk', december, '18:31')
    await desk.goto(`/clerk/meetings/${december}/desk`)
    await desk.getByLabel('Asker').selectOption({ label: 'Elm' })
    await desk.getByRole('textbox', { name: 'Question' }).fill(asked)
    await desk.getByLabel('To', { exact: true }).fill('Police Department')
    await desk.getByRole('button', { name: 'Keep' }).click()
    await desk.getByText(asked).first().waitFor()
    expect((await fetch(`${site.url}/questions/2026-001`)).status).toBe(404)
    await end(meetingId, december, itemId)
    site.clock.set(at(december, '21:00'))
    expect(await publicText('/questions/2026-001')).toContain(asked)
    expect(await publicText('/questions')).toContain('2026-001')
  })

  test('is answered by the department, to everyone in the same moment', async () => {
    const liaison = await signedIn('department', '2026-12-14', '10:00')
    await liaison.getByRole('link', { name: asked }).click()
    await liaison.getByRole('textbox', { name: 'Answer', exact: true }).fill('We declined several.')
    await liaison.getByText('A full answer').click()
    await liaison.getByRole('button', { name: 'Preview answer' }).click()
    await liaison.waitForURL((url) => url.pathname.endsWith('/preview'))
    await liaison.getByText('We declined several.').waitFor()
    expect(await publicText('/questions/2026-001')).not.toContain('We declined several.')
    await liaison.getByRole('button', { name: 'Publish answer' }).click()
    await liaison.waitForURL((url) => url.pathname === '/department')
    const page = await publicText('/questions/2026-001')
    expect(page).toContain('We declined several.')
    expect(page).toContain('The commissioner has not yet accepted this answer')
  })

  test('stays open when the asker says that it was not answered', async () => {
    const elm = await signedIn('commissioner', '2026-12-15', '09:00')
    const judge = elm
      .locator('form')
      .filter({ has: elm.getByText(/this is not an answer/) })
      .first()
    await judge.getByText(/this is not an answer/).click()
    await judge.getByRole('textbox', { name: /why it is not an answer/ }).fill('I asked for the number.')
    await judge.getByRole('button', { name: /Publish my decision/ }).click()
    await elm.waitForURL('**/commissioner**')
    await expect
      .poll(() => publicText('/questions/2026-001'), { timeout: 30_000 })
      .toContain('I asked for the number.')
    expect(await publicText('/questions')).toContain(asked)
  })

  test('is asked for again in a letter on the commission’s paper', async () => {
    const question = await db.selectFrom('question').select('id').executeTakeFirstOrThrow()
    const page = await signedIn('clerk', '2026-12-21', '09:00')
    const { number } = await openBetween(clerk, {
      kind: 'question',
      owed: 'The number of requests that were declined',
      owedBy: 'Police Department',
      questionId: question.id,
    })
    await page.goto(`/clerk/follow-ups/${number}/letter/begin`)
    await page.getByRole('button', { name: 'Draft it from the record' }).click()
    await page.waitForURL(`**/clerk/follow-ups/${number}/letter`)
    expect(await page.getByLabel('Letter', { exact: true }).inputValue()).toContain('The number of requests')
    await page.goto(`/clerk/follow-ups/${number}/letter/send`)
    await page.locator('main form').getByRole('button').first().click()
    await page.waitForURL((url) => url.pathname === `/clerk/follow-ups/${number}`)
    const files = await db.selectFrom('followUpEntry').select(['kind', 'sha256']).execute()
    expect(files).toEqual([
      { kind: expect.stringMatching(/reminder|letter-sent/), sha256: expect.any(String) },
    ])
    expect(await publicText(`/follow-ups/${number}`)).toContain('The number of requests')
    await page.goto(`/clerk/follow-ups/${number}/letter/begin`)
    await page.getByRole('button', { name: 'Draft it from the record' }).click()
    await page.waitForURL(`**/clerk/follow-ups/${number}/letter`)
    await page.goto(`/clerk/follow-ups/${number}/letter/send`)
    await page.getByText('A letter went on December 21, 2026.').first().waitFor()
  })

  test('is on the next agenda, is accepted in the room, and the minutes and its page say so', async () => {
    const page = await signedIn('clerk', '2027-01-08', '10:00')
    const { id } = await scheduleMeeting(clerk, {
      kind: 'regular',
      heldOn: january,
      time: '18:00',
      place: 'City Hall, Council Chamber',
    })
    await publishAgenda(clerk, { slug: january })
    await hangOnPaper(db, id, clerk.clock.now())
    const agenda = await publicText(`/meetings/${january}`)
    expect(agenda).toContain('Question 2026-001')
    expect(agenda).toContain(asked)
    await begin(id, january)
    const itemId = await take(id, 'outstanding')
    clerk.clock.set(at(january, '18:40'))
    site.clock.set(at(january, '18:40'))
    await page.goto(`/clerk/meetings/${january}/desk`)
    const matter = page.getByRole('listitem').filter({ hasText: 'Question 2026-001' })
    await matter.getByRole('link', { name: /^Answer/ }).click()
    await page.getByLabel('Answered by').fill('Lieutenant Sam Stone')
    await page.getByLabel('Answer, as it was given').fill('Eleven.')
    await page.locator('main form').getByRole('button').first().click()
    await page.waitForURL(`**/clerk/meetings/${january}/desk**`)
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Question 2026-001' })
      .getByRole('button', { name: /Accepted by the commissioner who asked/ })
      .click()
    await expect
      .poll(async () => (await db.selectFrom('question').select('state').executeTakeFirstOrThrow()).state, {
        timeout: 60_000,
      })
      .toBe('agreed')
    await end(id, january, itemId)
    await presentMinutes(clerk, { slug: january })
    site.clock.set(at(january, '21:00'))
    expect(await publicText(`/meetings/${january}/minutes`)).toContain('2026-001')
    const told = await publicText('/questions/2026-001')
    expect(told).toContain('Answer accepted')
    expect(told).toContain('Eleven.')
  })
})
