import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** When a meeting sat, as far as it is recorded. */
export type Sitting = {
  meetingId: string
  heldOn: CivilDate
  startsAt: Instant | null
  calledToOrderAt: Instant | null
  adjournedAt: Instant | null
}

/** A vote on the minutes of another meeting. `at` is its own instant, or the next best that is recorded. */
export type ActOnMinutes = { meetingId: string; heldOn: CivilDate; at: Instant | null }

/** @returns the instant of a vote, or where none is recorded when its meeting began */
export function instantOfAct(
  at: Instant | null,
  sitting: Pick<Sitting, 'calledToOrderAt' | 'startsAt'>,
): Instant | null {
  return at ?? sitting.calledToOrderAt ?? sitting.startsAt
}

/**
 * E14. Minutes tell of a meeting that is over, so another meeting approves or corrects them by an act after its end: a
 * meeting of the same afternoon, or of before, can't. Asked of instants; where two meetings of one day have no times, the
 * record can't tell which came first.
 */
export function laterMeetingVerdict(minutesOf: Sitting, act: ActOnMinutes): Verdict {
  const day = formatDate(minutesOf.heldOn)
  const notLater = refuse(
    'not-later',
    `These are the minutes of ${day}. Only a later meeting, after that one has ended, can approve or correct them.`,
  )
  if (act.meetingId === minutesOf.meetingId || act.heldOn < minutesOf.heldOn) return notLater
  const over = minutesOf.adjournedAt ?? minutesOf.calledToOrderAt ?? minutesOf.startsAt
  if (over !== null && act.at !== null) return isBefore(over, act.at) ? allowed : notLater
  return act.heldOn > minutesOf.heldOn
    ? allowed
    : refuse(
        'order-not-recorded',
        `Both meetings were on ${day}, and no time says which came first. Enter the times of both.`,
      )
}
