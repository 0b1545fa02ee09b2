import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import type { DocumentRenderer } from '#app/domain/editions/document-renderer.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import {
  approveCarriedMinutes,
  approveMinutes,
  correctMinutes,
} from '#app/domain/minutes/approve-minutes.server.ts'
import { linkWaitingApproval } from '#app/domain/agenda/approvals/link-approval.server.ts'
import { getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { aMotion, take } from '#test/domain/motions/vote-taken.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission, aMeeting, at, trees, type Evening } from '#test/setup/meeting.ts'
import { minutesOf } from '#test/setup/minutes.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const day = '2026-12-10'
/** Nothing here gets as far as a PDF. */
const renderer = {} as DocumentRenderer

type Day = { evening: Evening; afternoon: Evening; slug: string }

/** One day: a meeting from 3 to 4 PM whose item approves the minutes of the evening, held from 6 to 8 PM and presented. */
async function aDay(db: Store, { presented = true } = {}): Promise<Day> {
  const people = await aCommission(db)
  const context = aContext(db, { at: at(day, '15:00') })
  const night = await aMeeting(db, { heldOn: day, items: ['Letter'] })
  const early = await aMeeting(db, { heldOn: day, kind: 'adjourned', items: ['Approval of minutes'] })
  await db
    .updateTable('meeting')
    .set({ startsAt: at(day, '15:00') })
    .where('id', '=', early.id)
    .execute()
  await db
    .updateTable('agendaItem')
    .set({ approvesMeetingId: night.id, kind: 'minutes-approval' })
    .where('id', '=', early.items[0]!)
    .execute()
  if (presented) await minutesOf(db, night.id, 'presented', 1)
  const on = (meeting: typeof night): Evening => ({
    db,
    context,
    people,
    meetingId: meeting.id,
    items: meeting.items,
  })
  await convene(on(early))
  await callComment(context, { itemId: early.items[0]! })
  return { evening: on(night), afternoon: on(early), slug: `${day}-regular` }
}

async function convene({ context, people, meetingId }: Evening): Promise<void> {
  await callToOrder(context, { meetingId, at: context.clock.now() })
  await callRoll(context, {
    meetingId,
    entries: trees.map((name) => ({ personId: people[name], standing: 'present' as const })),
    at: context.clock.now(),
  })
}

/** The evening is held and adjourned at 8 PM; the afternoon goes on in the record. */
async function holdTheEvening({ evening }: Day): Promise<void> {
  evening.context.clock.set(at(day, '18:00'))
  await convene(evening)
  evening.context.clock.set(at(day, '20:00'))
  await adjourn(evening.context, { meetingId: evening.meetingId, by: 'commission' })
}

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('E14: no path approves the minutes of an evening before it is over', () => {
    it('a motion of that afternoon, now, as of another time and from paper', async () => {
      const day1 = await aDay(db)
      const { afternoon } = day1
      await expect(aMotion(afternoon)).rejects.toEqual(refused('not-later'))
      await holdTheEvening(day1)
      for (const when of [at(day, '15:30'), at(day, '20:00'), null]) {
        await expect(aMotion(afternoon, { at: when })).rejects.toEqual(refused('not-later'))
      }
      afternoon.context.clock.set(at(day, '20:30'))
      await expect(aMotion(afternoon, { at: at(day, '20:01') })).resolves.toBeTypeOf('string')
    })

    it('its vote, each at its own instant, and a correction of the times', async () => {
      const day1 = await aDay(db)
      const { afternoon } = day1
      await holdTheEvening(day1)
      const { context, meetingId } = afternoon
      context.clock.set(at(day, '20:30'))
      const motionId = await aMotion(afternoon)
      const early = { at: at(day, '15:30') }
      await expect(openVote(context, { motionId, ...early })).rejects.toEqual(refused('not-later'))
      await openVote(context, { motionId })
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      await expect(closeVote(context, { motionId, ...early })).rejects.toEqual(refused('not-later'))
      await closeVote(context, { motionId })
      const correct = (time: string) =>
        correctFact(context, {
          kind: 'motion',
          id: motionId,
          changes: {
            madeAt: { happened: true, at: time },
            voteOpenedAt: { happened: true, at: time },
            voteClosedAt: { happened: true, at: time },
          },
          reason: 'By the recording.',
        })
      await expect(correct(early.at)).rejects.toEqual(refused('not-later'))
      await expect(correct(at(day, '20:15'))).resolves.toEqual({ meetingId })
    })

    it('a vote that stands in the record already: picked up, chosen by the clerk, or to correct', async () => {
      const day1 = await aDay(db)
      const { afternoon, slug } = day1
      await holdTheEvening(day1)
      afternoon.context.clock.set(at(day, '20:30'))
      const motionId = await aMotion(afternoon)
      await take(afternoon, motionId)
      const early = at(day, '15:30')
      const desk = { ...afternoon.context, renderer, verifyAt: 'commission.example.org/verify' }
      const change = db.updateTable('motion').where('id', '=', motionId)
      await change.set({ madeAt: early, voteOpenedAt: early, voteClosedAt: early }).execute()
      expect(await approveCarriedMinutes(desk, `${day}-adjourned`)).toEqual([])
      expect((await getMinutesInHand(db, slug)).candidates).toMatchObject([{ carried: true, later: false }])
      await expect(approveMinutes(desk, { slug, motionId })).rejects.toEqual(refused('not-later'))
      await minutesOf(db, day1.evening.meetingId, 'approved', 2)
      await change.set({ kind: 'amend-previously-adopted' }).execute()
      await expect(correctMinutes(desk, { slug, motionId })).rejects.toEqual(refused('not-later'))
    })

    it('an item of an agenda, chosen by the clerk or tied when the draft is presented', async () => {
      const day1 = await aDay(db)
      const { context, meetingId, items } = day1.afternoon
      await holdTheEvening(day1)
      const approvesMeetingId = day1.evening.meetingId
      const item = { kind: 'minutes-approval' as const, title: 'Minutes', approvesMeetingId }
      await expect(addItem(context, { meetingId, ...item })).rejects.toMatchObject({ kind: 'invalid' })
      await db
        .updateTable('agendaItem')
        .set({ approvesMeetingId: null })
        .where('id', '=', items[0]!)
        .execute()
      const evening = await db
        .selectFrom('meeting')
        .selectAll()
        .where('id', '=', approvesMeetingId)
        .executeTakeFirstOrThrow()
      const link = () =>
        db.transaction().execute((trx) => linkWaitingApproval({ trx, record: async () => {} }, evening, day))
      const named = async () =>
        (
          await db
            .selectFrom('agendaItem')
            .select('approvesMeetingId')
            .where('id', '=', items[0]!)
            .executeTakeFirstOrThrow()
        ).approvesMeetingId
      await link()
      expect(await named()).toBeNull()
      await db
        .updateTable('meeting')
        .set({ startsAt: at(day, '21:00') })
        .where('id', '=', meetingId)
        .execute()
      await expect(addItem(context, { meetingId, ...item })).resolves.toHaveProperty('id')
      await db
        .deleteFrom('agendaItem')
        .where('meetingId', '=', meetingId)
        .where('id', '!=', items[0]!)
        .execute()
      await link()
      expect(await named()).toBe(approvesMeetingId)
    })
  })
})
