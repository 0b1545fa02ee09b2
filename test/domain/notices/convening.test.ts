import { afterAll, afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { getConveningNotice } from '#app/domain/notices/convening.server.ts'
import { conveningReminder, conveningVerdict, type ConveningFacts } from '#app/domain/notices/convening.ts'
import { noticeDeadline } from '#app/domain/notices/notice-clock.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { recordPosting } from '#app/domain/publishing/record-posting.server.ts'
import { recordReceipt } from '#app/domain/notices/record-receipt.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { zone } from '#test/domain/zone.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at, trees } from '#test/setup/meeting.ts'
import { aPostableMeeting, garfield, type Postable } from '#test/setup/postable.ts'
import { lastEntry } from '#test/setup/record.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

const day = '2026-12-10'
const startsAt = at(day, '18:00')
const deadline = noticeDeadline({ kind: 'special', startsAt, zone })
const secondAfter = (instant: string) => new Date(Date.parse(instant) + 1000).toISOString()
const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })

describe('E2: whether a special meeting may convene', () => {
  const alder = {
    recipient: 'Alder',
    recipientKind: 'member' as const,
    receivedAt: deadline.deadline,
    waivedInWritingAt: null,
    presentAtConvening: false,
  }
  const whole: ConveningFacts = {
    kind: 'special',
    deadline,
    postedAt: [deadline.deadline],
    receipts: [alder],
  }
  const late = secondAfter(deadline.deadline)
  const station = {
    ...alder,
    recipient: 'The Daily Heron',
    recipientKind: 'media' as const,
    receivedAt: late,
  }

  test.each<[string, Partial<ConveningFacts>, string | null]>([
    ['posted and received exactly 24 hours before', {}, null],
    ['posted a second later', { postedAt: [late] }, 'posted-late'],
    ['one of two papers in time', { postedAt: [late, deadline.deadline] }, null],
    ['never posted', { postedAt: [] }, 'not-posted'],
    ['received a second later', { receipts: [{ ...alder, receivedAt: late }] }, 'not-received'],
    ['late, and in the room', { receipts: [{ ...alder, receivedAt: late, presentAtConvening: true }] }, null],
    ['a newsroom that asked was told late', { receipts: [alder, station] }, 'not-received'],
    ['a start that nobody recorded', { deadline: null }, 'no-start'],
    ['a regular meeting is judged item by item', { kind: 'regular', deadline: null, postedAt: [] }, null],
    ['an emergency is only recalled', { kind: 'emergency', deadline: null, postedAt: [] }, null],
  ])('%s', (_, change, code) => {
    const verdict = conveningVerdict({ ...whole, ...change }, startsAt)
    expect(verdict).toMatchObject(code ? { ok: false, code } : { ok: true })
  })

  it('names the rule and what is lawful', () => {
    expect(conveningVerdict({ ...whole, postedAt: [] }, startsAt)).toMatchObject({
      sentence:
        'By the record no paper of the notice of this special meeting hung by Wednesday, December 9, 2026, 6:00 PM. If one hung in time, record its posting first. If none did, nothing said in the room cures it: cancel the meeting and call another, 24 hours ahead.',
      section: 'Government Code 54956(a)',
    })
    expect(conveningReminder('emergency')).toMatchObject({ section: 'Government Code 54956.5' })
    expect(conveningReminder('special')).toBeNull()
  })
})

onBothEngines((newStore) => {
  let db: Store
  let postable: Postable
  beforeEach(async () => {
    db = await newStore()
    postable = await aPostableMeeting(db, renderer, { kind: 'special' })
  })
  afterEach(() => db.destroy())

  async function post() {
    const { context, slug } = postable
    const { editionId } = await publishAgenda(context, { slug })
    context.clock.set(at(day, '09:00'))
    await recordPosting(context, {
      editionId,
      place: garfield,
      postedOn: '2026-12-09',
      postedTime: '18:00',
      postedBy: 'Dana Rivers',
      hashSeen: true,
    })
  }

  async function receive(names: readonly (typeof trees)[number][]) {
    const { context, slug, people } = postable
    for (const name of names) {
      await recordReceipt(context, {
        slug,
        recipientKind: 'member',
        personId: people[name],
        how: 'By hand',
        waived: false,
        receivedOn: '2026-12-09',
        receivedTime: '17:00',
      })
    }
  }

  it('refuses the call on the evening until the notice is whole, or who lacks it is in the room', async () => {
    const { context, meetingId, people } = postable
    const call = (inRoom: string[] = []) =>
      callToOrder(context, { meetingId, by: people.Alder, at: at(day, '18:02'), inRoom })
    await post()
    await receive(trees.filter((name) => name !== 'Maple' && name !== 'Poplar'))
    context.clock.set(at(day, '18:05'))
    const { meeting, commission } = await getMeetingRecord(db, meetingId)
    const shown = await getConveningNotice(db, meeting, commission.zone, context.clock.now())
    expect(shown.withoutNotice.map(({ name }) => name)).toEqual(['Maple', 'Poplar'])
    await expect(call()).rejects.toEqual(refused('not-received'))
    await expect(call([people.Maple])).rejects.toThrow('nor waived: Poplar. A member who is in the room')
    await call([people.Maple, people.Poplar])
    const entry = await lastEntry(db, meetingId)
    expect(entry).toMatchObject({
      summary: 'Alder called the meeting to order',
      after: { convened: 1, inRoomWithoutNotice: ['Maple', 'Poplar'] },
    })
  })

  it('refuses a meeting whose notice never hung, and enters it on a later day with what it lacked', async () => {
    const { context, meetingId } = postable
    context.clock.set(at(day, '23:59'))
    await expect(callToOrder(context, { meetingId })).rejects.toEqual(refused('not-posted'))
    await expect(callToOrder(context, { meetingId, at: null })).rejects.toEqual(refused('not-posted'))
    const convened = { calledToOrderAt: { happened: true, at: null } }
    await expect(
      correctFact(context, { kind: 'meeting', id: meetingId, changes: convened, reason: 'It was.' }),
    ).rejects.toEqual(refused('not-convened'))
    context.clock.set(at('2026-12-11', '05:59'))
    for (const when of [null, at(day, '18:00'), at('2026-12-11', '00:05')]) {
      await expect(callToOrder(context, { meetingId, at: when })).rejects.toEqual(refused('not-posted'))
    }
    context.clock.set(at('2026-12-11', '06:00'))
    await callToOrder(context, { meetingId, at: null })
    expect((await getMeetingRecord(db, meetingId)).meeting.convened).toBe(true)
    const entry = await lastEntry(db, meetingId)
    expect(entry).toMatchObject({
      summary: 'The meeting was called to order; by the record it lacked its notice',
      after: {
        noticeLacking: expect.stringContaining('no paper of the notice'),
        section: 'Government Code 54956(a)',
      },
    })
  })
})
