import { countQuorum, quorumVerdict } from '../meeting-record/quorum.ts'
import { inOrderVerdict, roomForJustCause } from '../meeting-record/room-rules.ts'
import type { UnrecordedFact } from '../meeting-record/unrecorded.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { commentBeforeVoteVerdict } from './comment-before-vote.ts'
import { heardTogether } from '../meeting-record/consent.ts'
import { consentGate } from './consent-gate.ts'
import { minutesGate } from './minutes-gate.ts'
import { firstRefusal, remoteVerdict } from './motion-gates.ts'
import { offAgendaGate } from './off-agenda-gate.ts'
import { couldChange, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { rollAt, rollWithVotes } from '../meeting-record/votes/roll.ts'
import type { Tally } from '../meeting-record/votes/tally.ts'
import {
  forcedMethod,
  voteCompleteVerdict,
  voteMethodVerdict,
  yetToVote,
  type RollMember,
  type VoteMethod,
} from '../meeting-record/votes/vote-completeness.ts'

/** The method to be used: the one asked for, or roll call. E7 forces it while anyone is remote. */
export function methodVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  at: Instant | null,
  method: VoteMethod,
): Verdict {
  return voteMethodVerdict(rollAt(record, item, at), method)
}

export function forcedWords(record: MeetingRecord, item: ItemRecord, at: Instant | null): string | null {
  return forcedMethod(rollAt(record, item, at))?.reason ?? null
}

export function rollOfVote(
  record: MeetingRecord,
  { item, motion }: { item: ItemRecord; motion: MotionRecord },
  at: Instant | null,
): RollMember[] {
  return rollWithVotes(
    rollAt(record, item, at, motion.votes),
    motion.votes.map(({ person, choice }) => ({ personId: person.id, choice })),
  )
}

/** A vote is opened once; one by voice is taken again by roll call, while it is open. */
export function openOnceVerdict(
  { voteMethod, voteClosed }: Pick<MotionRecord, 'voteMethod' | 'voteClosed'>,
  method: VoteMethod,
): Verdict {
  return voteMethod === null || (voteMethod === 'voice' && method === 'roll-call' && !voteClosed)
    ? allowed
    : refuse('already-open', 'The vote on this motion was opened already.')
}

/** Votes are taken while a vote is open; afterwards they are corrected. */
export function takingVotesVerdict(motion: Pick<MotionRecord, 'voteMethod' | 'voteClosed'>): Verdict {
  if (motion.voteMethod === null) return refuse('vote-not-open', 'Open the vote first.')
  return motion.voteClosed
    ? refuse('vote-closed', 'The vote is closed; what is wrong is corrected.')
    : allowed
}

export type VoteClosing = {
  /** The instant by which it is judged; null: nobody recorded it. */
  at: Instant | null
  /** The meeting sits. */
  live: boolean
  /** By the clerk's word, at the opening or now. */
  unrecorded: readonly UnrecordedFact[]
}

/**
 * Whether a vote can be closed, as of the instant of its close: what is not on the posted agenda may still be acted on
 * (E4), minutes are of an earlier meeting (E14), who had signed up when it opened was heard (E5), remote members have
 * disclosed (E9) and voted by name aloud (E7), everyone present has a vote (E7), and a quorum took part (E13).
 */
export function closeVoteVerdict(
  record: MeetingRecord,
  found: { item: ItemRecord; motion: MotionRecord },
  closing: VoteClosing,
): Verdict {
  const { item, motion } = found
  const { at, unrecorded } = closing
  if (motion.voteClosed) return refuse('vote-closed', 'The vote on this motion is closed.')
  if (motion.voteMethod === null) return refuse('vote-not-open', 'The vote on this motion was not opened.')
  const agenda = offAgendaGate(record, item, motion, at)
  if (!agenda.ok) {
    const wayOut = 'Give the time at which it was decided, or strike the motion.'
    return { ...agenda, sentence: `${agenda.sentence} ${wayOut}` }
  }
  return firstRefusal([
    () => minutesGate(record, item, motion, at),
    () => consentGate(record, item, motion, at),
    () => inOrderVerdict(motion.voteOpenedAt, at, 'The vote can’t be closed before it was opened.'),
    () => stillHeardVerdict(record, found, closing),
    () => stillByRollCallVerdict(record, found, at),
    () => (unrecorded.includes('disclosure') ? allowed : remoteVerdict(record, item, at)),
    () => votesVerdict(record, found, closing),
    () => quorumOfVoteVerdict(record, found, closing),
  ])
}

/** E5: who had signed up by the time the vote opened. */
export function stillHeardVerdict(
  record: MeetingRecord,
  { item, motion }: { item: ItemRecord; motion: MotionRecord },
  { at, unrecorded }: VoteClosing,
): Verdict {
  const opened = motion.voteOpenedAt
  const whole = heardTogether(record, item)
  const signUps = whole.signUps.filter(({ joinedAt }) => opened === null || !isBefore(opened, joinedAt))
  const silent = unrecorded.includes('comment')
  return commentBeforeVoteVerdict(record, { ...whole, signUps }, motion.kind, { at, silent })
}

