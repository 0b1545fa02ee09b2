import type { CivilDate } from '../time/civil-date.ts'
import { isBefore, type Instant } from '../time/instant.ts'

type MeetingDates = {
  heldOn: CivilDate
  startsAt: Instant | null
  cancelledAt: Instant | null
  over: boolean
}

/** A meeting is next until it is adjourned or its day is over. @param meetings latest first */
export function nextMeeting<Meeting extends MeetingDates>(
  meetings: readonly Meeting[],
  today: CivilDate,
  now: Instant,
): Meeting | undefined {
  return meetings.findLast(
    ({ cancelledAt, startsAt, heldOn, over }) =>
      cancelledAt === null &&
      !over &&
      (heldOn === today || (startsAt ? !isBefore(startsAt, now) : heldOn > today)),
  )
}

export function lastMeeting<Meeting extends MeetingDates>(
  meetings: readonly Meeting[],
  today: CivilDate,
): Meeting | undefined {
  return meetings.find(({ cancelledAt, heldOn, over }) => cancelledAt === null && (over || heldOn < today))
}
