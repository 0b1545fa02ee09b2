import { counted } from '../../time/duration.ts'
import type { CommissionFacts, ItemRecord, MeetingRecord, MotionRecord } from '../record-types.ts'
import { decidedWithoutNames } from './decided-by.ts'
import { findingThreshold } from './off-agenda.ts'
import { isSecondary } from './motion-kinds.ts'
import type { MotionOnFloor } from './order-of-motions.ts'
import { tally, type Choice, type Tally } from './tally.ts'
import { thresholdFor, type Threshold } from './threshold.ts'

type VoteFacts = Pick<
  MotionRecord,
  'kind' | 'votingBasis' | 'seats' | 'withNotice' | 'offAgendaException' | 'voteClosed'
> &
  Partial<Pick<MotionRecord, 'decidedBy' | 'decidedOutcome' | 'stated'>> & {
    votes: readonly { choice: Choice }[]
    unknownVotes: readonly unknown[]
  }

type CountedBy = Pick<CommissionFacts, 'seats' | 'quorum' | 'votingBasis'>

/**
 * The count of a motion's vote, computed from the votes by name: never stored, so that a corrected vote is counted anew.
 * A vote that nobody recorded counts as nothing; where it could have changed the result, nobody knows that (N6).
 * @param yetToVote present members without a vote; none once the vote is closed
 */
export function tallyOfMotion(motion: VoteFacts, commission: CountedBy, yetToVote = 0): Tally {
  const known = countOf(motion, commission, motion.voteClosed ? 0 : yetToVote)
  const unknown = motion.voteClosed ? motion.unknownVotes.length : 0
  const decided = motion.voteClosed ? decidedWithoutNames(motion) : null
  if (decided) return { ...known, ...decided, tie: false, rule: '', outlook: null }
  if (unknown === 0) return known
  const missing = `${counted(unknown, 'vote')} not recorded`
  return couldChange(motion, commission, unknown)
    ? {
        ...known,
        outcome: 'unknown',
        result: `Result not recorded, ${known.counts.aye} to ${known.counts.no}; ${missing}`,
      }
    : { ...known, result: `${known.result}; ${missing}` }
}

function countOf(motion: VoteFacts, commission: CountedBy, yetToVote: number): Tally {
  return tally({
    votes: motion.votes,
    yetToVote,
    threshold: thresholdOfMotion(motion, commission, yetToVote),
    seats: motion.seats ?? commission.seats,
    quorum: commission.quorum,
    overturns: motion.kind === 'appeal',
  })
}

/** Whether `unknown` further votes could change what the votes by name come to. */
export function couldChange(
  motion: Omit<VoteFacts, 'unknownVotes'>,
  commission: CountedBy,
  unknown: number,
): boolean {
  const outcomes = new Set<Tally['outcome']>()
  for (let ayes = 0; ayes <= unknown; ayes += 1) {
    for (const other of ['no', 'abstain', 'absent'] as const) {
      const votes = [
        ...motion.votes,
        ...Array.from({ length: unknown }, (_, index) => ({
          choice: index < ayes ? ('aye' as const) : other,
        })),
      ]
      outcomes.add(countOf({ ...motion, votes, unknownVotes: [] }, commission, 0).outcome)
    }
  }
  return outcomes.size > 1
}

/** @returns the ways in which this motion carries; for a finding off the agenda they depend on who is present */
export function thresholdOfMotion(motion: VoteFacts, commission: CountedBy, yetToVote = 0): Threshold {
  const { kind, votingBasis, withNotice, offAgendaException, votes } = motion
  if (kind === 'off-agenda-finding' && offAgendaException !== null) {
    const present = votes.filter(({ choice }) => choice !== 'absent' && choice !== 'recused').length
    const seats = motion.seats ?? commission.seats
    const threshold = findingThreshold(offAgendaException, { seats, present: present + yetToVote })
    if (threshold) return threshold
  }
  return thresholdFor({ kind, basis: votingBasis ?? commission.votingBasis, withNotice })
}

/** @returns whether a motion carried and still holds: not one whose reconsideration brought it back; null before */
export function motionCarried(motion: MotionRecord, commission: CommissionFacts): boolean | null {
  if (!motion.voteClosed) return null
  const { outcome } = tallyOfMotion(motion, commission)
  return outcome === 'unknown' ? null : !motion.reconsidered && outcome === 'carried'
}

/** @returns a motion and those that bear on it, in the order of the record */
function withAmendments(motion: MotionRecord): MotionRecord[] {
  return [motion, ...motion.amendments.flatMap(withAmendments)]
}

export function motionsOfItem(item: ItemRecord): MotionRecord[] {
  return item.motions.flatMap(withAmendments)
}

export function motionsOfMeeting(record: MeetingRecord): { item: ItemRecord; motion: MotionRecord }[] {
  return record.items.flatMap((item) => motionsOfItem(item).map((motion) => ({ item, motion })))
}

/** @returns the position of the last motion that was entered: where in the order of the meeting a decision stands */
export function lastPosition(record: MeetingRecord): number {
  return Math.max(0, ...motionsOfMeeting(record).map(({ motion }) => motion.position))
}

export function floorOf(item: ItemRecord, commission: CommissionFacts): MotionOnFloor[] {
  return motionsOfItem(item)
    .toSorted((one, other) => one.position - other.position)
    .map((motion) => ({
      id: motion.id,
      kind: motion.kind,
      parentId: isSecondary(motion.kind) ? motion.parentId : null,
      withdrawn: motion.withdrawn,
      voteOpened: motion.voteMethod !== null,
      voteClosed: motion.voteClosed,
      carried: motionCarried(motion, commission),
      position: motion.position,
      decidedAfter: motion.decidedAfter,
    }))
}
