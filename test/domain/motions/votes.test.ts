import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { NotAllowed, RuleRefused } from '#app/domain/errors.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import {
  recordArrival,
  recordDeparture,
  recordDisclosure,
} from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import { changeMotion, makeMotion, withdrawMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anActor } from '#test/setup/context.ts'
import { anEvening, at, trees, type Evening } from '#test/setup/meeting.ts'
import { lastEntry } from '#test/setup/record.ts'
import { aMotion, motionRecord, take } from './vote-taken.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('a vote by name', () => {
    it('carries seven to one with two abstentions and one absent, and names everyone', async () => {
      const evening = await anEvening(db, { present: trees.filter((name) => name !== 'Poplar') })
      const motionId = await aMotion(evening)
      const result = await take(evening, motionId, { Cedro: 'no', Elm: 'abstain', Fir: 'abstain' })
      expect(result).toBe('Passed, 7–1')
      const { votes, motion } = await motionRecord(evening, motionId)
      expect(Object.keys(votes)).toEqual([...trees])
      expect(votes).toMatchObject({
        Cedro: 'no',
        Elm: 'abstain',
        Fir: 'abstain',
        Poplar: 'absent',
        Alder: 'aye',
      })
      expect(motion).toMatchObject({ seats: 11, votingBasis: 'present-and-voting', voteMethod: 'roll-call' })
    })

    it('loses on a tie', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 10) })
      const motionId = await aMotion(evening)
      const noes = Object.fromEntries(trees.slice(5, 10).map((name) => [name, 'no' as const]))
      expect(await take(evening, motionId, noes)).toBe('Failed, 5–5')
      expect((await motionRecord(evening, motionId)).tally.tie).toBe(true)
    })

    it.each([
      [3, 'Failed, 6–4', 4],
      [2, 'Passed, 7–3', 3],
    ])('asks two thirds to close debate (%#)', async (_, result, noes) => {
      const evening = await anEvening(db, { present: trees.slice(0, 10) })
      const motionId = await aMotion(evening, { kind: 'previous-question', text: 'To close debate.' })
      const against = Object.fromEntries(trees.slice(0, noes).map((name) => [name, 'no' as const]))
      expect(await take(evening, motionId, against)).toBe(result)
    })

    it('goes by six of eleven: with six present it is taken, with five it is not', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 6) })
      const mover = { moverId: evening.people.Alder, seconderId: evening.people.Birch }
      const first = await aMotion(evening, mover)
      expect(await take(evening, first)).toBe('Passed, 6–0')
      await recordDeparture(evening.context, { meetingId: evening.meetingId, personId: evening.people.Fir })
      await expect(aMotion(evening, { ...mover, text: 'Another.' })).rejects.toEqual(refused('no-quorum'))
      await expect(aMotion(evening, { ...mover, kind: 'adjourn', text: 'To adjourn.' })).resolves.toBeTypeOf(
        'string',
      )
    })

    it('stops where the quorum is lost while the vote is open', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 6) })
      const { context, people, meetingId } = evening
      const motionId = await aMotion(evening, { moverId: people.Alder, seconderId: people.Birch })
      await openVote(context, { motionId })
      context.clock.forward(1)
      await recordDeparture(context, { meetingId, personId: people.Fir })
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      await expect(closeVote(context, { motionId })).rejects.toEqual(refused('no-quorum'))
    })

    it('counts who came late, and keeps the vote of who left after voting', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 8) })
      const { context, people, meetingId } = evening
      const motionId = await aMotion(evening)
      await openVote(context, { motionId })
      await expect(
        castVotes(context, { motionId, votes: [{ personId: people.Maple, choice: 'no' }] }),
      ).rejects.toEqual(refused('voter-absent'))
      context.clock.forward(1)
      await recordArrival(context, { meetingId, personId: people.Maple })
      context.clock.forward(1)
      await castVotes(context, { motionId, votes: [{ personId: people.Maple, choice: 'no' }], rest: 'aye' })
      context.clock.forward(1)
      await recordDeparture(context, { meetingId, personId: people.Elm })
      await closeVote(context, { motionId })
      const { votes, tally } = await motionRecord(evening, motionId)
      expect(votes).toMatchObject({ Maple: 'no', Elm: 'aye', Poplar: 'absent' })
      expect(tally.result).toBe('Passed, 8–1')
    })

    it('closes only when every present member has a vote', async () => {
      const evening = await anEvening(db)
      const { context, people } = evening
      const motionId = await aMotion(evening)
      await openVote(context, { motionId })
      await castVotes(context, { motionId, votes: [{ personId: people.Alder, choice: 'aye' }] })
      await expect(closeVote(context, { motionId })).rejects.toEqual(refused('votes-missing'))
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      await expect(closeVote(context, { motionId })).resolves.toEqual({ result: 'Passed, 11–0' })
      await expect(
        castVotes(context, { motionId, votes: [{ personId: people.Alder, choice: 'no' }] }),
      ).rejects.toEqual(refused('vote-closed'))
    })

    it('records the recused as recused and lets them vote nothing else', async () => {
      const evening = await anEvening(db)
      const { context, people, items } = evening
      await recordRecusal(context, {
        itemId: items[0]!,
        personId: people.Linden,
        reason: 'Owns it.',
        leftRoom: true,
      })
      const motionId = await aMotion(evening)
      await openVote(context, { motionId })
      await expect(
        castVotes(context, { motionId, votes: [{ personId: people.Linden, choice: 'aye' }] }),
      ).rejects.toEqual(refused('voter-recused'))
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      await closeVote(context, { motionId })
      const { votes, tally } = await motionRecord(evening, motionId)
      expect(votes['Linden']).toBe('recused')
      expect(tally.result).toBe('Passed, 10–0')
    })

    it('is by roll call while anyone is remote, and by voice otherwise', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 8) })
      const { context, people, meetingId } = evening
      const motionId = await aMotion(evening)
      await recordArrival(context, {
        meetingId,
        personId: people.Maple,
        mode: 'remote',
        provision: 'just-cause',
        audioAndVideo: true,
      })
      await expect(openVote(context, { motionId })).rejects.toEqual(refused('adults-not-disclosed'))
      await recordDisclosure(context, {
        meetingId,
        personId: people.Maple,
        audioAndVideo: true,
        adultsPresent: 'No one',
      })
      await expect(openVote(context, { motionId, method: 'voice' })).rejects.toEqual(
        refused('roll-call-needed'),
      )
      await openVote(context, { motionId, method: 'roll-call' })
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      await closeVote(context, { motionId })
      context.clock.forward(1)
      await recordDeparture(context, { meetingId, personId: people.Maple })
      const second = await aMotion(evening, { text: 'Another.' })
      await openVote(context, { motionId: second, method: 'voice' })
      await castVotes(context, {
        motionId: second,
        votes: [{ personId: people.Fir, choice: 'no' }],
        rest: 'aye',
      })
      await closeVote(context, { motionId: second })
      const { motion, votes } = await motionRecord(evening, second)
      expect(motion.voteMethod).toBe('voice')
      expect(votes).toMatchObject({ Alder: 'aye', Fir: 'no', Maple: 'absent' })
    })
  })

  describe('the gates of a vote', () => {
    it('stays closed until comment was called, or nobody wished to speak', async () => {
      const evening = await anEvening(db)
      const { context, people, items } = evening
      const make = (itemId: string) =>
        makeMotion(context, {
          itemId,
          kind: 'main',
          text: 'To act.',
          moverId: people.Alder,
          seconderId: people.Birch,
        })
      const first = await make(items[0]!)
      await expect(openVote(context, { motionId: first.id })).rejects.toEqual(refused('comment-not-called'))
      await callComment(context, { itemId: items[0]! })
      await openVote(context, { motionId: first.id })
      await castVotes(context, { motionId: first.id, votes: [], rest: 'aye' })
      await closeVote(context, { motionId: first.id })
      const second = await make(items[1]!)
      await expect(openVote(context, { motionId: second.id })).rejects.toBeInstanceOf(RuleRefused)
      await recordNoSpeakers(context, { itemId: items[1]! })
      await expect(openVote(context, { motionId: second.id })).resolves.toBeUndefined()
    })

    it('asks for a second, which may be recorded later', async () => {
      const evening = await anEvening(db)
      const { context, people } = evening
      const motionId = await aMotion(evening, { seconderId: null })
      await expect(openVote(context, { motionId })).rejects.toEqual(refused('no-second'))
      await changeMotion(context, { motionId, seconderId: people.Elm })
      await expect(openVote(context, { motionId })).resolves.toBeUndefined()
    })

    it('leaves out what was not recorded only for a vote entered afterwards', async () => {
      const evening = await anEvening(db)
      const { context } = evening
      const motionId = await aMotion(evening, { seconderId: null, at: null })
      for (const at of [undefined, null, context.clock.now()]) {
        await expect(openVote(context, { motionId, unrecorded: ['second'], at })).rejects.toEqual(
          refused('happens-now'),
        )
      }
      await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
      await openVote(context, { motionId, unrecorded: ['second'], at: null })
      await castVotes(context, { motionId, votes: [], rest: 'aye', at: null })
      await closeVote(context, { motionId, at: null })
      const { motion } = await motionRecord(evening, motionId)
      expect(motion).toMatchObject({
        voteOpenedAt: null,
        voteClosedAt: null,
        voteClosed: true,
        seconder: null,
        unrecorded: ['second'],
        unknownVotes: [],
      })
    })

    it('votes on the amendment first, then on the motion', async () => {
      const evening = await anEvening(db)
      const { context, people } = evening
      const main = await aMotion(evening)
      const amendment = await makeMotion(context, {
        itemId: evening.items[0]!,
        kind: 'amendment',
        parentId: main,
        text: 'To add: by February 11.',
        moverId: people.Elm,
        seconderId: people.Fir,
      })
      await expect(openVote(context, { motionId: main })).rejects.toEqual(refused('other-first'))
      await expect(withdrawMotion(context, { motionId: main })).rejects.toEqual(refused('other-first'))
      expect(await take(evening, amendment.id, { Alder: 'no' })).toBe('Passed, 10–1')
      expect(await take(evening, main)).toBe('Passed, 11–0')
      const { motion } = await motionRecord(evening, main)
      expect(motion.amendments.map((one) => one.id)).toEqual([amendment.id])
    })

    it('lets a motion be withdrawn before its vote and not after', async () => {
      const evening = await anEvening(db)
      const { context } = evening
      const motionId = await aMotion(evening)
      await withdrawMotion(context, { motionId })
      await expect(openVote(context, { motionId })).rejects.toEqual(refused('withdrawn'))
      const again = await aMotion(evening, { text: 'Again.' })
      await openVote(context, { motionId: again })
      await expect(withdrawMotion(context, { motionId: again })).rejects.toEqual(refused('vote-open'))
    })

    it('is moved and seconded only by who is there', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 8) })
      await expect(aMotion(evening, { moverId: evening.people.Poplar })).rejects.toEqual(
        refused('not-present'),
      )
    })

    it('reconsiders only for one who voted on the prevailing side', async () => {
      const evening = await anEvening(db)
      const { people } = evening
      const first = await aMotion(evening)
      await take(evening, first, { Cedro: 'no' })
      const again = { kind: 'reconsider' as const, parentId: first, text: 'To reconsider.' }
      await expect(aMotion(evening, { ...again, moverId: people.Cedro })).rejects.toEqual(
        refused('not-prevailing'),
      )
      await expect(aMotion(evening, { ...again, moverId: people.Elm })).resolves.toBeTypeOf('string')
    })
  })

  describe('a correction of votes', () => {
    let evening: Evening
    let motionId: string
    beforeEach(async () => {
      evening = await anEvening(db, { present: trees.slice(0, 10) })
      motionId = await aMotion(evening)
      const noes = Object.fromEntries(trees.slice(5, 9).map((name) => [name, 'no' as const]))
      await take(evening, motionId, noes)
    })

    it('counts anew, and keeps what it said with the reason', async () => {
      expect((await motionRecord(evening, motionId)).tally.result).toBe('Passed, 6–4')
      const { context, people, meetingId } = evening
      const votes = [{ personId: people.Alder, choice: 'no' as const }]
      const { result } = await correctVotes(context, {
        motionId,
        votes,
        reason: 'Alder said no; pressed wrongly.',
      })
      expect(result).toBe('Failed, 5–5')
      expect((await motionRecord(evening, motionId)).tally.outcome).toBe('lost')
      const last = await lastEntry(db, meetingId)
      expect(last).toMatchObject({
        action: 'meeting.correct',
        reason: 'Alder said no; pressed wrongly.',
        before: { votes: [{ personId: people.Alder, choice: 'aye' }] },
        after: { votes: [{ personId: people.Alder, choice: 'no' }] },
      })
    })

    it('asks for a reason, and gives no vote to who was absent', async () => {
      const { context, people } = evening
      const votes = [{ personId: people.Alder, choice: 'no' as const }]
      await expect(correctVotes(context, { motionId, votes, reason: ' ' })).rejects.toMatchObject({
        kind: 'invalid',
      })
      await expect(
        correctVotes(context, {
          motionId,
          votes: [{ personId: people.Poplar, choice: 'aye' }],
          reason: 'She was there.',
        }),
      ).rejects.toEqual(refused('voter-absent'))
    })
  })

  it('counts a double press once', async () => {
    const evening = await anEvening(db)
    const { context, people, items } = evening
    const press = { ...context, idempotencyKey: 'f0a6bd36-6e2b-4d3c-9ad4-0fb8f0f8f001' }
    const made = {
      itemId: items[0]!,
      kind: 'main' as const,
      text: 'To act.',
      moverId: people.Alder,
      seconderId: people.Birch,
    }
    const [one, two] = [await makeMotion(press, made), await makeMotion(press, made)]
    expect(two).toEqual(one)
    expect(await db.selectFrom('motion').select('id').execute()).toHaveLength(1)
  })

  it('is the clerk’s alone to record', async () => {
    const evening = await anEvening(db)
    const motionId = await aMotion(evening)
    for (const role of ['administrator', 'chair', 'commissioner', 'department'] as const) {
      const context = { ...evening.context, actor: anActor(role) }
      await expect(openVote(context, { motionId })).rejects.toBeInstanceOf(NotAllowed)
    }
  })

  it('takes no motion before the call to order, in recess or of the future', async () => {
    const evening = await anEvening(db)
    await expect(aMotion(evening, { at: at('2026-12-10', '20:00') })).rejects.toEqual(
      refused('still-to-come'),
    )
    await expect(aMotion(evening, { at: at('2026-12-10', '17:00') })).rejects.toEqual(
      refused('before-the-meeting'),
    )
  })
})
