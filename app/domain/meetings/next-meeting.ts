import type { CivilDate } from '../time/civil-date.ts'
import { isBefore, type Instant } from '../time/instant.ts'

type Held = { heldOn: CivilDate; startsAt: Instant | null; cancelledAt: Instant | null }

/** A meeting is next until its day is over. @param meetings latest first */
export function nextMeeting<Meeting extends Held>(
  meetings: readonly Meeting[],
  today: CivilDate,
  now: Instant,
): Meeting | undefined {
  return meetings.findLast(
    ({ cancelledAt, startsAt, heldOn }) =>
      cancelledAt === null && (heldOn === today || (startsAt ? !isBefore(startsAt, now) : heldOn > today)),
  )
}

/** @returns the last meeting before today that was not cancelled. @param meetings latest first */
export function lastMeeting<Meeting extends Held>(
  meetings: readonly Meeting[],
  today: CivilDate,
): Meeting | undefined {
  return meetings.find(({ cancelledAt, heldOn }) => cancelledAt === null && heldOn < today)
}
