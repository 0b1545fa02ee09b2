import { beforeEach, describe, expect, it, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { recordDeparture } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import { openVote } from '#app/domain/motions/take-vote.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { aContext } from '#test/setup/context.ts'
import { aMotion } from '#test/domain/motions/vote-taken.ts'
import { aMeeting, anEvening, at, type Evening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const date = '2026-12-10'
const desk = `/clerk/meetings/${date}-regular/desk`
let db: Store
let site: Site
let evening: Evening
let clerk: Visitor

beforeEach(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db)
  site = await openSite(db, { at: at(date, '20:00') })
  await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  return async () => {
    await site.close()
    await db.destroy()
  }
})

const record = () => getMeetingRecord(db, evening.meetingId)
async function page(path: string): Promise<string> {
  const response = await clerk.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '')
}

describe('whom a question is asked of', () => {
  const offered = (html: string) => {
    const list = /<datalist[^>]*>(.*?)<\/datalist>/s.exec(html)?.[1] ?? ''
    return [...list.matchAll(/value="([^"]+)"/g)].map(([, name]) => name)
  }

  it('is offered from the record, with the department standing there, and any other name is taken', async () => {
    const { context, items } = evening
    await setSetting(context, {
      key: 'departmentName',
      value: 'Heron Police Department',
      effectiveOn: '2026-01-01',
      reason: 'Entered late',
    })
    await recordPresentation(context, { itemId: items[0]!, givenBy: 'Sam Stone', title: 'Lieutenant' })
    const first = await page(`${desk}/ask`)
    expect(first).toMatch(/name="to"[^>]*value="Heron Police Department"/)
    expect(offered(first)).toEqual(['Heron Police Department', 'Lieutenant Sam Stone'])
    const question = { asker: 'other', text: 'Has there been a reply?' }
    expect((await clerk.post(`${desk}/ask`, { ...question, to: '' })).status).toBe(422)
    expect((await clerk.post(`${desk}/ask`, { ...question, to: 'City Attorney' })).status).toBe(302)
    expect((await record()).questions[0]!.addressee).toBe('City Attorney')
    const names = ['Heron Police Department', 'Lieutenant Sam Stone', 'City Attorney']
    expect(offered(await page(`${desk}/ask`))).toEqual(names)
    expect(offered(await page(desk))).toEqual(names)
  })
})

it('tells in words what was pressed and corrected, and nothing of the agenda', async () => {
  const { context, items, meetingId } = evening
  await addItem(context, { meetingId, kind: 'action', title: 'Later' })
  await openItem(context, { itemId: items[0]! })
  await closeItem(context, { itemId: items[0]!, outcome: 'heard' })
  const reason = 'It was put off.'
  await correctFact(context, { kind: 'item', id: items[0]!, changes: { outcome: 'continued' }, reason })
  const html = await page(`${desk}/history`)
  expect(html).toMatch(/Reason: It was put off\..*Outcome.*<del>Heard<\/del>.*Continued to a later meeting/s)
  expect(html).toContain('Alder called the meeting to order')
  expect(html).not.toMatch(/&quot;outcome|openedAt|Added the item/)
})

