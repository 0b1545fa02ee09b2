import { Temporal } from 'temporal-polyfill'
import { formatLongDate, formatWeekdayAndDay, type CivilDate } from './civil-date.ts'

/** A point in time as ISO 8601 UTC text with milliseconds: `2025-08-15T01:00:00.000Z`. Sorts as text. */
export type Instant = string

/** An IANA zone name such as `America/Los_Angeles`. */
export type Zone = string

export function toInstant(at: Temporal.Instant): Instant {
  return at.toString({ smallestUnit: 'millisecond' })
}

/** @returns the instant in stored form, or null when `text` is not an ISO 8601 instant with an offset */
export function parseInstant(text: string): Instant | null {
  try {
    return toInstant(Temporal.Instant.from(text.trim()))
  } catch {
    return null
  }
}

/** @returns the instant `minutes` of elapsed time later; negative goes back */
export function addMinutes(at: Instant, minutes: number): Instant {
  return toInstant(Temporal.Instant.from(at).add({ minutes }))
}

/** @returns the instant `hours` of elapsed time later; negative goes back */
export function addHours(at: Instant, hours: number): Instant {
  return toInstant(Temporal.Instant.from(at).add({ hours }))
}

/** @returns elapsed milliseconds from `from` to `to`; negative when `to` is earlier */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds
}

export function compareInstants(one: Instant, other: Instant): number {
  return Temporal.Instant.compare(one, other)
}

export function isBefore(one: Instant, other: Instant): boolean {
  return compareInstants(one, other) < 0
}

export function earlierOf(one: Instant, other: Instant): Instant {
  return isBefore(other, one) ? other : one
}

function zoned(at: Instant, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone)
}

export function localDate(at: Instant, zone: Zone): CivilDate {
  return zoned(at, zone).toPlainDate().toString()
}

/** @returns the time of day in `zone` as a form field holds it: `18:02` */
export function localTime(at: Instant, zone: Zone): string {
  return zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** @returns "6:02 PM" for `18:02` */
export function formatClock(time: string): string {
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? 'AM' : 'PM'}`
}

/** @returns "6:02 PM"; of a time that comes twice that night which it is: "1:30 AM PDT" */
export function formatTime(at: Instant, zone: Zone): string {
  const local = zoned(at, zone)
  const time = formatClock(local.toPlainTime().toString({ smallestUnit: 'minute' }))
  return comesTwice(local) ? `${time} ${zoneLetters(at, zone)}` : time
}

/** Clocks go back in the night: no other hour is looked at closely. */
const nightHours = [23, 0, 1, 2, 3]

function comesTwice(local: Temporal.ZonedDateTime): boolean {
  if (!nightHours.includes(local.hour)) return false
  const wall = local.toPlainDateTime()
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(local.timeZoneId, { disambiguation }),
  )
  return !earlier!.equals(later!)
}

/** @returns the letters of the zone at an instant: "PDT" */
function zoneLetters(at: Instant, zone: Zone): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    Date.parse(at),
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
}

/** @returns "Thursday, December 10, 2026, 6:02 PM" */
export function formatDateTime(at: Instant, zone: Zone): string {
  return `${formatLongDate(localDate(at, zone))}, ${formatTime(at, zone)}`
}

/** @returns "Thursday, December 10, 6:02 PM" */
export function formatDayAndTime(at: Instant, zone: Zone): string {
  return `${formatWeekdayAndDay(localDate(at, zone))}, ${formatTime(at, zone)}`
}

/** @returns the zone as people say it: "Pacific time" */
export function zoneName(zone: Zone): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0)
  return (parts.find((part) => part.type === 'timeZoneName')?.value ?? zone).replace(/ Time$/, ' time')
}

/** @returns every change of the clocks after `from` and up to `to`, oldest first */
export function clockChangesBetween(from: Instant, to: Instant, zone: Zone): Instant[] {
  const changes: Instant[] = []
  let at = zoned(from, zone).getTimeZoneTransition('next')
  while (at && Temporal.Instant.compare(at.toInstant(), to) <= 0) {
    changes.push(toInstant(at.toInstant()))
    at = at.getTimeZoneTransition('next')
  }
  return changes
}
