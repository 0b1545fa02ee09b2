import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { candidatesOf } from '#app/domain/meeting-record/votes/election.ts'
import { correctElection } from '#app/domain/elections/correct-election.server.ts'
import {
  castElectionVotes,
  closeRound,
  electByConsent,
  openRound,
} from '#app/domain/elections/elect.server.ts'
import {
  closeNominations,
  electionOf,
  nominate,
  openElection,
  setStanding,
} from '#app/domain/elections/hold-election.server.ts'
import { recordArrival, recordDeparture } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import {
  recordConsent,
  recordNoSecond,
  recordStated,
  ruleOnPoint,
  takeBackDecision,
} from '#app/domain/motions/decide-motion.server.ts'
import { wordsOf } from '#app/domain/meeting-record/votes/wording.ts'
import { electionBlocks } from '#app/domain/minutes/election-blocks.ts'
import { namingOf } from '#app/domain/minutes/naming.ts'
import { confirmWording } from '#app/domain/motions/confirm-wording.server.ts'
import type { MakeMotionInput } from '#app/domain/motions/forms.ts'
import { makeMotion, withdrawMotion } from '#app/domain/motions/make-motion.server.ts'
import { callDivision } from '#app/domain/motions/retake-vote.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { callComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { setCommentTime } from '#app/domain/speaking/set-comment-time.server.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, at, trees, type Evening } from '#test/setup/meeting.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const reason = 'By the recording.'

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  let context: Evening['context']
  let [first, second, third] = ['', '', '']
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db, { present: trees.slice(0, 9), items: ['One', 'Two', 'Three'] })
    context = evening.context
    ;[first, second, third] = evening.items as [string, string, string]
  })
  afterEach(() => db.destroy())

  const move = (itemId: string, made: Partial<MakeMotionInput> = {}) => {
    const { Elm, Fir } = evening.people
    return makeMotion(context, {
      itemId,
      kind: 'main',
      text: 'To write.',
      moverId: Elm,
      seconderId: Fir,
      ...made,
    })
  }
  const take = async (motionId: string, method: 'voice' | 'roll-call' = 'roll-call') => {
    await openVote(context, { motionId, method })
    await castVotes(context, { motionId, votes: [], rest: 'aye' })
    await closeVote(context, { motionId })
  }
  const remote = () =>
    recordArrival(context, {
      meetingId: evening.meetingId,
      personId: evening.people.Poplar,
      mode: 'remote',
      provision: 'just-cause',
      audioAndVideo: true,
      adultsPresent: 'No one',
    })
  const unopposed = async () => {
    const { id: electionId } = await openElection(context, {
      itemId: first,
      office: 'chair',
      begins: 'at-once',
    })
    await nominate(context, { electionId, personId: evening.people.Birch })
    await closeNominations(context, { electionId, close: true })
    return electionId
  }
  const earlier = (minutes: number) => addMinutes(context.clock.now(), -minutes)

  it('E7: nobody is elected by general consent while a member is remote', async () => {
    await recordNoSpeakers(context, { itemId: first })
    const electionId = await unopposed()
    await remote()
    await expect(electByConsent(context, { electionId })).rejects.toEqual(refused('roll-call-needed'))
    await recordDeparture(context, { meetingId: evening.meetingId, personId: evening.people.Poplar })
    context.clock.forward(1)
    await electByConsent(context, { electionId })
    const record = await getMeetingRecord(db, evening.meetingId)
    const { election } = electionOf(record, electionId)
    const told = electionBlocks(record, election, namingOf(record)).flatMap(({ blocks }) => blocks)
    expect(told.at(-1)).toMatchObject({
      text: 'No vote was taken. Present: Alder, Álamo, Birch, Cedro, Elm, Fir, Hazel, Juniper and Linden.',
    })
  })

  it('an election is not decided before its nominations were closed', async () => {
    await recordNoSpeakers(context, { itemId: first })
    context.clock.forward(10)
    const electionId = await unopposed()
    for (const act of [electByConsent, openRound]) {
      await expect(act(context, { electionId, at: earlier(1) })).rejects.toEqual(refused('out-of-order'))
    }
    await electByConsent(context, { electionId, at: earlier(0) })
  })

  it('nothing is decided or withdrawn before it was moved', async () => {
    await recordNoSpeakers(context, { itemId: first })
    context.clock.forward(10)
    const seconded = await move(first)
    const motionId = seconded.id
    const point = await move(first, { kind: 'point-of-order' })
    const ruling = { motionId: point.id, outcome: 'lost' as const, ruling: null }
    await expect(ruleOnPoint(context, { ...ruling, at: earlier(1) })).rejects.toEqual(refused('out-of-order'))
    await ruleOnPoint(context, { ...ruling, at: earlier(0) })
    for (const act of [recordConsent, withdrawMotion]) {
      await expect(act(context, { motionId, at: earlier(1) })).rejects.toEqual(refused('out-of-order'))
    }
    await recordConsent(context, { motionId, at: earlier(0) })
    const { id } = await move(second, { seconderId: null })
    await expect(recordNoSecond(context, { motionId: id, at: earlier(1) })).rejects.toEqual(
      refused('out-of-order'),
    )
    await recordNoSecond(context, { motionId: id, at: earlier(0) })
  })

  it('one question at a time: no vote and no general consent while another is open', async () => {
    for (const itemId of [first, second]) await recordNoSpeakers(context, { itemId })
    const [one, other] = [await move(first), await move(second)]
    await openVote(context, { motionId: one.id, method: 'voice' })
    for (const act of [openVote, recordConsent]) {
      await expect(act(context, { motionId: other.id })).rejects.toEqual(refused('vote-open'))
    }
    await take(one.id)
    const electionId = await unopposed()
    await openRound(context, { electionId })
    for (const act of [openVote, recordConsent]) {
      await expect(act(context, { motionId: other.id })).rejects.toEqual(refused('vote-open'))
    }
  })

  it('a result without names is not entered past midnight while the meeting sits', async () => {
    const { id: motionId } = await move(first)
    context.clock.set(at('2026-12-11', '00:30'))
    const stated = { motionId, outcome: 'carried' as const, result: 'approved 7–1', source: 'Minutes' }
    const counts = { ayes: 7, noes: 1, abstentions: null, absent: null }
    const state = () => recordStated(context, { ...stated, ...counts, at: null })
    await expect(state()).rejects.toEqual(refused('happens-now'))
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    await state()
  })

  it('figures that a source states agree with what came of the motion', async () => {
    const main = await move(first)
    await recordNoSpeakers(context, { itemId: first })
    await recordConsent(context, { motionId: main.id })
    const appeal = await move(second, { kind: 'appeal' })
    const again = await move(third)
    context.clock.forward(60)
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    context.clock.set(at('2026-12-12', '10:00'))
    const state = (motionId: string, outcome: 'carried' | 'lost', ayes: number, noes: number) =>
      recordStated(context, {
        motionId,
        outcome,
        ayes,
        noes,
        abstentions: null,
        absent: null,
        result: `${ayes}–${noes}`,
        source: 'Minutes',
        at: null,
      })
    for (const [id, outcome, ayes, noes] of [
      [again.id, 'carried', 1, 8],
      [again.id, 'carried', 4, 4],
      [appeal.id, 'lost', 4, 4],
    ] as const) {
      await expect(state(id, outcome, ayes, noes)).rejects.toEqual(refused('figures-disagree'))
    }
    await state(again.id, 'carried', 5, 4)
    await state(appeal.id, 'carried', 4, 4)
  })

  it('a vote on which something rests is reopened neither by a correction nor by a division', async () => {
    await recordNoSpeakers(context, { itemId: first })
    const { id: parentId } = await move(first)
    await take(parentId)
    const { id } = await move(first, { kind: 'reconsider', parentId })
    await take(id, 'voice')
    const open = { voteClosedAt: { happened: false, at: null } }
    await expect(correctFact(context, { kind: 'motion', id, changes: open, reason })).rejects.toEqual(
      refused('rests-on-it'),
    )
    await expect(callDivision(context, { motionId: id })).rejects.toEqual(refused('rests-on-it'))
    await correctFact(context, { kind: 'motion', id: parentId, changes: open, reason })
  })

  it('a motion is not corrected to a time at which its mover was not there', async () => {
    context.clock.forward(10)
    const { Poplar } = evening.people
    await recordArrival(context, { meetingId: evening.meetingId, personId: Poplar, mode: 'in-person' })
    context.clock.forward(10)
    const { id } = await move(first, { moverId: Poplar })
    const made = (minutes: number) =>
      correctFact(context, {
        kind: 'motion',
        id,
        changes: { madeAt: { happened: true, at: earlier(minutes) } },
        reason,
      })
    await expect(made(11)).rejects.toEqual(refused('not-present'))
    await made(10)
  })

  it('E12: the vote on a consent calendar waits for a period announced on one of its items', async () => {
    await db.updateTable('agendaItem').set({ kind: 'consent' }).where('id', '=', first).execute()
    await db.updateTable('agendaItem').set({ parentId: first }).where('id', 'in', [second, third]).execute()
    await remote()
    const period = { seconds: null, periodMinutes: 10, simultaneous: false, reason: 'Many letters' }
    await setCommentTime(context, { itemId: second, ...period })
    await callComment(context, { itemId: second })
    await recordNoSpeakers(context, { itemId: third })
    const { id: motionId } = await move(first)
    context.clock.forward(9)
    await expect(openVote(context, { motionId })).rejects.toEqual(refused('period-runs'))
    context.clock.forward(1)
    await openVote(context, { motionId })
  })

  it('N6: “the rest: aye” gives no vote to whom the record leaves open', async () => {
    await recordNoSpeakers(context, { itemId: first })
    const { id: motionId } = await move(first)
    context.clock.forward(10)
    await recordDeparture(context, { meetingId: evening.meetingId, personId: evening.people.Birch })
    context.clock.forward(10)
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    await openVote(context, { motionId, at: null })
    await castVotes(context, { motionId, votes: [], rest: 'aye', at: null })
    const { items } = await getMeetingRecord(db, evening.meetingId)
    const names = items[0]!.motions[0]!.votes.map(({ person }) => person.name)
    expect(names).not.toContain('Birch')
    expect(names).toHaveLength(8)
  })
  it('who was nominated after a round is not told, counted or corrected as a candidate of it', async () => {
    await recordNoSpeakers(context, { itemId: first })
    const { Birch, Elm, Fir, Hazel } = evening.people
    const office = { office: 'chair' as const, begins: 'at-once' as const }
    const { id: electionId } = await openElection(context, { itemId: first, ...office })
    for (const personId of [Birch, Elm]) await nominate(context, { electionId, personId })
    const { id: nominationId } = await nominate(context, { electionId, personId: Fir })
    const stand = (declines: boolean) => setStanding(context, { electionId, nominationId, declines })
    await stand(true)
    await stand(false)
    await stand(true)
    await closeNominations(context, { electionId, close: true })
    context.clock.forward(1)
    await openRound(context, { electionId })
    const votes = trees
      .slice(0, 9)
      .map((name, index) => ({ personId: evening.people[name], named: index % 2 ? Birch : Elm }))
    votes[8] = { ...votes[8]!, named: 'abstain' }
    await castElectionVotes(context, { electionId, votes })
    await closeRound(context, { electionId })
    await expect(stand(false)).rejects.toEqual(refused('round-without'))
    context.clock.forward(1)
    await closeNominations(context, { electionId, close: false })
    await nominate(context, { electionId, personId: Hazel })
    await closeNominations(context, { electionId, close: true })
    const { election } = electionOf(await getMeetingRecord(db, evening.meetingId), electionId)
    const names = (round: number) => candidatesOf(election, round).map(({ name }) => name)
    expect(names(1)).toEqual(['Birch', 'Elm'])
    expect(names(2)).toEqual(['Birch', 'Elm', 'Hazel'])
    const named = { roundId: election.rounds[0]!.id, votes: [{ ...votes[0]!, named: Hazel }] }
    await expect(correctElection(context, { electionId, reason, votes: [named] })).rejects.toEqual(
      refused('no-candidate'),
    )
  })

  it('a motion that died for lack of a second gets none by a correction', async () => {
    const { id } = await move(first, { seconderId: null })
    await recordNoSecond(context, { motionId: id })
    const correct = () =>
      correctFact(context, { kind: 'motion', id, changes: { seconderId: evening.people.Fir }, reason })
    await expect(correct()).rejects.toEqual(refused('died-without-second'))
    await takeBackDecision(context, { motionId: id, reason })
    await correct()
  })

  it('E4: a stated finding has the ayes that the law asks for', async () => {
    const { id } = await move(first, { kind: 'off-agenda-finding', offAgendaException: 'immediate-need' })
    context.clock.forward(60)
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    const state = (ayes: number, noes: number) =>
      recordStated(context, {
        motionId: id,
        outcome: 'carried',
        result: `${ayes}–${noes}`,
        source: 'Minutes',
        ayes,
        noes,
        abstentions: null,
        absent: null,
        at: null,
      })
    await expect(state(5, 4)).rejects.toEqual(refused('figures-disagree'))
    await state(6, 3)
  })
  it('words that were adopted as amended change by a correction alone, and by none that were not', async () => {
    await recordNoSpeakers(context, { itemId: first })
    const { id } = await move(first)
    const amendment = await move(first, { kind: 'amendment', parentId: id, text: 'to add “twice”' })
    await take(amendment.id)
    await confirmWording(context, { motionId: id, text: 'To write once.' })
    await confirmWording(context, { motionId: id, text: 'To write twice.' })
    const correct = (motionId: string, textAsAmended: string | null) =>
      correctFact(context, { kind: 'motion', id: motionId, changes: { textAsAmended }, reason })
    await take(id)
    await expect(confirmWording(context, { motionId: id, text: 'To write never.' })).rejects.toEqual(
      refused('decided'),
    )
    await expect(correct(id, null)).rejects.toEqual(refused('not-amended'))
    await expect(correct(amendment.id, 'to add “never”')).rejects.toEqual(refused('not-amended'))
    await correct(id, 'To write twice, by mail.')
    const { items, commission } = await getMeetingRecord(db, evening.meetingId)
    expect(wordsOf(items[0]!.motions[0]!, commission)).toBe('To write twice, by mail.')
  })
})