describe('adjourning to a day', () => {
  const schedule = { nth: 2, weekday: 4, time: '17:30', monthsOff: [] }
  beforeEach(async () => {
    await setSetting(aContext(db), { key: 'regularSchedule', value: schedule, effectiveOn: '2027-01-01' })
  })

  test.each([
    ['the next regular meeting that is offered', { to: '2027-01-14' }, at('2027-01-14', '17:30')],
    [
      'another day, at the hour in force on it',
      { to: 'other', toDate: '2026-12-17' },
      at('2026-12-17', '18:00'),
    ],
    [
      'a day and an hour, no choice made',
      { toDate: '2027-01-07', toTime: '19:00' },
      at('2027-01-07', '19:00'),
    ],
    ['no stated day', {}, null],
  ])('%s', async (_, fields, adjournedTo) => {
    const html = await page(`${desk}/adjourn`)
    expect(html).toContain(
      '<option value="2027-01-14">The next regular meeting: Thursday, January 14, 2027, 5:30 PM',
    )
    expect((await clerk.post(`${desk}/adjourn`, { by: 'commission', ...fields })).status).toBe(302)
    expect((await record()).meeting).toMatchObject({ adjourned: true, adjournedTo })
  })

  test.each([
    [{ to: 'other' }, 'Enter the day, or choose another answer'],
    [{ to: '2027-01-14', toDate: '2026-12-17' }, 'Leave this empty, or choose another day'],
    [{ toTime: '19:00' }, 'Enter the day of that hour'],
    [{ toDate: '2027-03-14', toTime: '02:30' }, 'the clocks go forward over it'],
  ])('refuses %o', async (fields, words) => {
    const response = await clerk.post(`${desk}/adjourn`, { by: 'commission', ...fields })
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining(words)])
    expect((await record()).meeting.adjourned).toBe(false)
  })

  it('is corrected with a reason, and only as what can have been', async () => {
    await clerk.post(`${desk}/adjourn`, { by: 'commission', to: '2027-01-14' })
    const path = `${desk}/correct/meeting/${evening.meetingId}`
    expect(await page(path)).toMatch(/name="adjournedTo.date"[^>]*value="2027-01-14"/)
    const stands = {
      'calledToOrderAt.when': 'at',
      'calledToOrderAt.time': '18:02',
      calledToOrderBy: evening.people.Alder,
      'adjournedAt.when': 'at',
      'adjournedAt.time': '20:00',
      'adjournedTo.date': '2026-12-17',
      'adjournedTo.time': '18:30',
      adjournedToPlace: 'City Hall',
      reason: 'The chair said the 17th.',
    }
    expect((await clerk.post(path, { ...stands, 'adjournedTo.time': '' })).status).toBe(422)
    expect((await clerk.post(path, { ...stands, 'adjournedTo.date': '2026-12-09' })).status).toBe(422)
    expect((await clerk.post(path, { ...stands, 'adjournedAt.when': 'no' })).status).toBe(422)
    expect((await clerk.post(path, stands)).status).toBe(302)
    expect((await record()).meeting).toMatchObject({
      adjournedTo: at('2026-12-17', '18:30'),
      adjournedToPlace: 'City Hall',
      calledToOrderAt: at(date, '18:02'),
    })
    expect(await page(`${desk}/paper`)).toContain('adjourned 8:00 PM to Thursday, December 17, 2026, 6:30 PM')
    expect(
      (await clerk.post(path, { ...stands, 'adjournedTo.date': '', 'adjournedTo.time': '' })).status,
    ).toBe(302)
    expect((await record()).meeting.adjournedTo).toBeNull()
  })
})

