import type { CivilDate } from '../time/civil-date.ts'
import { addHours, isBefore, type Instant } from '../time/instant.ts'

export const meetingKinds = [
  'regular',
  'special',
  'emergency',
  'adjourned',
] as const satisfies readonly MeetingKind[]

export const meetingKindNames: Record<MeetingKind, string> = {
  regular: 'Regular meeting',
  special: 'Special meeting',
  emergency: 'Emergency meeting',
  adjourned: 'Adjourned regular meeting',
}

export const meetingStates = [
  'scheduled',
  'noticed',
  'in-session',
  'recessed',
  'adjourned',
  'cancelled',
] as const
export type MeetingState = (typeof meetingStates)[number]

export const meetingStateNames: Record<MeetingState, string> = {
  scheduled: 'Scheduled',
  noticed: 'Agenda posted',
  'in-session': 'In session',
  recessed: 'In recess',
  adjourned: 'Adjourned',
  cancelled: 'Canceled',
}

/**
 * What is kept of a meeting's course. `convened` and `adjourned` tell that it was, also where no time was recorded.
 * `noticedAt` is the first posting on paper.
 */
export type MeetingCourse = {
  noticedAt: Instant | null
  calledToOrderAt: Instant | null
  convened: boolean
  recesses: readonly { beganAt: Instant | null; endedAt: Instant | null }[]
  adjournedAt: Instant | null
  adjourned: boolean
  cancelledAt: Instant | null
}

const reached = (at: Instant | null, now: Instant): boolean => at !== null && !isBefore(now, at)

export function meetingState(course: MeetingCourse, now: Instant): MeetingState {
  const { noticedAt, calledToOrderAt, convened, recesses, adjournedAt, adjourned, cancelledAt } = course
  if (reached(cancelledAt, now)) return 'cancelled'
  if (reached(adjournedAt, now) || (adjourned && adjournedAt === null)) return 'adjourned'
  if (reached(calledToOrderAt, now) || (convened && calledToOrderAt === null)) {
    const recessed = recesses.some(({ beganAt, endedAt }) => reached(beganAt, now) && !reached(endedAt, now))
    return recessed ? 'recessed' : 'in-session'
  }
  return reached(noticedAt, now) ? 'noticed' : 'scheduled'
}

/**
 * @param taken slugs of other meetings
 * @returns the meeting's address: its date, for a second one that day with its kind, then with a number
 */
export function meetingSlug(heldOn: CivilDate, kind: MeetingKind, taken: ReadonlySet<string>): string {
  if (!taken.has(heldOn)) return heldOn
  const named = `${heldOn}-${kind}`
  if (!taken.has(named)) return named
  let number = 2
  while (taken.has(`${named}-${number}`)) number += 1
  return `${named}-${number}`
}

/** The evening of a meeting is over eighteen hours after the hour it was called for. */
export function eveningEnds(startsAt: Instant): Instant {
  return addHours(startsAt, 18)
}

/** When something was recorded, where that was while the meeting sat; null: afterwards, so that it tells nothing. */
export function recordedInRoom(
  meeting: {
    startsAt: Instant | null
    calledToOrderAt: Instant | null
    adjourned: 0 | 1
    adjournedAt: Instant | null
  },
  recordedAt: Instant,
): Instant | null {
  const { startsAt, calledToOrderAt, adjourned, adjournedAt } = meeting
  const over = adjournedAt ?? (adjourned === 1 || startsAt === null ? null : eveningEnds(startsAt))
  return calledToOrderAt !== null &&
    over !== null &&
    !isBefore(recordedAt, calledToOrderAt) &&
    !isBefore(over, recordedAt)
    ? recordedAt
    : null
}

export type MeetingKind = 'regular' | 'special' | 'emergency' | 'adjourned'
