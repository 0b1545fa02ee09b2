import { Temporal } from 'temporal-polyfill'
import { formatDate, type CivilDate } from './civil-date.ts'
import { formatClock, toInstant, type Instant, type Zone } from './instant.ts'

/**
 * What a date and a time on the wall come to. On the night the clocks go forward an hour does not exist; on the
 * night they go back an hour comes twice. Both are said, and `instant` is then only a proposal.
 */
export type WallTime =
  | { kind: 'exact'; instant: Instant }
  | { kind: 'missing'; instant: Instant; sentence: string }
  | { kind: 'twice'; instant: Instant; later: Instant; sentence: string }

/** @returns the time as `HH:MM`, or null when it is not one on a 24-hour clock */
export function parseWallTime(text: string): string | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text.trim()) ? text.trim() : null
}

/**
 * @param date an existing civil date
 * @param time `HH:MM` on a 24-hour clock
 * @returns the instant; for a time that comes twice the earlier one, for one that does not exist the one an hour on
 */
export function wallTimeToInstant(date: CivilDate, time: string, zone: Zone): WallTime {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`)
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  if (Temporal.Instant.compare(earlier.toInstant(), later.toInstant()) === 0) {
    return { kind: 'exact', instant: toInstant(earlier.toInstant()) }
  }
  const said = `${formatClock(time)} on ${formatDate(date)}`
  if (!later.toPlainDateTime().equals(wall)) {
    return {
      kind: 'missing',
      instant: toInstant(later.toInstant()),
      sentence: `${said} does not exist: the clocks go forward over it.`,
    }
  }
  return {
    kind: 'twice',
    instant: toInstant(earlier.toInstant()),
    later: toInstant(later.toInstant()),
    sentence: `${said} comes twice: the clocks go back that night.`,
  }
}

/** Of a time that comes twice: before the clocks go back, or after. */
export const whichTimes = ['first', 'second'] as const
export type WhichTime = (typeof whichTimes)[number]

export type NotSettled = { ok: false; kind: 'missing' | 'twice'; sentence: string }

/**
 * What a typed time comes to. A time that comes twice is taken only as somebody said; one that does not exist, never.
 * @returns the instant, or what to ask
 */
export function settleWallTime(
  typed: { date: CivilDate; time: string; which?: WhichTime | undefined },
  zone: Zone,
): { ok: true; instant: Instant } | NotSettled {
  const wall = wallTimeToInstant(typed.date, typed.time, zone)
  switch (wall.kind) {
    case 'exact':
      return { ok: true, instant: wall.instant }
    case 'missing':
      return {
        ok: false,
        kind: 'missing',
        sentence: `${wall.sentence} Enter the time that the clock showed.`,
      }
    case 'twice':
      return typed.which === undefined
        ? { ok: false, kind: 'twice', sentence: `${wall.sentence} Choose which one is meant.` }
        : { ok: true, instant: typed.which === 'first' ? wall.instant : wall.later }
  }
}

/**
 * @returns the instant with the same time on the wall `days` calendar days later (negative: earlier). Where that
 * time does not exist or comes twice, the earlier reading, which never gives more time than the law allows.
 */
export function sameWallTime(at: Instant, days: number, zone: Zone): Instant {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().add({ days })
  return toInstant(wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).toInstant())
}