describe('a meeting whose agenda was never published', () => {
  const told =
    /No agenda of this meeting was published here\. A regular meeting’s agenda is posted 72 hours before/

  it('says so with the rule at the call to order and before a vote', async () => {
    await aMeeting(db, { heldOn: '2026-12-09' })
    const order = await page('/clerk/meetings/2026-12-09-regular/desk/order')
    expect(order).toMatch(told)
    expect(order).toMatch(/<option value="[^"]+" selected="">Alder/)
    await aMotion(evening)
    const html = await page(desk)
    expect(html).toMatch(told)
    expect(html).toMatch(/is-warn"[^>]*>No agenda was published here/)
    expect(html).not.toContain('No agenda kept')
  })

  it('is not offered a call to order before its day', async () => {
    await aMeeting(db, { heldOn: '2026-12-11' })
    const early = '/clerk/meetings/2026-12-11-regular/desk'
    for (const path of [early, `${early}/order`, `${early}/paper`]) {
      const html = await page(path)
      expect(html).toContain('The meeting is on Friday, December 11, 2026.')
      expect(html).not.toMatch(/>Call to order<\/(a|button)>/)
    }
    const pressed = await clerk.post(`${early}/order`, { when: 'unknown' })
    expect([pressed.status, await pressed.text()]).toEqual([422, expect.stringContaining('from that day on')])
  })
})

describe('opening an item while another is open', () => {
  it('closes the one and opens the other in one press, and records both', async () => {
    const [first, second] = evening.items
    await openItem(evening.context, { itemId: first! })
    expect(await page(`${desk}?item=${second}`)).toMatch(/name="closing"[^>]*value="yes".*Close 1, open 2/s)
    const form = await page(`${desk}/items/${second}/open`)
    expect(form).toContain('Open item 2, Policy 428.5')
    expect(await page(`${desk}/items/${first}/close`)).toContain('Close item 1, Letter to the director')
    expect((await clerk.post(`${desk}/items/${second}/open`, { closing: 'yes' })).status).toBe(302)
    const { items } = await record()
    expect(items).toMatchObject([{ outcome: 'heard' }, { opened: true, outcome: null }])
    const html = await page(`${desk}/history`)
    expect(html).toContain('Closed item 1')
    expect(html).toContain('Opened item 2')
  })

  it('refuses while a vote is open, and changes nothing', async () => {
    const [first, second] = evening.items
    await openItem(evening.context, { itemId: first! })
    await openVote(evening.context, { motionId: await aMotion(evening) })
    const pressed = await clerk.post(`${desk}/items/${second}/open`, { closing: 'yes' })
    expect([pressed.status, await pressed.text()]).toEqual([422, expect.stringContaining('A vote on this')])
    expect((await record()).items).toMatchObject([{ outcome: null }, { opened: false }])
  })
})

describe('who and what the desk shows', () => {
  const names = (html: string, label: string) => {
    const field = new RegExp(`${label}</label>.*?<select[^>]*>(.*?)</select>`, 's').exec(html)?.[1] ?? ''
    return [...field.matchAll(/<option[^>]*>([^<]+)/g)].map(([, name]) => name)
  }

  it('offers no absent member as mover or seconder', async () => {
    const { context, meetingId, people, items } = evening
    await recordDeparture(context, { meetingId, personId: people.Maple })
    const form = await page(`${desk}/items/${items[0]}/motion`)
    for (const label of ['Moved by', 'Seconded by']) {
      expect(names(form, label)).toContain('Linden')
      expect(names(form, label)).not.toContain('Maple')
    }
    const motionId = await aMotion(evening)
    await recordDeparture(context, { meetingId, personId: people.Juniper })
    const change = await page(`${desk}/motions/${motionId}/change`)
    expect(names(change, 'Moved by')).toEqual(expect.arrayContaining(['Juniper', 'Birch']))
    expect(names(change, 'Moved by')).not.toContain('Maple')
  })

  it('tells of presentations, who asked, and a speaker who gave no name', async () => {
    const { context, items, meetingId, people } = evening
    await recordPresentation(context, { itemId: items[0]!, givenBy: 'Sam Stone', title: 'Lieutenant' })
    await callComment(context, { itemId: items[0]! })
    await recordSpeaker(context, { itemId: items[0]! })
    const question = { itemId: items[0]!, addressee: 'Staff', text: 'When?' }
    await askQuestion(context, { ...question, meetingId, askerId: people.Elm })
    const html = await page(desk)
    for (const words of [
      'Presented by Lieutenant Sam Stone',
      'A speaker who did not give a name',
      'Elm: When?',
    ]) {
      expect(html).toContain(words)
    }
    await adjourn(context, { meetingId, by: 'commission' })
    const over = await page(desk)
    expect(over).toContain(`href="/clerk/meetings/${date}-regular/minutes"`)
    expect(over).not.toContain('desk__n"')
  })

  it('records all who are not marked as present in one press', async () => {
    const { id: meetingId } = await aMeeting(db, { heldOn: '2026-12-09' })
    await callToOrder(evening.context, { meetingId, at: null })
    const roll = '/clerk/meetings/2026-12-09-regular/desk/roll'
    expect(await page(roll)).toContain('Mark everyone else present')
    const press = { rest: 'present', [`member.${evening.people.Elm}`]: 'absent', when: 'unknown' }
    expect((await clerk.post(roll, press)).status).toBe(302)
    const { attendance } = await getMeetingRecord(db, meetingId)
    expect(attendance.filter(({ standing }) => standing === 'present')).toHaveLength(10)
    expect(attendance.find(({ person }) => person.name === 'Elm')).toMatchObject({ standing: 'absent' })
  })
})
