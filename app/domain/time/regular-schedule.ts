import { Temporal } from 'temporal-polyfill'
import { addDays, formatDate, weekdayNames, yearOf, type CivilDate } from './civil-date.ts'
import { holidayOn, type Holiday } from './holidays.ts'
import { formatClock, type Instant, type Zone } from './instant.ts'
import { wallTimeToInstant } from './wall-time.ts'

/**
 * When the body regularly meets, in force from `effectiveOn` until a later one takes its place.
 * `nth` is 1 to 5, or -1 for the last; `weekday` is 1 for Monday to 7 for Sunday; `time` is `HH:MM`;
 * `monthsOff` lists months without a meeting (1 to 12).
 */
export type RegularSchedule = {
  effectiveOn: CivilDate
  nth: 1 | 2 | 3 | 4 | 5 | -1
  weekday: number
  time: string
  monthsOff?: readonly number[]
}

export type RegularDate = {
  date: CivilDate
  time: string
  startsAt: Instant
  /** The holiday it falls on, to be shown beside it; null otherwise. */
  holiday: string | null
  schedule: RegularSchedule
}

const nthWords: Record<RegularSchedule['nth'], string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
}

/** @returns "Second Thursday of the month, 6:00 PM" */
export function formatSchedule({ nth, weekday, time }: RegularSchedule): string {
  const word = nthWords[nth]
  return `${word[0]?.toUpperCase()}${word.slice(1)} ${weekdayNames[weekday - 1]} of the month, ${formatClock(time)}`
}

/** @returns the schedule in force on `date`, or null before the first */
export function scheduleOn(date: CivilDate, schedules: readonly RegularSchedule[]): RegularSchedule | null {
  return schedules.reduce<RegularSchedule | null>(
    (found, next) =>
      next.effectiveOn <= date && (found === null || next.effectiveOn >= found.effectiveOn) ? next : found,
    null,
  )
}

/** @returns the nth weekday of a month, or null where the month has none (a fifth Thursday) */
export function nthWeekday(
  year: number,
  month: number,
  nth: RegularSchedule['nth'],
  weekday: number,
): CivilDate | null {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const firstMatch = 1 + ((weekday - first.dayOfWeek + 7) % 7)
  const count = Math.floor((first.daysInMonth - firstMatch) / 7) + 1
  if (nth === -1) return first.with({ day: firstMatch + 7 * (count - 1) }).toString()
  return nth > count ? null : first.with({ day: firstMatch + 7 * (nth - 1) }).toString()
}

/**
 * "Each legislative body … shall provide, by ordinance, resolution, bylaws, or by whatever other rule is required …,
 * the time and place for holding regular meetings." Government Code 54954(a). The schedule is that rule, as dated data.
 * @returns the next `count` regular dates after `after`, within ten years. A date on a holiday is flagged, or left
 * out where `onHoliday` is `skip`. Where a new schedule takes effect between, each date follows the schedule in effect that day.
 */
export function nextRegularDates(facts: {
  schedules: readonly RegularSchedule[]
  after: CivilDate
  zone: Zone
  holidays: readonly Holiday[]
  count?: number
  onHoliday?: 'flag' | 'skip'
}): RegularDate[] {
  const { schedules, after, zone, holidays, count = 1, onHoliday = 'flag' } = facts
  const found: RegularDate[] = []
  let month = Temporal.PlainYearMonth.from(after.slice(0, 7))
  const lastYear = yearOf(after) + 10
  while (found.length < count && month.year <= lastYear) {
    const { year, month: number } = month
    const dates = schedules.flatMap((schedule) => {
      const date = nthWeekday(year, number, schedule.nth, schedule.weekday)
      const counts =
        date !== null &&
        date > after &&
        scheduleOn(date, schedules) === schedule &&
        !(schedule.monthsOff ?? []).includes(number)
      if (!counts) return []
      const holiday = holidayOn(date, holidays)
      if (holiday !== null && onHoliday === 'skip') return []
      const startsAt = wallTimeToInstant(date, schedule.time, zone).instant
      return [{ date, time: schedule.time, startsAt, holiday, schedule }]
    })
    found.push(...dates.sort((one, other) => (one.date < other.date ? -1 : 1)))
    month = month.add({ months: 1 })
  }
  return found.slice(0, count)
}

/** @returns the next regular date after `after`, or null where no schedule is in force */
export function nextRegularDate(
  facts: Omit<Parameters<typeof nextRegularDates>[0], 'count'>,
): RegularDate | null {
  return nextRegularDates({ ...facts, count: 1 })[0] ?? null
}

/** @returns whether `date` is one that the schedule in force gives; a regular meeting elsewhere deserves a look */
export function isRegularDate(date: CivilDate, schedules: readonly RegularSchedule[]): boolean {
  const facts = { schedules, after: addDays(date, -1), zone: 'UTC', holidays: [] }
  return nextRegularDate(facts)?.date === date
}

/** @returns "December 10, 2026 falls on a holiday: Christmas Day." or null */
export function holidayNote({ date, holiday }: RegularDate): string | null {
  return holiday === null ? null : `${formatDate(date)} falls on a holiday: ${holiday}.`
}
