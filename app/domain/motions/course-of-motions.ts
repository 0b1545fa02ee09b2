import type { MotionRecord } from '../meeting-record/record-types.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { isSecondary, motionKindFacts } from '../meeting-record/votes/motion-kinds.ts'

/** A motion, and the motions made while it was pending, in the order made. */
export type MotionCourse = { motion: MotionRecord; meanwhile: MotionCourse[] }

/**
 * The motions of an item as they were before the commission. Robert's Rules (GK): what is made while a question is
 * pending is dealt with before it, so it stands between the making of that question and its vote.
 * @param motions of the item, those that bear on another under it or beside it
 */
export function coursesOf(motions: readonly MotionRecord[]): MotionCourse[] {
  const roots: MotionCourse[] = []
  const known = new Map<string, MotionCourse>()
  let pending: MotionCourse[] = []
  for (const motion of inOrderMade(motions)) {
    const course: MotionCourse = { motion, meanwhile: [] }
    const parent =
      isSecondary(motion.kind) && motion.parentId !== null ? known.get(motion.parentId) : undefined
    const question = parent ?? pending.findLast((one) => wasPending(one.motion, motion))
    if (question) question.meanwhile.push(course)
    else roots.push(course)
    pending = [...pending.slice(0, question ? pending.indexOf(question) + 1 : 0), course]
    known.set(motion.id, course)
  }
  return roots
}

function inOrderMade(motions: readonly MotionRecord[]): MotionRecord[] {
  const withAmendments = (motion: MotionRecord): MotionRecord[] => [
    motion,
    ...motion.amendments.flatMap(withAmendments),
  ]
  return motions.flatMap(withAmendments).toSorted((one, other) => one.position - other.position)
}

/**
 * Whether `earlier` was still pending when `later` was made: by their times, else in the order in which the clerk entered
 * them, else by what the kinds allow.
 */
function wasPending(earlier: MotionRecord, later: MotionRecord): boolean {
  const rank = motionKindFacts[later.kind].rank
  if (rank <= motionKindFacts[earlier.kind].rank) return false
  if (!earlier.voteClosed && !earlier.withdrawn) return true
  const decidedAt = decidedAtOf(earlier)
  const timed = decidedAt !== null && later.madeAt !== null
  if (timed && decidedAt !== later.madeAt) return isBefore(later.madeAt!, decidedAt)
  if (earlier.decidedAfter !== null) return later.position <= earlier.decidedAfter
  if (timed) return false
  return rank < motionKindFacts['suspend-rules'].rank
}

export function decidedAtOf(motion: MotionRecord): Instant | null {
  return motion.withdrawn ? motion.withdrawnAt : motion.voteClosedAt
}
