import { Temporal } from 'temporal-polyfill'
import { addDays, weekdayOf, yearOf, type CivilDate } from '../time/civil-date.ts'
import type { Holiday } from '../time/holidays.ts'
import type { RegularSchedule } from '../time/regular-schedule.ts'

/** Who keeps a holiday. A federal clock skips the federal ones only. */
export const holidayKeepers = ['federal', 'state', 'city'] as const
export type HolidayKeeper = (typeof holidayKeepers)[number]
export type ObservedHoliday = Holiday & { keptBy: HolidayKeeper[] }

export const keeperNames: Record<HolidayKeeper, string> = {
  federal: 'Federal government',
  state: 'State of California',
  city: 'City',
}

export const holidaySources: Record<HolidayKeeper, string> = {
  federal:
    '5 USC 6103(a), with Friday kept for a Saturday and Monday for a Sunday (5 USC 6103(b), Executive Order 11582)',
  state: 'Government Code 19853, with Monday kept for a Sunday, and Friday for a Veterans Day on a Saturday',
  city: 'The eleven holidays of the city’s own closure list of 2021. Compare each year with what the city publishes.',
}

type Rule = { name: string; keptBy: HolidayKeeper[] } & (
  | { month: number; day: number }
  | { month: number; nth: RegularSchedule['nth']; weekday: number; daysAfter?: number }
)

const all: HolidayKeeper[] = ['federal', 'state', 'city']
const monday = 1
const thursday = 4

const rules: readonly Rule[] = [
  { name: 'New Year’s Day', month: 1, day: 1, keptBy: all },
  { name: 'Martin Luther King Jr. Day', month: 1, nth: 3, weekday: monday, keptBy: all },
  { name: 'Lincoln’s Birthday', month: 2, day: 12, keptBy: ['city'] },
  { name: 'Washington’s Birthday', month: 2, nth: 3, weekday: monday, keptBy: all },
  { name: 'Cesar Chavez Day', month: 3, day: 31, keptBy: ['state'] },
  { name: 'Memorial Day', month: 5, nth: -1, weekday: monday, keptBy: all },
  { name: 'Juneteenth', month: 6, day: 19, keptBy: ['federal'] },
  { name: 'Independence Day', month: 7, day: 4, keptBy: all },
  { name: 'Labor Day', month: 9, nth: 1, weekday: monday, keptBy: all },
  { name: 'Columbus Day', month: 10, nth: 2, weekday: monday, keptBy: ['federal'] },
  { name: 'Veterans Day', month: 11, day: 11, keptBy: all },
  { name: 'Thanksgiving Day', month: 11, nth: 4, weekday: thursday, keptBy: all },
  {
    name: 'Day after Thanksgiving',
    month: 11,
    nth: 4,
    weekday: thursday,
    daysAfter: 1,
    keptBy: ['state', 'city'],
  },
  { name: 'Christmas Day', month: 12, day: 25, keptBy: all },
]

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

function dayOf(rule: Rule, year: number): CivilDate {
  if ('day' in rule) {
    return `${year}-${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}`
  }
  const day = nthWeekday(year, rule.month, rule.nth, rule.weekday)
  if (day === null) throw new RangeError(`${rule.name} has no day in ${year}`)
  return addDays(day, rule.daysAfter ?? 0)
}

/** The day on which a keeper keeps a holiday that falls on a weekend. Sources: {@link holidaySources}. */
function keptOn(day: CivilDate, name: string, keeper: HolidayKeeper): CivilDate {
  const weekday = weekdayOf(day)
  if (weekday === 7) return addDays(day, 1)
  const fridayInstead = keeper !== 'state' || name === 'Veterans Day'
  return weekday === 6 && fridayInstead ? addDays(day, -1) : day
}

/**
 * The days that the three governments keep in a year, computed from their rules. A proposal: what a government
 * proclaims for a single year, such as a day of mourning, is entered by hand.
 * @param year 1990 to 2200
 * @returns oldest first, one a day; a New Year's Day kept on December 31 stands in that year
 */
export function holidayCalendar(year: number): ObservedHoliday[] {
  const found = new Map<CivilDate, ObservedHoliday>()
  for (const holidayYear of [year, year + 1]) {
    for (const rule of rules) {
      const day = dayOf(rule, holidayYear)
      for (const keeper of rule.keptBy) {
        const onDate = keptOn(day, rule.name, keeper)
        if (yearOf(onDate) !== year) continue
        const name = onDate === day ? rule.name : `${rule.name} (observed)`
        const known = found.get(onDate)
        if (known) known.keptBy.push(keeper)
        else found.set(onDate, { onDate, name, keptBy: [keeper] })
      }
    }
  }
  return [...found.values()].sort((one, other) => (one.onDate < other.onDate ? -1 : 1))
}

export function holidaysFrom(
  rows: readonly { onDate: string; name: string; keptBy: string }[],
): ObservedHoliday[] {
  return rows.map(({ onDate, name, keptBy }) => ({
    onDate,
    name,
    keptBy: holidayKeepers.filter((keeper) => keptBy.split(',').includes(keeper)),
  }))
}

export function keptByThe(keeper: HolidayKeeper, holidays: readonly ObservedHoliday[]): ObservedHoliday[] {
  return holidays.filter((holiday) => holiday.keptBy.includes(keeper))
}
