import type { StillToHear } from '../meeting-record/record-parts.ts'
import { everyoneHeardVerdict } from '../comments/queue/turn-rules.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { MotionKind } from '../meeting-record/votes/motion-kinds.ts'

/**
 * E5. "Every agenda for regular meetings shall provide an opportunity for members of the public to directly address the
 * legislative body on any item of interest to the public, before or during the legislative body's consideration of the
 * item." Government Code 54954.3(a)(1); for special meetings on each noticed item. So the vote stays closed until
 * comment on the item was called, or it was recorded that nobody wished to speak, and while somebody who signed up is
 * still to be called. INF: a motion to recess or adjourn is about the meeting and not about an item.
 * @param facts `toHear` is null for a vote that is entered afterwards
 */
export function commentBeforeVoteVerdict(facts: {
  motionKind: MotionKind
  commentCalledAt: Instant | null
  noSpeakersAt: Instant | null
  toHear: StillToHear | null
  now: Instant
}): Verdict {
  const { motionKind, commentCalledAt, noSpeakersAt, toHear, now } = facts
  if (motionKind === 'recess' || motionKind === 'adjourn') return allowed
  const called = [commentCalledAt, noSpeakersAt].some((at) => at !== null && !isBefore(now, at))
  if (!called) {
    return refuse(
      'comment-not-called',
      'Call for public comment on this item first, or record that nobody wished to speak.',
      'Government Code 54954.3(a)',
    )
  }
  return toHear === null ? allowed : everyoneHeardVerdict(toHear)
}
