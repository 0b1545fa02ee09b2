import { addDays, daysOfYear, formatDate, weekdayNames, yearOf, type CivilDate } from './civil-date.ts'
import { holidayOn, type Holiday } from './holidays.ts'
import { formatClock, type Instant, type Zone } from './instant.ts'
import { daysUnder } from './recurring-days.ts'
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

export function formatSchedule({ nth, weekday, time }: RegularSchedule): string {
  const word = nthWords[nth]
  return `${word[0]?.toUpperCase()}${word.slice(1)} ${weekdayNames[weekday - 1]} of the month, ${formatClock(time)}`
}

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** @returns the schedule as a rule of RFC 5545; null where no month has a meeting */
function ruleOf({ nth, weekday, monthsOff = [] }: RegularSchedule): string | null {
  const on = months.filter((month) => !monthsOff.includes(month))
  return on.length === 0 ? null : `FREQ=MONTHLY;BYDAY=${nth}${dayCodes[weekday - 1]};BYMONTH=${on.join()}`
}

/** Each schedule with the days on which it is in force: until the day before the next one, and of one day the last. */
function inForce(schedules: readonly RegularSchedule[]) {
  const oldestFirst = schedules.toSorted((one, other) =>
    one.effectiveOn < other.effectiveOn ? -1 : Number(one.effectiveOn > other.effectiveOn),
  )
  return oldestFirst.map((schedule, index) => {
    const next = oldestFirst[index + 1]
    return { schedule, from: schedule.effectiveOn, until: next ? addDays(next.effectiveOn, -1) : null }
  })
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
  const lastDay = daysOfYear(yearOf(after) + 10).to
  for (const { schedule, from, until } of inForce(schedules)) {
    const rule = ruleOf(schedule)
    if (rule === null) continue
    const tomorrow = addDays(after, 1)
    const first = from > tomorrow ? from : tomorrow
    const last = until !== null && until < lastDay ? until : lastDay
    const most = onHoliday === 'skip' ? undefined : count - found.length
    for (const date of daysUnder(rule, first, last, most)) {
      const holiday = holidayOn(date, holidays)
      if (holiday !== null && onHoliday === 'skip') continue
      const startsAt = wallTimeToInstant(date, schedule.time, zone).instant
      found.push({ date, time: schedule.time, startsAt, holiday, schedule })
    }
  }
  return found.slice(0, count)
}

/** @returns the next regular date after `after`, or null where no schedule is in force */
export function nextRegularDate(
  facts: Omit<Parameters<typeof nextRegularDates>[0], 'count'>,
): RegularDate | null {
  return nextRegularDates({ ...facts, count: 1 })[0] ?? null
}

export function holidayNote({ date, holiday }: RegularDate): string | null {
  return holiday === null ? null : `${formatDate(date)} falls on a holiday: ${holiday}.`
}
