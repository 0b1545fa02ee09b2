import { daysBetween, formatDate, type CivilDate } from '../time/civil-date.ts'
import {
  addHours,
  earlierOf,
  formatDateTime,
  isBefore,
  millisecondsBetween,
  type Instant,
  type Zone,
} from '../time/instant.ts'
import { sameWallTime } from '../time/wall-time.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** Calendar days within which an item continued at one meeting may be acted on at the next without a new posting. */
export const continuedWithinDays = 5

export type DoorNotice = {
  zone: Zone
  adjournedAt: Instant
  /** The last instant at which the order is in time. */
  deadline: Instant
  /** True where it can't wait for the 24 hours: a hearing that goes on in less than a day. */
  atOnce: boolean
  sentence: string
  section: string
}

/**
 * E13. "A copy of the order or notice of adjournment shall be conspicuously posted on or near the door of the place
 * where the … meeting was held within 24 hours after the time of the adjournment." Government Code 54955.
 * "If the hearing is continued to a time less than 24 hours after the time specified in the order …, a copy … shall be
 * posted immediately following the meeting." Government Code 54955.1.
 * INF: the earlier of 24 elapsed hours and the same wall-clock time on the next day.
 * @param hearingContinuedTo when a hearing goes on, or null where none was continued
 */
export function doorNotice(facts: {
  adjournedAt: Instant
  zone: Zone
  hearingContinuedTo?: Instant | null
}): DoorNotice {
  const { adjournedAt, zone, hearingContinuedTo = null } = facts
  if (hearingContinuedTo !== null && millisecondsBetween(adjournedAt, hearingContinuedTo) < 24 * 3_600_000) {
    return {
      zone,
      adjournedAt,
      deadline: adjournedAt,
      atOnce: true,
      sentence: 'The hearing goes on in less than 24 hours: post the order on or near the door at once.',
      section: 'Government Code 54955.1',
    }
  }
  const deadline = earlierOf(addHours(adjournedAt, 24), sameWallTime(adjournedAt, 1, zone))
  return {
    zone,
    adjournedAt,
    deadline,
    atOnce: false,
    sentence: `Post the order on or near the door by ${formatDateTime(deadline, zone)}.`,
    section: 'Government Code 54955',
  }
}

/** E13: whether the order hung on the door at `postedAt` is in time; exactly at 24 hours is. */
export function doorNoticeVerdict(notice: DoorNotice, postedAt: Instant, zone: Zone): Verdict {
  if (notice.atOnce || !isBefore(notice.deadline, postedAt)) return allowed
  return refuse(
    'door-notice-late',
    `The order had to be on the door by ${formatDateTime(notice.deadline, zone)}.`,
    notice.section,
  )
}

/**
 * "The item was posted pursuant to subdivision (a) for a prior meeting … occurring not more than five calendar days
 * prior to the date action is taken on the item, and at the prior meeting the item was continued to the meeting at
 * which action is being taken." Government Code 54954.2(b)(3).
 * @param postedForDate date of the meeting for which the item was posted
 * @param actionDate date of the meeting that would act
 */
export function continuedItemVerdict(facts: {
  postedForDate: CivilDate
  actionDate: CivilDate
  wasPosted: boolean
  wasContinued: boolean
}): Verdict {
  const { postedForDate, actionDate, wasPosted, wasContinued } = facts
  const section = 'Government Code 54954.2(b)(3)'
  if (!wasPosted)
    return refuse(
      'not-posted-before',
      'The item was not on the posted agenda of the earlier meeting.',
      section,
    )
  if (!wasContinued)
    return refuse('not-continued', 'The earlier meeting did not continue the item to this one.', section)
  const days = daysBetween(postedForDate, actionDate)
  if (days < 0)
    return refuse('not-earlier', 'The meeting that continued the item comes after this one.', section)
  if (days <= continuedWithinDays) return allowed
  return refuse(
    'continued-too-long',
    `The item was posted for ${formatDate(postedForDate)}, ${days} days before; without a new posting five are allowed.`,
    section,
  )
}
