import { formatDateTime, type Instant, type Zone } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

export type MeetingCourseFacts = {
  convened: boolean
  adjourned: boolean
  cancelled: boolean
  noticed: boolean
}

/**
 * Date and time are what a notice is of: "The agenda shall specify the time and location of the regular meeting."
 * Government Code 54954.2(a)(1). Once published they are not moved; the meeting is cancelled or continued by a notice.
 * Its place, length and way of joining can still change, which makes an amended edition.
 */
export function changeMeetingVerdict(facts: MeetingCourseFacts, movesInTime: boolean): Verdict {
  if (facts.cancelled) return refuse('meeting-cancelled', 'The meeting is canceled, so it stays as it is.')
  if (facts.convened || facts.adjourned) {
    return refuse(
      'meeting-held',
      'The meeting was called to order; what happened is corrected in its record.',
    )
  }
  if (facts.noticed && movesInTime) {
    return refuse(
      'noticed',
      'The agenda is published with this date and time. Cancel the meeting by notice and schedule another.',
      'Government Code 54954.2(a)(1)',
    )
  }
  return allowed
}

/**
 * A meeting nobody was told of is given up without a notice; any other needs one, with a document of its own. The regular
 * schedule tells everyone of its dates: a body "shall provide … the time and place for holding regular meetings",
 * Government Code 54954(a). So a regular meeting on one of them is cancelled by notice, its agenda published or not.
 */
export function withdrawMeetingVerdict(facts: MeetingCourseFacts & { onSchedule: boolean }): Verdict {
  if (facts.cancelled) return refuse('already-cancelled', 'This meeting is canceled already.')
  if (facts.convened || facts.adjourned) {
    return refuse('already-held', 'This meeting was called to order, so it can’t be canceled.')
  }
  if (facts.noticed) {
    return refuse('noticed', 'The agenda is published, so the cancellation is published too, as a notice.')
  }
  return facts.onSchedule
    ? refuse(
        'on-schedule',
        'This date is on the regular schedule, so people may come. Publish a notice of cancellation.',
        'Government Code 54954(a)',
      )
    : allowed
}

/**
 * An adjourned meeting is held as the order says: it was adjourned "to a time and place specified in the order of
 * adjournment". Government Code 54955.
 * @param adjournedTo when the order says that the meeting goes on; null where it states no time
 */
export function adjournedMeetingVerdict(facts: {
  adjournedTo: Instant | null
  startsAt: Instant | null
  zone: Zone
}): Verdict {
  const { adjournedTo, startsAt, zone } = facts
  return adjournedTo === null || startsAt === null || startsAt === adjournedTo
    ? allowed
    : refuse(
        'not-as-ordered',
        `The order of adjournment says ${formatDateTime(adjournedTo, zone)}. Schedule the adjourned meeting for then, or call another kind of meeting.`,
        'Government Code 54955',
      )
}
