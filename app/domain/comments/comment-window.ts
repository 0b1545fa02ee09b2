import type { CivilDate } from '../time/civil-date.ts'
import { addHours, isBefore, localDate, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** What decides whether the public can still be heard at a meeting. */
export type CommentMeeting = {
  posted: boolean
  cancelled: boolean
  convened: boolean
  adjourned: boolean
  heldOn: CivilDate
  settings: { timeZone: string }
}

/** It was adjourned, or its day went by without it. One that was convened and goes on past midnight is not over. */
export function isOver({ adjourned, convened, heldOn, settings }: CommentMeeting, now: Instant): boolean {
  return adjourned || (!convened && heldOn < localDate(now, settings.timeZone))
}

/**
 * Signing up opens with the posting and ends with the meeting. "Every agenda for regular meetings shall provide an
 * opportunity for members of the public to directly address the legislative body on any item of interest to the public,
 * before or during the legislative body's consideration of the item." Government Code 54954.3(a)(1).
 */
export function meetingTakesComment(meeting: CommentMeeting, now: Instant): Verdict {
  if (meeting.cancelled) return refuse('cancelled', 'This meeting was canceled.')
  if (isOver(meeting, now)) return refuse('over', 'This meeting is over.')
  return meeting.posted ? allowed : refuse('not-posted', 'The agenda of this meeting is not posted yet.')
}

/**
 * Speaking on an item ends when the chair closes its comment, which is an event and no clock, so that nobody who comes
 * while others speak is turned away. It opens again when the comment is called again.
 */
export function speakVerdict(
  meeting: CommentMeeting,
  item: { commentClosed: boolean },
  now: Instant,
): Verdict {
  const heard = meetingTakesComment(meeting, now)
  if (!heard.ok) return heard
  return item.commentClosed
    ? refuse('comment-closed', 'Comment on this item is closed.', 'Government Code 54954.3(a)')
    : allowed
}

/** @returns until when a written comment counts as in time; null where the meeting has no hour yet */
export function writtenDeadline(startsAt: Instant | null, hoursBefore: number): Instant | null {
  return startsAt === null ? null : addHours(startsAt, -hoursBefore)
}

/** Received all the same, and marked: what comes after the deadline goes to the record too (a city's habit). */
export function isLate(receivedAt: Instant, deadline: Instant | null): boolean {
  return deadline !== null && isBefore(deadline, receivedAt)
}

const hoursForArrangements = 24

/**
 * W4. Interpreters are asked for "at least 24 hours in advance" on the city's agendas. What is asked later is accepted,
 * and marked "best effort": the duty of effective communication, 28 CFR 35.160, knows no such hour (GK).
 */
export function askedLate(askedAt: Instant, startsAt: Instant | null): boolean {
  return startsAt !== null && isBefore(addHours(startsAt, -hoursForArrangements), askedAt)
}
