import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { isSecondary, motionKindFacts, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import type { Wording } from '../meeting-record/votes/wording.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** Amendment, substitute, reconsideration and appeal name what they bear on; no other motion does. */
export function bearsOnVerdict({ kind, parentId }: { kind: MotionKind; parentId: string | null }): Verdict {
  return parentId === null || kind === 'reconsider' || kind === 'appeal' || isSecondary(kind)
    ? allowed
    : refuse('no-parent', 'Only an amendment or a substitute bears on another motion.')
}

/** A motion's mover, second and words are changed until its vote begins; afterwards they are corrected. */
export function changeMotionVerdict(
  motion: Pick<MotionRecord, 'withdrawn' | 'voteMethod' | 'voteClosed'>,
): Verdict {
  if (motion.withdrawn) return refuse('withdrawn', 'This motion was withdrawn.')
  if (motion.voteMethod !== null) {
    return refuse('vote-open', 'The vote on this motion has begun; what is wrong is corrected.')
  }
  return motion.voteClosed
    ? refuse('decided', 'This motion is decided; what is wrong is corrected.')
    : allowed
}

/**
 * Robert's Rules (GK): the chair rules on a point of order; nobody votes on it, save on an appeal from the ruling. What
 * was decided without a vote is taken back before it is voted on.
 */
export function byVoteVerdict({ kind, decidedBy }: Pick<MotionRecord, 'kind' | 'decidedBy'>): Verdict {
  if (motionKindFacts[kind].decidedBy === 'chair') {
    return refuse(
      'chair-rules',
      'The chair rules on a point of order. To vote on the ruling, record an appeal.',
    )
  }
  return decidedBy === null
    ? allowed
    : refuse('decided', 'This motion was decided without a vote. Take that back first to vote on it.')
}

/** Only a member who is there moves or seconds; one whose presence the record leaves open may have been. */
export function presentVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  personId: string,
  at: Instant | null,
): Verdict {
  const line = rollAt(record, item, at).find((one) => one.personId === personId)
  return line?.standing === 'present' || line?.open
    ? allowed
    : refuse('not-present', `${line?.name ?? 'This member'} is not recorded as present.`)
}

/** Words as amended need a change that carried, and do not move while they are voted on, nor once they were adopted. */
export function wordingVerdict(
  motion: Pick<MotionRecord, 'withdrawn' | 'voteMethod' | 'voteClosed'>,
  { changes, asAmended }: Pick<Wording, 'changes' | 'asAmended'>,
): Verdict {
  if (motion.voteClosed && asAmended !== null) {
    return refuse('decided', 'This motion was decided in the words confirmed. What is wrong is corrected.')
  }
  if (motion.withdrawn) return refuse('withdrawn', 'This motion was withdrawn.')
  if (motion.voteMethod !== null && !motion.voteClosed) {
    return refuse('vote-open', 'The vote on this motion is open. Close it first.')
  }
  return changes.length > 0
    ? allowed
    : refuse('not-amended', 'No amendment of this motion passed. Change its words as they were moved.')
}

/** One vote is taken back while the vote is open; afterwards it is corrected, with a reason. */
export function voteTakenBackVerdict(
  motion: Pick<MotionRecord, 'voteMethod' | 'voteClosed' | 'votes'>,
  personId: string,
): Verdict {
  if (motion.voteMethod === null || motion.voteClosed) {
    return refuse('vote-not-open', 'This vote is not open. Correct the vote instead.')
  }
  return motion.votes.some(({ person }) => person.id === personId)
    ? allowed
    : refuse('no-vote', 'This member has no vote to take back.')
}
