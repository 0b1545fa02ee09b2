import { addDays, daysBetween, weekdayOf, type CivilDate } from './civil-date.ts'
import { workingDayOnOrAfter, type Holiday } from './holidays.ts'
import { localDate, type Instant, type Zone } from './instant.ts'

export { addWorkingDays } from './holidays.ts'

/**
 * What becomes of a period whose last day is a Saturday, a Sunday or a holiday.
 * - `next-open-day`: "The time in which any act provided by law is to be done is computed by excluding the first day,
 *   and including the last, unless the last day is a holiday, and then it is also excluded." Government Code 6800;
 *   Code of Civil Procedure 12. "… then that period is hereby extended to and including the next day that is not a
 *   holiday", where holiday means Saturdays and those of section 135, Code of Civil Procedure 12a(a), and each day on
 *   which the public office concerned is closed, 12b. It reaches "all other provisions of law", 12a(b).
 * - `stands`: a date that people agreed or chose. A period counted in working days needs no rule, as its last day is
 *   one: 5 U.S.C. 552(a)(6)(A) excepts "Saturdays, Sundays, and legal public holidays" from the count itself.
 */
export type ClosedDayRule = 'next-open-day' | 'stands'

/**
 * Calendar days, the first day excluded and the last included (Government Code 6800).
 * @param count whole days, at least 0
 * @returns the last day of the period, whatever day of the week it is
 */
export function addCalendarDays(from: CivilDate, count: number): CivilDate {
  return addDays(from, count)
}

/** @returns the last day of a period after the rule for closed days; never earlier than `date` */
export function lastDayUnder(rule: ClosedDayRule, date: CivilDate, holidays: readonly Holiday[]): CivilDate {
  return rule === 'stands' ? date : workingDayOnOrAfter(date, holidays)
}

/** @returns calendar days after `from` up to and with `to`; 0 where `to` is no later */
export function calendarDaysBetween(from: CivilDate, to: CivilDate): number {
  return Math.max(0, daysBetween(from, to))
}

/**
 * @param holidays in any order; one that is listed twice or falls on a weekend takes nothing away
 * @returns working days after `from` up to and with `to`; 0 where `to` is no later
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: readonly Holiday[]): number {
  const days = calendarDaysBetween(from, to)
  let count = Math.floor(days / 7) * 5
  for (let rest = days % 7; rest > 0; rest -= 1) {
    if (weekdayOf(addDays(to, 1 - rest)) <= 5) count += 1
  }
  return count - holidaysWithin(from, to, holidays).length
}

/** @returns the holidays on a Monday to Friday after `from` up to and with `to`, oldest first, one a day */
export function holidaysWithin(from: CivilDate, to: CivilDate, holidays: readonly Holiday[]): Holiday[] {
  const found = new Map<CivilDate, Holiday>()
  for (const holiday of holidays) {
    if (holiday.onDate > from && holiday.onDate <= to && weekdayOf(holiday.onDate) <= 5) {
      if (!found.has(holiday.onDate)) found.set(holiday.onDate, holiday)
    }
  }
  return [...found.values()].sort((one, other) => (one.onDate < other.onDate ? -1 : 1))
}

/** @returns the years from `from` to `to` for which not one holiday is known: a count across them would be a guess */
export function yearsWithoutHolidays(from: CivilDate, to: CivilDate, holidays: readonly Holiday[]): number[] {
  const known = new Set(holidays.map((holiday) => holiday.onDate.slice(0, 4)))
  const missing: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!known.has(String(year).padStart(4, '0'))) missing.push(year)
  }
  return missing
}

/**
 * "A day is the period of time between any midnight and the midnight following." Government Code 6806. The whole of
 * the last day is still in time, by the clocks of the commission's zone; not one second of the next is.
 */
export function hasPassed(lastDay: CivilDate, now: Instant, zone: Zone): boolean {
  return localDate(now, zone) > lastDay
}
