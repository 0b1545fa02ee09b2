import {
  formatDateTime,
  formatDayAndTime,
  isBefore,
  localDate,
  type Instant,
  type Zone,
} from '../time/instant.ts'
import { formatDate } from '../time/civil-date.ts'
import { sameWallTime } from '../time/wall-time.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { noticeDeadline, type NoticeDeadline } from './notice-clock.ts'

export type LateOffer = {
  kind: 'reschedule' | 'special' | 'continue'
  startsAt: Instant
  /** The deadline of what is offered; null where the items go to a meeting whose own clock runs later. */
  clock: NoticeDeadline | null
  sentence: string
  section: string
}

/**
 * E1: what is lawful once the deadline has passed. A regular agenda that was not up 72 hours before can't be cured by
 * posting late (Government Code 54954.2(a)), so only these remain: the same weekday and hour of the first week whose
 * own deadline is still ahead; a special meeting at the planned time while 24 hours are left (54956); or leaving the
 * items to the next regular meeting.
 * @param nextRegularStart start of the next regular meeting after this one, or null when none is known
 * @returns no offers while the deadline has not passed
 */
export function lateOffers(facts: {
  kind: MeetingKind
  startsAt: Instant
  zone: Zone
  now: Instant
  nextRegularStart: Instant | null
  /** Longer notice by the commission's own rules, as {@link noticeDeadline} takes it. */
  hours?: number
}): LateOffer[] {
  const { kind, startsAt, zone, now, nextRegularStart, hours } = facts
  const longer = hours === undefined ? {} : { hours }
  const missed = noticeDeadline({ kind, startsAt, zone, ...longer })
  if (!isBefore(missed.deadline, now)) return []
  const offers: LateOffer[] = []

  let moved = noticeDeadline({ kind, startsAt: sameWallTime(startsAt, 7, zone), zone, ...longer })
  while (!isBefore(now, moved.deadline)) {
    moved = noticeDeadline({ kind, startsAt: sameWallTime(moved.startsAt, 7, zone), zone, ...longer })
  }
  offers.push({
    kind: 'reschedule',
    startsAt: moved.startsAt,
    clock: moved,
    sentence: `Reschedule to ${formatDayAndTime(moved.startsAt, zone)}: post by ${formatDayAndTime(moved.deadline, zone)}.`,
    section: moved.section,
  })

  const special = noticeDeadline({ kind: 'special', startsAt, zone })
  if ((kind === 'regular' || kind === 'adjourned') && isBefore(now, special.deadline)) {
    offers.push({
      kind: 'special',
      startsAt,
      clock: special,
      sentence: `Call a special meeting on ${formatDate(localDate(startsAt, zone))}: notice received and posted by ${formatDayAndTime(special.deadline, zone)}; only the items noticed.`,
      section: special.section,
    })
  }

  if (nextRegularStart !== null && isBefore(startsAt, nextRegularStart)) {
    const next = noticeDeadline({ kind: 'regular', startsAt: nextRegularStart, zone })
    offers.push({
      kind: 'continue',
      startsAt: nextRegularStart,
      clock: isBefore(now, next.deadline) ? next : null,
      sentence: `Continue the items to ${formatDateTime(nextRegularStart, zone)}.`,
      section: next.section,
    })
  }
  return offers
}
