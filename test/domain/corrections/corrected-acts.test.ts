import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { FactChanges } from '#app/domain/corrections/correction-form.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { callComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { anEvening, trees, type Evening } from '#test/setup/meeting.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Store
let evening: Evening
let context: Evening['context']
let itemId: string
let other: string
beforeEach(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db, { present: trees.slice(0, 9) })
  context = evening.context
  ;[itemId, other] = evening.items as [string, string]
})
afterEach(() => db.destroy())

const yes = (at: string | null = null) => ({ happened: true, at })
const came = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act()
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message
  }
}
const correct = (kind: string, id: string, changes: FactChanges) =>
  came(() => correctFact(context, { kind, id, changes, reason: 'So it was.' }))
const aMotion = async (when: { at?: string | null } = {}) => {
  const { Elm: moverId, Fir: seconderId } = evening.people
  return (
    await makeMotion(context, { itemId, kind: 'main', text: 'To write.', moverId, seconderId, ...when })
  ).id
}

it('a correction opens, closes and withdraws no vote against the rules of the act', async () => {
  const id = await aMotion()
  const early = new Date(Date.parse(context.clock.now()) - 60_000).toISOString()
  context.clock.forward(5)
  expect({
    closed: await correct('motion', id, { voteClosedAt: yes() }),
    closedAt: await correct('motion', id, { voteClosedAt: yes(context.clock.now()) }),
    opened: await correct('motion', id, { voteOpenedAt: yes(context.clock.now()) }),
    byAbsent: await correct('motion', id, { moverId: evening.people.Maple }),
    secondedByAbsent: await correct('motion', id, { seconderId: evening.people.Poplar }),
    early: await correct('motion', id, { withdrawnAt: yes(early) }),
    withdrawn: await correct('motion', id, { withdrawnAt: yes(context.clock.now()) }),
  }).toEqual({
    closed: 'vote-not-closed',
    closedAt: 'vote-not-closed',
    opened: 'own-act',
    byAbsent: 'not-present',
    secondedByAbsent: 'not-present',
    early: 'out-of-order',
    withdrawn: 'done',
  })
})

it('a motion whose vote has begun is not withdrawn by a correction either', async () => {
  await recordNoSpeakers(context, { itemId })
  const id = await aMotion()
  await openVote(context, { motionId: id })
  expect(await correct('motion', id, { withdrawnAt: yes() })).toBe('vote-open')
  await castVotes(context, { motionId: id, votes: [], rest: 'aye' })
  await closeVote(context, { motionId: id })
  expect(await correct('motion', id, { withdrawnAt: yes() })).not.toBe('done')
})

it('a correction opens an item and closes it as the desk does', async () => {
  await openItem(context, { itemId })
  expect(await correct('item', other, { openedAt: yes() })).toBe('item-open')
  expect(await correct('item', other, { commentClosedAt: yes() })).toBe('not-called')
  await callComment(context, { itemId })
  expect(await correct('item', itemId, { commentClosedAt: yes() })).toBe('done')
  expect(await correct('item', itemId, { outcome: 'heard', closedAt: yes(context.clock.now()) })).toBe('done')
  expect(await correct('item', other, { openedAt: yes(), outcome: 'heard' })).toBe('done')
})

it('an item that was not reached is taken up afterwards at the desk, and closed there', async () => {
  await openItem(context, { itemId })
  await closeItem(context, { itemId, outcome: 'heard' })
  await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
  const outcome = async () => (await getMeetingRecord(db, evening.meetingId)).items[1]!.outcome
  expect(await outcome()).toBe('not-reached')
  await openItem(context, { itemId: other, at: null })
  expect(await outcome()).toBeNull()
  await closeItem(context, { itemId: other, outcome: 'heard', at: null })
  expect(await outcome()).toBe('heard')
})

it('the meeting is adjourned at the desk alone, and who left while it sits left at a time', async () => {
  const { attendance } = await getMeetingRecord(db, evening.meetingId)
  expect(await correct('meeting', evening.meetingId, { adjournedAt: yes() })).toBe('not-adjourned')
  expect(await correct('attendance', attendance[0]!.id, { departedAt: yes() })).toBe('time-known')
  expect(await correct('attendance', attendance[0]!.id, { departedAt: yes(context.clock.now()) })).toBe(
    'done',
  )
})

it('N6: no law sets a date for a plain letter, at the desk and in a correction', async () => {
  const owed = {
    meetingId: evening.meetingId,
    kind: 'letter' as const,
    owed: 'A reply',
    owedBy: 'The county',
  }
  const lawful = { dueOn: '2027-01-10', dueKind: 'statutory' as const, dueComputation: 'Ten days' }
  await expect(openFollowUp(context, { ...owed, ...lawful })).rejects.toMatchObject({
    fields: { dueKind: expect.stringContaining('No law sets a date for a plain letter') },
  })
  const { id } = await openFollowUp(context, { ...owed, dueOn: '2027-01-10', dueKind: 'chosen' })
  expect(await correct('follow-up', id, { dueKind: 'statutory', dueComputation: 'Ten days' })).toBe(
    'due-date',
  )
  expect(await correct('follow-up', id, { dueOn: '2027-01-11' })).toBe('done')
})