/** E7: a member who turned remote after a vote by voice was opened. */
export function stillByRollCallVerdict(
  record: MeetingRecord,
  { item, motion }: { item: ItemRecord; motion: MotionRecord },
  at: Instant | null,
): Verdict {
  const verdict = voteMethodVerdict(rollAt(record, item, at), motion.voteMethod!)
  return verdict.ok
    ? allowed
    : { ...verdict, sentence: `${verdict.sentence} Open the vote again by roll call.` }
}

/**
 * E7, N6: while the meeting sits, every member who is there has a vote. A vote that nobody recorded, and of a member whom
 * the roll left out, keeps the vote from closing only where it could change the result and the clerk has not said that
 * the source is silent.
 */
function votesVerdict(
  record: MeetingRecord,
  found: { item: ItemRecord; motion: MotionRecord },
  { at, live, unrecorded }: VoteClosing,
): Verdict {
  const { motion } = found
  const votes = motion.votes.map(({ person, choice }) => ({ personId: person.id, choice }))
  const roll = rollOfVote(record, found, at)
  const unknown = unknownVoters(record, found, at)
  const known = new Set(unknown.filter(({ certain }) => !live || !certain).map(({ personId }) => personId))
  const complete = voteCompleteVerdict(
    roll.filter(({ personId }) => !known.has(personId)),
    votes,
  )
  if (!complete.ok) return complete
  const names = unknown.filter(({ personId }) => known.has(personId)).map(({ name }) => name)
  if (names.length === 0 || unrecorded.includes('votes')) return allowed
  const all = [...motion.votes, ...recusedAndAbsent(record, found, at)]
  const matters = couldChange({ ...motion, votes: all, voteClosed: true }, record.commission, names.length)
  return matters
    ? refuse(
        'votes-unknown',
        live
          ? `The roll does not say whether ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} there, and that could change the result. Record it first.`
          : `No vote is recorded of ${names.join(', ')}, and that could change the result. Enter it, or say that it was not recorded how every member voted.`,
        'Government Code 54953(c)(2)',
      )
    : allowed
}

/**
 * Members without a vote who are neither recorded as absent nor recused.
 * @returns with whether it is certain that they were there
 */
export function unknownVoters(
  record: MeetingRecord,
  { item, motion }: { item: ItemRecord; motion: MotionRecord },
  at: Instant | null,
): (RollMember & { certain: boolean })[] {
  const voted = new Set(motion.votes.map(({ person }) => person.id))
  return rollAt(record, item, at, motion.votes)
    .filter(({ personId, standing, recused }) => standing !== 'absent' && !recused && !voted.has(personId))
    .map((line) => ({ ...line, certain: line.standing === 'present' && !line.open }))
}

/** What closing a vote writes down of those who gave none. */
export function recusedAndAbsent(
  record: MeetingRecord,
  found: { item: ItemRecord; motion: MotionRecord },
  at: Instant | null,
): { personId: string; choice: 'recused' | 'absent' }[] {
  const voted = new Set(found.motion.votes.map(({ person }) => person.id))
  return rollOfVote(record, found, at)
    .filter(({ personId }) => !voted.has(personId))
    .flatMap(({ personId, standing, recused }): { personId: string; choice: 'recused' | 'absent' }[] => {
      if (standing === 'absent') return [{ personId, choice: 'absent' }]
      return recused && standing === 'present' ? [{ personId, choice: 'recused' }] : []
    })
}

export function quorumOfVoteVerdict(
  record: MeetingRecord,
  found: { item: ItemRecord; motion: MotionRecord },
  { at, unrecorded }: VoteClosing,
): Verdict {
  const { seats, quorum, recusedCountForQuorum } = record.commission
  const voted = new Set(found.motion.votes.map(({ person }) => person.id))
  const present = rollAt(record, found.item, at, found.motion.votes).filter(
    ({ personId, standing, open }) =>
      standing === 'present' && (!open || voted.has(personId) || unrecorded.includes('votes')),
  )
  const count = countQuorum({
    seats,
    quorum,
    present: present.map(({ personId }) => personId),
    recused: present.filter(({ recused }) => recused).map(({ personId }) => personId),
    recusedCount: recusedCountForQuorum,
    inRoom: roomForJustCause(record, present),
  })
  return quorumVerdict(count, found.motion.kind)
}

export function runningTally(
  record: MeetingRecord,
  found: { item: ItemRecord; motion: MotionRecord },
  at: Instant | null,
): Tally {
  const roll = rollOfVote(record, found, at)
  const votes = found.motion.votes.map(({ person, choice }) => ({ personId: person.id, choice }))
  return tallyOfMotion(found.motion, record.commission, yetToVote(roll, votes).length)
}
