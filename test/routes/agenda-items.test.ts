import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission, aMeeting } from '#test/setup/meeting.ts'
import { minutesOf } from '#test/setup/minutes.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const agenda = '/clerk/meetings/2026-12-10-regular/agenda'
const question = 'Minutes of which meeting does this item approve?'
let db: Store
let site: Site
let clerk: Visitor
let meeting: { id: string; items: string[] }
let november: string

// React tells of each fault once in a process, so that every page of this file is watched.
const complaints = vi.spyOn(console, 'error')
afterEach(() => expect(complaints.mock.calls).toEqual([]))
afterAll(() => complaints.mockRestore())

beforeEach(async () => {
  db = await newSqliteStore()
  await aCommission(db)
  meeting = await aMeeting(db)
  november = (await aMeeting(db, { heldOn: '2026-11-12' })).id
  await minutesOf(db, november, 'presented', 1)
  site = await openSite(db)
  await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  return async () => {
    await site.close()
    await db.destroy()
  }
})

async function page(path: string): Promise<string> {
  const response = await clerk.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '')
}

describe('an item of the agenda', () => {
  test('asks of which meeting it approves the minutes where it is an approval, and keeps the answer', async () => {
    expect(await page(`${agenda}/items/${meeting.items[0]}`)).not.toContain(question)
    const kind = 'minutes-approval'
    const { id } = await addItem(aContext(db), { meetingId: meeting.id, kind, title: 'Minutes' })
    const path = `${agenda}/items/${id}`
    const html = await page(path)
    expect(html).toContain(question)
    expect(html).toContain(`<option value="${november}">Regular meeting, November 12, 2026</option>`)
    const form = { kind, title: 'Minutes', version: '1' }
    const wrong = await clerk.post(path, { ...form, approvesMeetingId: meeting.id })
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('Choose an earlier meeting whose draft minutes are presented'),
    ])
    expect((await clerk.post(path, { ...form, approvesMeetingId: november })).status).toBe(302)
    expect(await page(path)).toMatch(new RegExp(`<option value="${november}" selected=""`))
  })
})

test('the pages of an agenda are drawn without a complaint of React', async () => {
  const item = `${agenda}/items/${meeting.items[0]}`
  const moved = await clerk.post(`${agenda}/move`, { move: `${meeting.items[1]}:up` })
  const removed = await clerk.post(`${item}/remove`)
  for (const path of [agenda, moved.headers.get('location')!, removed.headers.get('location')!])
    await page(path)
  await clerk.post(`${item}/restore`)
  for (const path of [item, `${item}/remove`, `${agenda}/items/new`, `${agenda}/copy`]) await page(path)
  expect((await clerk.post(item, { kind: 'action', title: '', version: '1' })).status).toBe(422)
})
