import { Temporal } from 'temporal-polyfill'
import { formatDate, monthNames, parseCivilDate, type CivilDate } from './civil-date.ts'

export const datePrecisions = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof datePrecisions)[number]

/** A date known only as closely as its source gives it. `on` is `YYYY-MM-DD`; parts past the precision mean nothing. */
export type PartialDate = { on: CivilDate; precision: DatePrecision }

/**
 * @param text `2025`, `2025-06` or `2025-06-18`
 * @returns the date with the precision that was written, or null
 */
export function parsePartialDate(text: string): PartialDate | null {
  const written = text.trim()
  const precision = written.length === 4 ? 'year' : written.length === 7 ? 'month' : 'day'
  const on = parseCivilDate(
    precision === 'year' ? `${written}-01-01` : precision === 'month' ? `${written}-01` : written,
  )
  return on === null ? null : { on, precision }
}

export function formatPartialDate({ on, precision }: PartialDate): string {
  if (precision === 'year') return on.slice(0, 4)
  if (precision === 'month') return `${monthNames[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`
  return formatDate(on)
}

/** @returns "on June 18, 2025", "in June 2025" or "in 2025" */
export function onPartialDate(date: PartialDate): string {
  return `${date.precision === 'day' ? 'on' : 'in'} ${formatPartialDate(date)}`
}

export function firstDayOf({ on, precision }: PartialDate): CivilDate {
  if (precision === 'day') return on
  return precision === 'month' ? `${on.slice(0, 7)}-01` : `${on.slice(0, 4)}-01-01`
}

export function lastDayOf({ on, precision }: PartialDate): CivilDate {
  if (precision === 'day') return on
  if (precision === 'year') return `${on.slice(0, 4)}-12-31`
  const month = Temporal.PlainYearMonth.from(on.slice(0, 7))
  return month.toPlainDate({ day: month.daysInMonth }).toString()
}

/**
 * Sorts by first possible day; of two that begin alike the closer one comes first.
 * @returns negative, zero or positive
 */
export function comparePartialDates(one: PartialDate, other: PartialDate): number {
  const [left, right] = [firstDayOf(one), firstDayOf(other)]
  if (left !== right) return left < right ? -1 : 1
  return datePrecisions.indexOf(one.precision) - datePrecisions.indexOf(other.precision)
}
