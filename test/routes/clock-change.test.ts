import { beforeEach, expect, it, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { anEvening, at, type Evening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { garfield, postingSettings } from '#test/setup/postable.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

/** The clocks go back at 2 AM after this evening. */
const date = '2026-10-31'
const base = `/clerk/meetings/${date}-special`
const half = '01:30'
const when = { when: 'at', time: half }
let db: Store
let site: Site
let evening: Evening
let clerk: Visitor
let editionId: string

beforeEach(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db, { heldOn: date })
  const { context, meetingId, items } = evening
  const { postingPlaces } = postingSettings
  await setSetting(context, {
    key: 'postingPlaces',
    value: postingPlaces,
    effectiveOn: '2026-01-01',
    reason: 'Late',
  })
  context.clock.set(at('2026-10-28', '09:00'))
  await postAgenda(context, { meetingId, lines: [[items[0]!, 'Letter to the director']] })
  editionId = (await db.selectFrom('edition').select('id').executeTakeFirstOrThrow()).id
  await db
    .updateTable('meeting')
    .set({ kind: 'special', slug: `${date}-special` })
    .execute()
  site = await openSite(db, { at: '2026-11-01T10:30:00.000Z' })
  await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  return async () => {
    await site.close()
    await db.destroy()
  }
})

type Form = { path: string; fields: Record<string, string>; which: string }
const forms: Record<string, () => Form> = {
  'a press at the desk': () => ({ path: `${base}/desk/recess`, fields: when, which: 'timeWhich' }),
  'a motion': () => ({
    path: `${base}/desk/items/${evening.items[0]}/motion`,
    fields: { ...when, kind: 'main', text: 'To write.' },
    which: 'timeWhich',
  }),
  'an adjournment': () => ({
    path: `${base}/desk/adjourn`,
    fields: { by: 'commission', to: 'other', toDate: '2027-11-07', toTime: half },
    which: 'toTimeWhich',
  }),
  'an item that is continued': () => ({
    path: `${base}/desk/items/${evening.items[0]}/close`,
    fields: { outcome: 'continued', toDate: '2027-11-07', toTime: half },
    which: 'toTimeWhich',
  }),
  'a correction': () => ({
    path: `${base}/desk/correct/meeting/${evening.meetingId}`,
    fields: {
      'calledToOrderAt.when': 'at',
      'calledToOrderAt.time': half,
      'adjournedAt.when': 'no',
      reason: 'Misheard.',
    },
    which: 'calledToOrderAt.timeWhich',
  }),
  'a meeting that is scheduled': () => ({
    path: '/clerk/meetings/new',
    fields: { kind: 'regular', heldOn: '2027-11-07', time: half },
    which: 'timeWhich',
  }),
  'a posting on paper': () => ({
    path: `${base}/posting/paper`,
    fields: { editionId, place: garfield, postedOn: '2026-11-01', postedTime: half, postedBy: 'Dana Rivers' },
    which: 'postedTimeWhich',
  }),
  'a receipt': () => ({
    path: `${base}/posting/receipt`,
    fields: {
      recipientKind: 'media',
      recipient: 'The Daily Heron',
      receivedOn: '2026-11-01',
      receivedTime: half,
    },
    which: 'receivedTimeWhich',
  }),
  'a letter': () => ({
    path: `${base}/comments/new`,
    fields: {
      key: crypto.randomUUID(),
      channel: 'mail',
      itemIds: evening.items[0]!,
      text: 'Please answer.',
      arrivedOn: '2026-11-01',
      arrivedTime: half,
    },
    which: 'arrivedTimeWhich',
  }),
}

test.each(Object.entries(forms))(
  '%s asks which of the two times is meant, and takes the one said',
  async (_, made) => {
    const { path, fields, which } = made()
    const asked = await clerk.post(path, fields)
    const html = await asked.text()
    expect([path, asked.status]).toEqual([path, 422])
    expect(html).toContain('1:30 AM on November')
    expect(html).toContain('Choose which one is meant.')
    expect(html).toContain(`name="${which}"`)
    const answered = await clerk.post(path, { ...fields, [which]: 'second' })
    expect((await answered.text()).includes('Choose which one is meant')).toBe(false)
    expect([path, answered.status]).toEqual([path, 302])
  },
)

it('takes the reading that was said, and the record says which it took', async () => {
  const { path, fields } = forms['a press at the desk']!()
  await clerk.post(path, { ...fields, timeWhich: 'first' })
  const { recesses } = await getMeetingRecord(db, evening.meetingId)
  expect(recesses[0]!.beganAt).toBe('2026-11-01T08:30:00.000Z')
  const paper = await (await clerk.get(`${base}/desk/paper`)).text()
  expect(paper).toContain('1:30 AM PDT')
})

test.each([
  ['/clerk/meetings/new', { kind: 'regular', heldOn: '2027-03-14', time: '02:30' }],
  [`${base}/desk/adjourn`, { by: 'commission', to: 'other', toDate: '2027-03-14', toTime: '02:30' }],
])('%s refuses a time that does not exist', async (path, fields) => {
  const refused = await clerk.post(path, { ...fields, timeWhich: 'first', toTimeWhich: 'first' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('does not exist: the clocks go forward over it.')
})
