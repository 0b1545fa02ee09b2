import { meetingKindNames, type MeetingKind } from '../../meeting-record/meeting.ts'
import {
  formatDateTime,
  isBefore,
  localDate,
  localTime,
  type Instant,
  type Zone,
} from '../../time/instant.ts'
import type { RegularDate } from '../../time/regular-schedule.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

/** A meeting that is scheduled, or was and is cancelled. */
export type Planned = {
  kind: MeetingKind
  heldOn: string
  startsAt: Instant | null
  cancelledAt: Instant | null
}

/** How many days are offered at most. */
const most = 4

/**
 * To which days a meeting can be adjourned or an item continued: the next regular date and the meetings that are
 * scheduled. A day whose meeting was cancelled is not offered, nor one that has passed.
 * @param regular the next regular dates, earliest first
 * @returns options of a form; a value is the day, or the day and the hour
 */
export function daysOffered(facts: {
  regular: readonly RegularDate[]
  planned: readonly Planned[]
  now: Instant
  zone: Zone
}): { value: string; label: string }[] {
  const { regular, planned, now, zone } = facts
  const standing = planned.filter(({ cancelledAt }) => cancelledAt === null)
  const date = regular.find(
    ({ date: day, startsAt }) =>
      isBefore(now, startsAt) &&
      (standing.some(({ heldOn }) => heldOn === day) || !planned.some(({ heldOn }) => heldOn === day)),
  )
  const scheduled = standing.flatMap(({ kind, startsAt }) =>
    startsAt !== null && isBefore(now, startsAt) && startsAt !== date?.startsAt ? [{ kind, startsAt }] : [],
  )
  return [
    ...(date
      ? [
          {
            value: date.date,
            label: `The next regular meeting: ${formatDateTime(date.startsAt, zone)}${date.holiday ? `, on ${date.holiday}` : ''}`,
          },
        ]
      : []),
    ...scheduled
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      .slice(0, most - 1)
      .map(({ kind, startsAt }) => ({
        value: `${localDate(startsAt, zone)}T${localTime(startsAt, zone)}`,
        label: `The ${meetingKindNames[kind].toLowerCase()} of ${formatDateTime(startsAt, zone)}`,
      })),
  ]
}

/** Nothing goes on at a meeting that was cancelled. @param to when it is to go on; null where no time is stated */
export function goesOnVerdict(to: Instant | null, planned: readonly Planned[], zone: Zone): Verdict {
  const then = planned.filter(({ startsAt }) => startsAt !== null && startsAt === to)
  return to === null || then.length === 0 || then.some(({ cancelledAt }) => cancelledAt === null)
    ? allowed
    : refuse(
        'cancelled-then',
        `The meeting of ${formatDateTime(to, zone)} was canceled. Choose another day or another hour.`,
      )
}
