import {
  addHours,
  addMinutes,
  earlierOf,
  formatDateTime,
  isBefore,
  type Instant,
  type Zone,
} from '../time/instant.ts'
import { sameWallTime } from '../time/wall-time.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** How long after a meeting an order that is due at once may take to get to the door. */
export const atOnceMinutes = 60

export type DoorNotice = {
  zone: Zone
  adjournedAt: Instant
  deadline: Instant
  /** True where it can't wait for the 24 hours: a hearing that goes on in less than a day. */
  atOnce: boolean
  sentence: string
  section: string
}

/**
 * E13. "A copy of the order or notice of adjournment shall be conspicuously posted on or near the door of the place
 * where the … meeting was held within 24 hours after the time of the adjournment." Government Code 54955.
 * "If the hearing is continued to a time less than 24 hours after the time specified in the order or notice of hearing, a
 * copy … shall be posted immediately following the meeting." Government Code 54955.1.
 * INF: the earlier of 24 elapsed hours and the same wall-clock time on the next day; a hearing that goes on before either of
 * the two goes on in less than 24 hours. The section names no minutes for
 * "immediately": {@link atOnceMinutes} is the product's choice.
 * @param hearingContinuedTo when a hearing goes on, or null where none was continued
 * @param hearingSetFor the time specified in its order or notice; where none is known, the adjournment
 */
export function doorNotice(facts: {
  adjournedAt: Instant
  zone: Zone
  hearingContinuedTo?: Instant | null
  hearingSetFor?: Instant | null
}): DoorNotice {
  const { adjournedAt, zone, hearingContinuedTo = null, hearingSetFor = null } = facts
  const from = hearingSetFor ?? adjournedAt
  const aDayOn = [addHours(from, 24), sameWallTime(from, 1, zone)]
  if (hearingContinuedTo !== null && aDayOn.some((at) => isBefore(hearingContinuedTo, at))) {
    const deadline = addMinutes(adjournedAt, atOnceMinutes)
    return {
      zone,
      adjournedAt,
      deadline,
      atOnce: true,
      sentence: `The hearing goes on in less than 24 hours: post the order on or near the door at once, by ${formatDateTime(deadline, zone)} at the latest.`,
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
    section: hearingContinuedTo === null ? 'Government Code 54955' : 'Government Code 54955.1',
  }
}

/** E13: whether the order hung on the door at `postedAt` is in time; exactly at the deadline is. */
export function doorNoticeVerdict(notice: DoorNotice, postedAt: Instant, zone: Zone): Verdict {
  if (!isBefore(notice.deadline, postedAt)) return allowed
  const soon = notice.atOnce ? ' at once, which is' : ''
  return refuse(
    'door-notice-late',
    `The order had to be on the door${soon} by ${formatDateTime(notice.deadline, zone)}.`,
    notice.section,
  )
}
