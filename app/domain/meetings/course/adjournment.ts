import { doorNotice, type DoorNotice } from '../../notices/adjournment-clock.ts'
import { noticeDeadline, type NoticeDeadline } from '../../notices/notice-clock.ts'
import { formatLongDate, type CivilDate } from '../../time/civil-date.ts'
import {
  formatClock,
  formatDateTime,
  formatTime,
  localDate,
  type Instant,
  type Zone,
} from '../../time/instant.ts'
import { wallTimeToInstant } from '../../time/wall-time.ts'

export type AdjournmentOffer = {
  code: 'wait' | 'adjourn-to' | 'clerk-adjourns' | 'adjourn'
  sentence: string
  section: string
}

/**
 * E13: what remains without a quorum. Members who are there, fewer than a quorum, may adjourn to a stated time and
 * place; "if all members are absent …, the clerk or secretary … may declare the meeting adjourned to a stated time and
 * place", with notice as for a special meeting. Government Code 54955.
 */
export function noQuorumOffers(present: number): AdjournmentOffer[] {
  const section = 'Government Code 54955'
  if (present === 0) {
    return [
      {
        code: 'clerk-adjourns',
        sentence:
          'No one is present: the clerk adjourns the meeting to a stated time and place, and gives notice as for a special meeting.',
        section,
      },
    ]
  }
  return [
    { code: 'wait', sentence: 'Recess and wait for members.', section: '' },
    {
      code: 'adjourn-to',
      sentence:
        'The members present adjourn to a stated time and place; the order goes on the door within 24 hours.',
      section,
    },
    { code: 'adjourn', sentence: 'The members present adjourn to the next regular meeting.', section },
  ]
}

export type OrderOfAdjournment = {
  startsAt: Instant | null
  door: DoorNotice
  notice: NoticeDeadline | null
  heading: string
  paragraphs: string[]
}

/**
 * E13: the order and its clocks. "When a regular or adjourned regular meeting is adjourned as provided in this section,
 * the resulting adjourned regular meeting is a regular meeting for all purposes. When an order of adjournment of any
 * meeting fails to state the hour at which the adjourned meeting is to be held, it shall be held at the hour specified
 * for regular meetings." Government Code 54955.
 * @param to the stated date, and its time where one was stated
 * @param by who adjourned; `clerk` where all members were absent
 */
export function orderOfAdjournment(facts: {
  meetingTitle: string
  body: string
  adjournedAt: Instant
  zone: Zone
  to: { date: CivilDate; time: string | null; place: string } | null
  regularTime: string
  by: 'commission' | 'less-than-quorum' | 'clerk'
  hearingContinued?: boolean
}): OrderOfAdjournment {
  const { meetingTitle, body, adjournedAt, zone, to, regularTime, by, hearingContinued = false } = facts
  const time = to?.time ?? regularTime
  const startsAt = to === null ? null : wallTimeToInstant(to.date, time, zone).instant
  const who = {
    commission: `The ${body}`,
    'less-than-quorum': `The members present, being less than a quorum of the ${body},`,
    clerk: `All members being absent, the clerk of the ${body}`,
  }[by]
  const when = `at ${formatTime(adjournedAt, zone)} on ${formatLongDate(localDate(adjournedAt, zone))}`
  const where =
    to === null
      ? `${who} adjourned the ${meetingTitle} ${when}.`
      : `${who} adjourned the ${meetingTitle} ${when} to ${formatLongDate(to.date)}, at ${formatClock(time)}, at ${to.place}.`
  const paragraphs = [where]
  if (to !== null && to.time === null) {
    paragraphs.push(
      `No hour was stated; the adjourned meeting is held at the hour of regular meetings, ${formatClock(regularTime)}.`,
    )
  }
  return {
    startsAt,
    door: doorNotice({ adjournedAt, zone, hearingContinuedTo: hearingContinued ? startsAt : null }),
    notice: by === 'clerk' && startsAt !== null ? noticeDeadline({ kind: 'special', startsAt, zone }) : null,
    heading: 'Order of adjournment',
    paragraphs,
  }
}

/** @returns "The meeting adjourned at 8:44 PM to Thursday, November 12, 2026, 6:00 PM."; without what was not recorded */
export function adjournmentSentence(
  adjournedAt: Instant | null,
  toStartsAt: Instant | null,
  zone: Zone,
): string {
  const at = adjournedAt === null ? '' : ` at ${formatTime(adjournedAt, zone)}`
  const to = toStartsAt === null ? '' : ` to ${formatDateTime(toStartsAt, zone)}`
  return `The meeting adjourned${at}${to}.`
}
