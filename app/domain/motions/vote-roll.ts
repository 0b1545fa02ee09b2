import { quorumVerdict } from '../meeting-record/quorum.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { minutesGate } from './minutes-gate.ts'
import { offAgendaGate } from './off-agenda-gate.ts'
import { tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
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

export function openOnceVerdict({ voteMethod }: Pick<MotionRecord, 'voteMethod'>): Verdict {
  return voteMethod === null ? allowed : refuse('already-open', 'The vote on this motion was opened already.')
}

/** Votes are taken while a vote is open; afterwards they are corrected. */
export function takingVotesVerdict(motion: Pick<MotionRecord, 'voteMethod' | 'voteClosed'>): Verdict {
  if (motion.voteMethod === null) return refuse('vote-not-open', 'Open the vote first.')
  return motion.voteClosed
    ? refuse('vote-closed', 'The vote is closed; what is wrong is corrected.')
    : allowed
}

/**
 * Whether a vote can be closed: what is not on the posted agenda may still be acted on (E4), minutes are of an
 * earlier meeting (E14), everyone present has a vote
 * (E7), and a quorum took part (E13).
 */
export function closeVoteVerdict(
  record: MeetingRecord,
  found: { item: ItemRecord; motion: MotionRecord },
  at: Instant | null,
): Verdict {
  const { motion } = found
  if (motion.voteClosed) return refuse('vote-closed', 'The vote on this motion is closed.')
  if (motion.voteMethod === null) return refuse('vote-not-open', 'The vote on this motion was not opened.')
  const agenda = offAgendaGate(record, found.item, motion, at)
  if (!agenda.ok) {
    const wayOut = 'Give the time at which it was decided, or strike the motion.'
    return { ...agenda, sentence: `${agenda.sentence} ${wayOut}` }
  }
  const minutes = minutesGate(record, found.item, motion, at)
  if (!minutes.ok) return minutes
  const roll = rollOfVote(record, found, at)
  const votes = motion.votes.map(({ person, choice }) => ({ personId: person.id, choice }))
  const complete = voteCompleteVerdict(roll, votes)
  if (!complete.ok) return complete
  const { seats, quorum, recusedCountForQuorum } = record.commission
  const counted = roll.filter(
    (member) => member.standing === 'present' && (recusedCountForQuorum || !member.recused),
  ).length
  return quorumVerdict(
    { counted, quorum, has: counted >= quorum, mayLeave: 0, sentence: `${counted} of ${seats}` },
    motion.kind,
  )
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
