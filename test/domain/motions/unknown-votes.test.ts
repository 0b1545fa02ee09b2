import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import { strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { callRoll, recordArrival } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { couldChange, motionCarried, tallyOfMotion } from '#app/domain/meeting-record/votes/motion-tally.ts'
import type { Choice } from '#app/domain/meeting-record/votes/tally.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { listVotesForPublic } from '#app/domain/overviews/votes-public.server.ts'
import { meetingRecord, motion, person } from '#test/factories/meeting-record.ts'
import { aContext } from '#test/setup/context.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, trees, type Evening, type Tree } from '#test/setup/meeting.ts'
import { aMotion, motionRecord } from './vote-taken.ts'
import { minutesFrom } from '#test/setup/minutes.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const { commission } = meetingRecord()

describe('N6: a vote that nobody recorded', () => {
  const voted = (
    ayes: number,
    noes: number,
    unknown: number,
    kind: 'main' | 'previous-question' = 'main',
  ) => ({
    ...motion({ id: 'm', text: 'To write.', kind }),
    votes: [
      ...Array.from({ length: ayes }, (_, at) => ({
        person: person(trees[at]!),
        choice: 'aye' as const,
        castAt: null,
      })),
      ...Array.from({ length: noes }, (_, at) => ({
        person: person(trees[ayes + at]!),
        choice: 'no' as const,
        castAt: null,
      })),
    ],
    unknownVotes: trees.slice(ayes + noes, ayes + noes + unknown).map(person),
  })

  it.each([
    [7, 1, 1, 'Passed, 7–1; 1 vote not recorded'],
    [5, 4, 1, 'Result not recorded, 5 to 4; 1 vote not recorded'],
    [6, 4, 1, 'Passed, 6–4; 1 vote not recorded'],
    [4, 5, 1, 'Failed, 4–5; 1 vote not recorded'],
    [4, 4, 1, 'Result not recorded, 4 to 4; 1 vote not recorded'],
    [5, 3, 2, 'Result not recorded, 5 to 3; 2 votes not recorded'],
    [6, 3, 2, 'Passed, 6–3; 2 votes not recorded'],
  ])('%d to %d with %d unknown: %s', (ayes, noes, unknown, result) => {
    const found = voted(ayes, noes, unknown)
    expect(tallyOfMotion(found, commission).result).toBe(result)
    expect(motionCarried(found, commission)).toBe(
      result.startsWith('Result') ? null : result.startsWith('Passed'),
    )
  })

  it('becomes no fact: a result stands only where no vote that is missing could change it', () => {
    const choice = fc.constantFrom<Choice>('aye', 'no', 'abstain', 'absent')
    fc.assert(
      fc.property(
        fc.array(choice, { maxLength: 11 }),
        fc.nat(11),
        fc.constantFrom('main' as const, 'previous-question' as const),
        fc.constantFrom('present-and-voting' as const, 'members-present' as const, 'all-seats' as const),
        (all, hidden, kind, votingBasis) => {
          const whole = all.map((each, at) => ({ person: person(trees[at]!), choice: each, castAt: null }))
          const known = whole.slice(hidden)
          const unknownVotes = whole.slice(0, hidden).map((vote) => vote.person)
          const made = {
            ...motion({ id: 'm', text: 'To write.', kind, votingBasis }),
            votes: known,
            unknownVotes,
          }
          const carried = motionCarried(made, commission)
          const truth = motionCarried({ ...made, votes: whole, unknownVotes: [] }, commission)
          if (carried !== null) expect(truth).toBe(carried)
          else expect(couldChange(made, commission, unknownVotes.length)).toBe(true)
        },
      ),
    )
  })
})

onBothEngines((newStore) => {
  let db: Store
  afterEach(() => db.destroy())

  /** An evening at which the roll left Poplar out. */
  const anEveningWithout = async (present: readonly Tree[] = trees.slice(0, 9)): Promise<Evening> => {
    db = await newStore()
    const evening = await anEvening(db, { present })
    const posted = aContext(db, { at: '2026-12-04T20:00:00.000Z' })
    await postAgenda(posted, {
      meetingId: evening.meetingId,
      lines: evening.items.map((id, index) => [id, ['Letter to the director', 'Policy 428.5'][index]!]),
    })
    const { attendance } = await getMeetingRecord(db, evening.meetingId)
    const stay = attendance.find((one) => one.person.id === evening.people.Poplar)!
    await strikeFact(evening.context, { kind: 'attendance', id: stay.id, reason: 'Not called.' })
    return evening
  }
  const cast = (evening: Evening, motionId: string, ayes: number, noes: number) =>
    castVotes(evening.context, {
      motionId,
      votes: trees.slice(0, ayes + noes).map((name, at) => ({
        personId: evening.people[name],
        choice: at < ayes ? ('aye' as const) : ('no' as const),
      })),
    })
  const publicVotes = (evening: Evening, name: Tree) =>
    listVotesForPublic(db, evening.people[name], { now: '2027-01-01T00:00:00.000Z', year: 2026 })

  it('of a member whom the roll left out is not recorded: named, counted as nothing, and in nobody’s way', async () => {
    const evening = await anEveningWithout()
    const { context, people } = evening
    const motionId = await aMotion(evening)
    await openVote(context, { motionId })
    const poplar = { motionId, votes: [{ personId: people.Poplar, choice: 'aye' as const }] }
    await expect(castVotes(context, poplar)).rejects.toEqual(refused('presence-not-recorded'))
    await cast(evening, motionId, 8, 1)
    await expect(closeVote(context, { motionId })).resolves.toEqual({
      result: 'Passed, 8–1; 1 vote not recorded',
    })
    const { motion: closed, votes } = await motionRecord(evening, motionId)
    expect([votes['Poplar'], votes['Maple'], closed.unknownVotes.map(({ name }) => name)]).toEqual([
      undefined,
      'absent',
      ['Poplar'],
    ])
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    const minutes = JSON.stringify(minutesFrom(await getMeetingRecord(db, evening.meetingId), 'Dana Rivers'))
    expect(minutes).toContain('{"choice":"Not recorded","names":["Poplar"]}')
    expect((await publicVotes(evening, 'Poplar')).map(({ choice, result }) => [choice, result])).toEqual([
      ['not-recorded', 'Passed, 8–1; 1 vote not recorded'],
    ])
    expect((await publicVotes(evening, 'Maple')).map(({ choice }) => choice)).toEqual(['absent'])
  })

  it('that could change the result waits for the roll while the meeting sits, and no later', async () => {
    const evening = await anEveningWithout()
    const { context, people, meetingId } = evening
    const motionId = await aMotion(evening)
    await openVote(context, { motionId })
    await cast(evening, motionId, 5, 4)
    await expect(closeVote(context, { motionId })).rejects.toEqual(refused('votes-unknown'))
    await expect(closeVote(context, { motionId, unrecorded: ['votes'] })).rejects.toEqual(
      refused('happens-now'),
    )
    await callRoll(context, { meetingId, entries: [{ personId: people.Poplar, standing: 'absent' }] })
    await expect(closeVote(context, { motionId })).resolves.toEqual({ result: 'Passed, 5–4' })
  })

  it('of a meeting that is over is kept as not recorded by the clerk’s word, and nothing waits for it', async () => {
    const evening = await anEveningWithout()
    const { context, people, meetingId } = evening
    await adjourn(context, { meetingId, by: 'commission' })
    const motionId = await aMotionFromPaper(evening)
    await openVote(context, { motionId, at: null, unrecorded: ['comment'] })
    const votes = trees.slice(0, 8).map((name, at) => ({
      personId: people[name],
      choice: at < 4 ? ('aye' as const) : ('no' as const),
    }))
    await castVotes(context, { motionId, votes, at: null })
    await expect(closeVote(context, { motionId, at: null })).rejects.toEqual(refused('votes-unknown'))
    await expect(closeVote(context, { motionId, at: null, unrecorded: ['votes'] })).resolves.toEqual({
      result: 'Result not recorded, 4 to 4; 2 votes not recorded',
    })
    await expect(aMotionFromPaper(evening)).resolves.toBeTypeOf('string')
    await correctVotes(context, {
      motionId,
      votes: [{ personId: people.Linden, choice: 'aye' }],
      reason: 'By the recording.',
    })
    expect((await motionRecord(evening, motionId)).tally.result).toBe(
      'Result not recorded, 5 to 4; 1 vote not recorded',
    )
    await correctVotes(context, {
      motionId,
      votes: [{ personId: people.Alder, choice: 'not-recorded' }],
      reason: 'The page is torn.',
    })
    const { motion: found } = await motionRecord(evening, motionId)
    expect(found.unknownVotes.map(({ name }) => name)).toEqual(['Alder', 'Poplar'])
    expect(found.unrecorded).toEqual(['comment', 'votes'])
  })

  it('is corrected by the roll of the vote’s instant, whoever stepped aside later', async () => {
    db = await newStore()
    const evening = await anEvening(db)
    const { context, people, meetingId } = evening
    const motionId = await aMotion(evening)
    await openVote(context, { motionId })
    await castVotes(context, { motionId, votes: [], rest: 'aye' })
    await closeVote(context, { motionId })
    context.clock.forward(5)
    await recordRecusal(context, {
      itemId: evening.items[0]!,
      personId: people.Elm,
      reason: 'A relative',
      leftRoom: false,
    })
    const to = (choice: 'no' | 'recused' | 'not-recorded') =>
      correctVotes(context, {
        motionId,
        votes: [{ personId: people.Elm, choice }],
        reason: 'By the recording.',
      })
    await expect(to('recused')).rejects.toEqual(refused('recusal-not-recorded'))
    await expect(to('not-recorded')).rejects.toEqual(refused('happens-now'))
    await expect(to('no')).resolves.toEqual({ result: 'Passed, 10–1' })
    await expect(
      recordArrival(context, { meetingId, personId: people.Elm, mode: 'in-person' }),
    ).rejects.toEqual(refused('already-present'))
  })
})

async function aMotionFromPaper(evening: Evening): Promise<string> {
  const { context, people, items } = evening
  const by = { moverId: people.Juniper, seconderId: people.Birch }
  return (await makeMotion(context, { itemId: items[0]!, kind: 'main', text: 'To write.', ...by, at: null }))
    .id
}
