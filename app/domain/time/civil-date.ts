import { Temporal } from 'temporal-polyfill'

/** A day on the commission's calendar, `YYYY-MM-DD`, without zone. */
export type CivilDate = string

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** @returns the date, or null when `text` is not a day that exists (`2026-02-29`, `12/10/2026`) */
export function parseCivilDate(text: string): CivilDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (!parts) return null
  try {
    return Temporal.PlainDate.from(text.trim(), { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** @returns the date `days` calendar days later; negative goes back */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** @returns the date `months` later; a day that does not exist becomes the month's last (January 31 → February 28) */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** @returns the date `years` later; February 29 becomes February 28 in a common year */
export function addYears(date: CivilDate, years: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ years }).toString()
}

/** @returns whole calendar days from `from` to `to`; negative when `to` is earlier */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

/** @returns 1 for Monday to 7 for Sunday */
export function weekdayOf(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

export function daysOfYear(year: number): { from: CivilDate; to: CivilDate } {
  const digits = String(year).padStart(4, '0')
  return { from: `${digits}-01-01`, to: `${digits}-12-31` }
}

/** @returns the first and the last day of a month. @param month `YYYY-MM` */
export function daysOfMonth(month: string): { from: CivilDate; to: CivilDate } {
  return { from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) }
}

/** @returns the year that "2026" names, null for anything else than four digits */
export function readYear(text: unknown): number | null {
  return typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : null
}

/** @returns "December 10, 2026" */
export function formatDate(date: CivilDate): string {
  return `${formatDayOfYear(date)}, ${yearOf(date)}`
}

/** @returns "December 10" */
export function formatDayOfYear(date: CivilDate): string {
  return `${monthNames[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8, 10))}`
}

/** @returns "Thursday, December 10, 2026" */
export function formatLongDate(date: CivilDate): string {
  return `${weekdayNames[weekdayOf(date) - 1]}, ${formatDate(date)}`
}

/** @returns "Thursday, December 10" */
export function formatWeekdayAndDay(date: CivilDate): string {
  return `${weekdayNames[weekdayOf(date) - 1]}, ${formatDayOfYear(date)}`
}
