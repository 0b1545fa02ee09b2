import { beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { violations } from '#test/setup/axe.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { anEvening, at, type Evening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const date = '2026-12-10'
const desk = `/clerk/meetings/${date}-regular/desk`
let db: Store
let site: Site
let evening: Evening
let clerk: Visitor
let itemId: string
let answered: string
let owed: string

beforeEach(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db)
  const { context, people, items } = evening
  itemId = items[1]!
  await db
    .updateTable('agendaItem')
    .set({ kind: 'outstanding', title: 'Outstanding questions and follow-ups' })
    .where('id', '=', itemId)
    .execute()
  const asked = { askerId: people.Elm, addressee: 'Police Department', text: 'How many stops?' }
  answered = (await askBetween(context, { ...asked, askedOn: '2026-11-05' })).id
  const answer = { answerer: 'Sam Stone', text: 'Twelve.', disposition: 'answered' as const }
  await answerLater(context, { questionId: answered, ...answer })
  await askBetween(context, { ...asked, text: 'Since when?', askedOn: '2026-11-06' })
  const report = { kind: 'request' as const, owed: 'A report', owedBy: 'Police Department' }
  owed = (await openBetween(context, { ...report, openedOn: '2026-11-07' })).id
  await openItem(context, { itemId })
  site = await openSite(db, { at: at(date, '20:00'), withAssets: true })
  await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  return async () => {
    await site.close()
    await db.destroy()
  }
})

async function page(path = desk): Promise<string> {
  const response = await clerk.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '')
}

it('takes up each matter with one press, and says what was done of it', async () => {
  const before = await page()
  expect(before).toMatch(/3 not heard yet/)
  const order = ['Question 2026-001', 'Question 2026-002', 'Follow-up 2026-001'].map((name) =>
    before.indexOf(`<b>${name}</b>`),
  )
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(before.match(/Accepted by the commissioner who asked/g)).toHaveLength(1)
  const on = `${desk}/matters/question/${answered}`
  expect((await clerk.post(on, { step: 'accepted', itemId })).status).toBe(302)
  const due = { step: 'extended', itemId, dueOn: '2027-02-11', text: 'The chief asked for it.' }
  expect((await clerk.post(`${desk}/matters/follow-up/${owed}`, due)).status).toBe(302)
  const after = await page()
  expect(after).toContain('Elm accepted the answer.')
  expect(after).toContain('More time was agreed, to February 11, 2027. The chief asked for it.')
  expect(after).toMatch(/1 not heard yet/)
  expect(await page(on)).toContain('Open again: closed by mistake')
  const { items } = await getMeetingRecord(db, evening.meetingId)
  expect(items[1]!.matters.map(({ number, happened }) => [number, happened[0]!.kind])).toEqual([
    ['2026-001', 'accepted'],
    ['2026-001', 'extension'],
  ])
})

it.each([
  [{ step: 'not-accepted' }, 'Enter why it was not accepted'],
  [{ step: 'closed' }, 'Choose the motion that closed it'],
  [{ step: 'extended', dueOn: '2027-02-11' }, 'Choose what happened to the question'],
  [{}, 'Choose what happened'],
])('sends %j back with its words, and keeps what was typed', async (fields, words) => {
  const pressed = await clerk.post(`${desk}/matters/question/${answered}`, { itemId, dueOn: '', ...fields })
  expect([pressed.status, await pressed.text()]).toEqual([422, expect.stringContaining(words)])
  expect((await getMeetingRecord(db, evening.meetingId)).items[1]!.matters).toEqual([])
})

it('knows no other kind of matter', async () => {
  expect((await clerk.get(`${desk}/matters/motion/${answered}`)).status).toBe(404)
  expect((await clerk.get(`${desk}/matters/question/none`)).status).toBe(404)
})

it('is used with a browser, wide and on a phone, and axe finds nothing', async () => {
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  await context.addCookies(clerk.browserCookies())
  const tab = await context.newPage()
  await tab.goto(site.url + desk)
  expect(await violations(tab)).toEqual([])
  await tab.getByRole('button', { name: /Heard, still open ?: Question 2026-002/ }).click()
  await tab.getByText('Heard; it stays open.').waitFor()
  await tab.getByRole('link', { name: /Other ?: Question 2026-001/ }).click()
  await tab.getByLabel('What happened').selectOption({ label: 'Not accepted' })
  await tab.getByLabel(/What was said, or why/).fill('I asked by month.')
  await tab.setViewportSize({ width: 360, height: 720 })
  expect(await violations(tab)).toEqual([])
  await tab.getByRole('button', { name: 'Record it' }).click()
  await tab.getByText('Elm did not accept the answer: I asked by month.').waitFor()
  expect(await violations(tab)).toEqual([])
  const root = tab.locator('html')
  expect(await root.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
  await browser.close()
})
