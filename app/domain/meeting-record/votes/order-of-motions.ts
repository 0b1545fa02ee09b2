import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { isSecondary, motionKindFacts, type MotionKind } from './motion-kinds.ts'

/** A motion of the meeting, in the order made. */
export type MotionOnFloor = {
  id: string
  kind: MotionKind
  parentId: string | null
  withdrawn: boolean
  voteOpened: boolean
  voteClosed: boolean
  /** What was decided; null before. */
  carried: boolean | null
  position: number
  /** The position of the last motion that had been made when this one was decided; null where not decided or not known. */
  decidedAfter: number | null
}

const sweeping: readonly MotionKind[] = ['postpone', 'refer', 'table', 'adjourn']

export function takesOffTheFloor(kind: MotionKind): boolean {
  return sweeping.includes(kind)
}

/**
 * A motion to postpone, refer, table or adjourn that carried takes everything pending before it off the floor.
 * @returns motions neither voted, withdrawn nor so taken away, in the order made; the last is the question before the commission
 */
export function pendingMotions(motions: readonly MotionOnFloor[]): MotionOnFloor[] {
  const swept = motions.findLastIndex((motion) => motion.carried === true && takesOffTheFloor(motion.kind))
  return motions.slice(swept + 1).filter((motion) => !motion.withdrawn && !motion.voteClosed)
}

const afterDebate: readonly MotionKind[] = ['refer', 'postpone', 'limit-debate', 'previous-question']

/**
 * Robert's Rules (GK): the previous question closes debate on the question that was pending when it was moved, and no
 * amendment or other subsidiary motion comes then, save to table. A question above which another was still pending when
 * debate was closed is open to debate again.
 */
export function debateIsClosed(motions: readonly MotionOnFloor[], question: MotionOnFloor): boolean {
  return motions.some(
    (closing) =>
      closing.kind === 'previous-question' &&
      closing.carried === true &&
      closing.position > question.position &&
      !motions.some((other) => between(question, other, closing)),
  )
}

/** Whether `other`, made after `question`, was still pending when `closing` was moved. */
function between(question: MotionOnFloor, other: MotionOnFloor, closing: MotionOnFloor): boolean {
  if (other.position <= question.position || other.position >= closing.position) return false
  if (other.withdrawn) return false
  return !other.voteClosed || (other.decidedAfter !== null && other.decidedAfter >= closing.position)
}

/**
 * Robert's Rules (GK): one question at a time. A main motion needs an empty floor; an amendment or substitute bears on
 * the question pending, to a second degree at most; any other motion has to rank above the one pending. A point of order,
 * and an appeal from the ruling, come at any time and are decided at once.
 */
export function mayMakeVerdict(
  motions: readonly MotionOnFloor[],
  made: { kind: MotionKind; parentId: string | null },
): Verdict {
  const pending = pendingMotions(motions)
  const question = pending.at(-1)
  if (question?.voteOpened === true) {
    return refuse('vote-open', 'A vote is open. Close it first.')
  }
  if (made.kind === 'point-of-order' || made.kind === 'appeal') return allowed
  const closed = question && debateIsClosed(motions, question)
  if (closed && (isSecondary(made.kind) || afterDebate.includes(made.kind))) {
    return refuse('debate-closed', 'Debate is closed. Vote on the motion that is pending.')
  }
  if (isSecondary(made.kind)) return mayAmendVerdict(motions, question, made.parentId)
  if (!question) return allowed
  const { rank } = motionKindFacts[made.kind]
  if (rank > motionKindFacts[question.kind].rank) return allowed
  return refuse(
    'question-pending',
    `The ${motionKindFacts[question.kind].label.toLowerCase()} is pending. Vote on it or withdraw it first.`,
  )
}

function mayAmendVerdict(
  motions: readonly MotionOnFloor[],
  question: MotionOnFloor | undefined,
  parentId: string | null,
): Verdict {
  if (!question || parentId === null)
    return refuse('nothing-to-amend', 'There is no motion pending to amend.')
  if (question.id !== parentId) {
    return refuse('not-the-question', 'Only the motion that is before the commission can be amended.')
  }
  if (!isSecondary(question.kind)) {
    return motionKindFacts[question.kind].amendable
      ? allowed
      : refuse('not-amendable', `A ${motionKindFacts[question.kind].label.toLowerCase()} can’t be amended.`)
  }
  const parent = motions.find((motion) => motion.id === question.parentId)
  return parent && !isSecondary(parent.kind)
    ? allowed
    : refuse('third-degree', 'An amendment of an amendment can’t be amended.')
}

/** Robert's Rules (GK): the vote is on the question before the commission: whatever was made after it comes first. */
export function mayOpenVoteVerdict(motions: readonly MotionOnFloor[], id: string): Verdict {
  const motion = motions.find((one) => one.id === id)
  if (!motion) return refuse('no-such-motion', 'We can’t find that motion.')
  if (motion.withdrawn) return refuse('withdrawn', 'This motion was withdrawn.')
  if (motion.voteClosed) return refuse('vote-closed', 'The vote on this motion is closed.')
  const pending = pendingMotions(motions)
  if (!pending.includes(motion)) return refuse('off-the-floor', 'A later motion took this one off the floor.')
  const question = pending.at(-1)
  if (question && question.id !== id) {
    return refuse(
      'other-first',
      `The ${motionKindFacts[question.kind].label.toLowerCase()} comes first: vote on it or withdraw it.`,
    )
  }
  return allowed
}

/** Robert's Rules (GK): a motion is withdrawn before its vote opens, and only when nothing that bears on it is pending. */
export function mayWithdrawVerdict(motions: readonly MotionOnFloor[], id: string): Verdict {
  const motion = motions.find((one) => one.id === id)
  if (!motion) return refuse('no-such-motion', 'We can’t find that motion.')
  if (motion.withdrawn) return refuse('withdrawn', 'This motion was withdrawn already.')
  if (motion.voteOpened || motion.voteClosed) {
    return refuse('vote-open', 'The vote on this motion has begun; it can’t be withdrawn now.')
  }
  return pendingMotions(motions).some((one) => one.parentId === id)
    ? refuse('other-first', 'An amendment of this motion is pending: vote on it or withdraw it first.')
    : allowed
}

/**
 * Robert's Rules (GK): a substitute that carried takes the place of the motion it bears on, which is then the question
 * in its new words; an amendment that carried changes them.
 * @returns the carried amendments and substitutes of a motion, in the order made
 */
export function changesTo<Motion extends MotionOnFloor>(motions: readonly Motion[], id: string): Motion[] {
  return motions.filter(
    (motion) => motion.parentId === id && isSecondary(motion.kind) && motion.carried === true,
  )
}
