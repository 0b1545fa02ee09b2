import { holidayCalendar } from '#app/domain/commission/holidays.ts'
import { canStillPost, noticeDeadline } from '#app/domain/notices/notice-clock.ts'
import { addDays, weekdayOf, yearOf } from '#app/domain/time/civil-date.ts'
import {
  addMinutes,
  isBefore,
  localDate,
  localTime,
  millisecondsBetween,
  type Instant,
} from '#app/domain/time/instant.ts'
import {
  nextRegularDates,
  type RegularDate,
  type RegularSchedule,
} from '#app/domain/time/regular-schedule.ts'
import { wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { inventedFrom, settings } from '#db/example/commission.ts'

export type ExampleDays = {
  first: RegularDate
  second: RegularDate
  ahead: RegularDate
  afterAhead: RegularDate[]
}

/** The members of the example need time for an agenda before their first meeting. */
const firstPossible = addDays(inventedFrom, 30)

/**
 * The dates of the invented meetings: the last two regular ones before the day of loading, and the next one that can
 * still be noticed. Dates on a holiday are left out.
 * @returns null where two dates have not yet passed since the made-up members began
 */
export function daysAround(now: Instant, zone: string): ExampleDays | null {
  const today = localDate(now, zone)
  const holidays = [-1, 0, 1, 2].flatMap((years) => holidayCalendar(yearOf(today) + years))
  const dates = nextRegularDates({
    schedules: schedules(),
    after: addDays(today, -200),
    zone,
    holidays,
    onHoliday: 'skip',
    count: 24,
  })
  const past = dates.filter(({ date }) => date < today && date > firstPossible)
  const [first, second] = past.slice(-2)
  const coming = dates.filter(
    ({ date, startsAt }) =>
      date > today && canStillPost(noticeDeadline({ kind: 'regular', startsAt, zone }), now).ok,
  )
  const [ahead, ...afterAhead] = coming
  if (!first || !second || !ahead) return null
  return { first, second, ahead, afterAhead }
}

function schedules(): RegularSchedule[] {
  return settings
    .filter(({ key }) => key === 'regularSchedule')
    .map(({ value, effectiveOn }) => ({ ...(value as RegularSchedule), effectiveOn }))
}

/** @returns the instant of a time on the wall */
export function wall(date: string, time: string, zone: string): Instant {
  return wallTimeToInstant(date, time, zone).instant
}

/**
 * When the acts before a meeting happen: each as planned, unless that is still to come or after what follows it; then
 * at its time of day on the last working day before. Where there are not enough such days, evenly from `after` to `now`.
 * @param planned in order, each on whole minutes
 * @param after the earliest instant possible
 * @returns as many instants, none before the one before it and none after `now`
 */
export function actsUntil(
  planned: readonly Instant[],
  after: Instant,
  now: Instant,
  zone: string,
): Instant[] {
  let bound = now
  const times = planned
    .toReversed()
    .map(
      (plan) => (bound = isBefore(bound, plan) ? workingDayBefore(bound, localTime(plan, zone), zone) : plan),
    )
    .toReversed()
  return isBefore(times[0]!, after) ? spread(planned.length, after, now, zone) : times
}

function workingDayBefore(bound: Instant, time: string, zone: string): Instant {
  let date = localDate(bound, zone)
  while (weekdayOf(date) > 5 || isBefore(bound, wall(date, time, zone))) date = addDays(date, -1)
  return wall(date, time, zone)
}

function spread(count: number, after: Instant, now: Instant, zone: string): Instant[] {
  const step = millisecondsBetween(after, now) / 60_000 / (count + 1)
  let earliest = after
  return Array.from({ length: count }, (_, index) => {
    const at = readableOnTheWall(addMinutes(after, Math.floor(step * (index + 1))), zone)
    earliest = isBefore(at, earliest) ? earliest : at
    return earliest
  })
}

/** In the hour that comes twice, an act is put into its first run, as a clock on the wall can't tell the second. */
function readableOnTheWall(at: Instant, zone: string): Instant {
  return wall(localDate(at, zone), localTime(at, zone), zone)
}
