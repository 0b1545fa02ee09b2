import { isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { NoticeFacts } from './compose-notice.ts'

/**
 * Whether a notice may say what it says: it tells what the record of the meeting tells. Government Code 54955: the order
 * of adjournment is of a meeting that was adjourned; less than a quorum adjourns only where there is no quorum. Matters
 * are continued ahead of the meeting, or by what it did (54955.1).
 */
export function noticeVerdict(facts: {
  series: NoticeFacts['series']
  meeting: {
    convened: boolean
    adjourned: boolean
    adjournedBy: 'commission' | 'less-than-quorum' | 'clerk' | null
    cancelled: boolean
    startsAt: Instant | null
    /** Items that it closed as continued. */
    continued: number
  }
  now: Instant
}): Verdict {
  const { series, meeting, now } = facts
  const section = 'Government Code 54955'
  if (meeting.cancelled) return refuse('already-cancelled', 'This meeting is canceled already.')
  if (series === 'cancellation') {
    return meeting.convened || meeting.adjourned
      ? refuse('already-held', 'This meeting was called to order or adjourned, so it can’t be canceled.')
      : allowed
  }
  if (series === 'continuance') {
    return (meeting.convened || meeting.adjourned) && meeting.continued === 0
      ? refuse(
          'nothing-continued',
          'By the record this meeting continued nothing. Close the item as continued first: the notice tells of it.',
          'Government Code 54955.1',
        )
      : allowed
  }
  if (series === 'adjournment') {
    return meeting.adjourned
      ? allowed
      : refuse('not-adjourned', 'Record the adjournment first: the notice tells of it.', section)
  }
  if (meeting.adjournedBy === 'commission') {
    return refuse('had-quorum', 'By the record the commission itself adjourned, with a quorum.', section)
  }
  if (meeting.convened && !meeting.adjourned) {
    return refuse('not-adjourned', 'Record the adjournment first: the notice tells of it.', section)
  }
  return meeting.startsAt !== null && isBefore(now, meeting.startsAt)
    ? refuse(
        'not-begun',
        'The meeting has not begun, so no one can tell yet that a quorum is missing.',
        section,
      )
    : allowed
}
