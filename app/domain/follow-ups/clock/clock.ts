import { weekdayOf, type CivilDate } from '../../time/civil-date.ts'
import type { Holiday } from '../../time/holidays.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '../../time/partial-date.ts'
import {
  addCalendarDays,
  addWorkingDays,
  calendarDaysBetween,
  holidaysWithin,
  lastDayUnder,
  workingDaysBetween,
  yearsWithoutHolidays,
  type ClosedDayRule,
} from '../../time/working-days.ts'
import type { HolidayCalendar, Holidays } from './clock-holidays.ts'
import type { DueKind } from '../forms.ts'

/** How sure a basis in law is: read in the section, known but not checked, or inferred from a source. */
export type Certainty = 'statute' | 'general-knowledge' | 'inferred'

/** Who set the date. Only one set by law may ever be said to have been missed (N6). */
export type Basis =
  { basis: 'statutory'; section: string; certainty: Certainty } | { basis: 'agreed' | 'chosen' }

export type Unit = 'calendar' | 'working'

/** A number of days after the day of sending, which is day zero. `length` is a whole number, at least 0. */
export type Period = {
  unit: Unit
  length: number
  /** Whose holidays are no working days, and end no period. */
  calendar: HolidayCalendar
  closedDay: ClosedDayRule
  /** What the law lets the other side add, in the same unit, in all. */
  extension?: { most: number; section: string }
}

export type Clock = Basis & { term: Period | { on: CivilDate } }

/**
 * What moves a clock, oldest first. Only `sent`, `resent` and `clarified` start it; a reminder never does. From `paused`
 * to `resumed` the next step is ours. `extended` adds days; `agreed` puts an agreed day in the place of the computed one.
 */
export type ClockEvent =
  | { kind: 'sent' | 'resent' | 'clarified'; on: PartialDate }
  | { kind: 'paused' | 'resumed'; on: CivilDate }
  | { kind: 'extended'; on: CivilDate; by: number }
  | { kind: 'agreed'; on: CivilDate; to: CivilDate }

export type Start = Extract<ClockEvent, { on: PartialDate }>
type Later = Exclude<ClockEvent, Start>

/** Earliest and latest are one day unless the start is known to the month or year only. */
export type Reckoning =
  | { state: 'not-started' }
  | { state: 'stopped'; since: CivilDate; remaining: { least: number; most: number }; unit: Unit }
  | {
      state: 'running'
      due: { earliest: CivilDate; latest: CivilDate }
      basis: DueKind
      replaced: boolean
      start: Start | null
      extendedBy: number
      stops: { from: CivilDate; to: CivilDate }[]
      skipped: Holiday[]
      /** The last day by count, where it is a closed day and another took its place. */
      rolledFrom: CivilDate | null
      /** Years of the count for which no holiday is known. */
      unknownYears: number[]
    }

const isStart = (event: ClockEvent): event is Start => typeof event.on !== 'string'
const laterOf = (one: CivilDate, other: CivilDate) => (one > other ? one : other)

const addTo = (period: Period, from: CivilDate, count: number, holidays: readonly Holiday[]) =>
  period.unit === 'working' ? addWorkingDays(from, count, holidays) : addCalendarDays(from, count)

const countOf = (period: Period, from: CivilDate, to: CivilDate, holidays: readonly Holiday[]) =>
  period.unit === 'working' ? workingDaysBetween(from, to, holidays) : calendarDaysBetween(from, to)

type Run = {
  /** The last day by count; its remaining days while stopped. */
  end: CivilDate
  stopped: { since: CivilDate; remaining: number } | null
  stops: { from: CivilDate; to: CivilDate }[]
  extendedBy: number
  agreed: boolean
}

/** The clock from one possible first day through what came after. */
function run(
  clock: Clock,
  period: Period,
  from: CivilDate,
  events: readonly Later[],
  holidays: readonly Holiday[],
): Run {
  const first = addTo(period, from, period.length, holidays)
  const rolled = (at: Run) => (at.agreed ? at.end : lastDayUnder(period.closedDay, at.end, holidays))
  return events.reduce<Run>(
    (at, event) => {
      switch (event.kind) {
        case 'paused': {
          // What has run out can't be stopped.
          const since = laterOf(event.on, from)
          if (at.stopped || since > rolled(at)) return at
          return { ...at, stopped: { since, remaining: countOf(period, since, at.end, holidays) } }
        }
        case 'resumed': {
          if (!at.stopped) return at
          const to = laterOf(event.on, at.stopped.since)
          const end = addTo(period, to, at.stopped.remaining, holidays)
          return { ...at, end, stopped: null, stops: [...at.stops, { from: at.stopped.since, to }] }
        }
        case 'extended': {
          // The law extends a time that still runs, and no further than it says.
          const byLaw = clock.basis === 'statutory'
          if (byLaw && !at.stopped && event.on > rolled(at)) return at
          const room = byLaw ? (period.extension?.most ?? 0) - at.extendedBy : event.by
          const by = Math.max(0, Math.min(event.by, room))
          const extended = { ...at, extendedBy: at.extendedBy + by }
          if (at.stopped) {
            return { ...extended, stopped: { ...at.stopped, remaining: at.stopped.remaining + by } }
          }
          return { ...extended, end: addTo(period, at.end, by, holidays) }
        }
        case 'agreed':
          return { ...at, end: event.to, stopped: null, agreed: true }
      }
    },
    { end: first, stopped: null, stops: [], extendedBy: 0, agreed: false },
  )
}

function dueOfNamedDay(clock: Clock, on: CivilDate, events: readonly ClockEvent[]): Reckoning {
  const agreed = events.findLast((event) => event.kind === 'agreed')
  const day = agreed?.to ?? on
  const due = { earliest: day, latest: day }
  const none = { start: null, extendedBy: 0, stops: [], skipped: [], rolledFrom: null, unknownYears: [] }
  return {
    state: 'running',
    due,
    basis: agreed ? 'agreed' : clock.basis,
    replaced: agreed !== undefined,
    ...none,
  }
}

/**
 * When something is due, from what happened and the holidays that are known. A pure sum: it is made again when a
 * holiday is entered, and never stored as "overdue".
 *
 * Restarting drops stops, extensions and agreements of before (INF). A legal extension counts from the last day by
 * count, before the rule for closed days, which is applied once, at the end (INF).
 * @param events oldest first
 */
export function dueOf(clock: Clock, events: readonly ClockEvent[], holidays: Holidays): Reckoning {
  if ('on' in clock.term) return dueOfNamedDay(clock, clock.term.on, events)
  const period = clock.term
  const known = holidays[period.calendar]
  const startAt = events.findLastIndex(isStart)
  const start = events[startAt]
  if (!start || !isStart(start)) return { state: 'not-started' }
  const later = events.slice(startAt + 1).filter((event) => !isStart(event))

  const first = firstDayOf(start.on)
  // Sent "in June" and stopped on June 10: it was sent by June 10.
  const next = later[0]?.on ?? lastDayOf(start.on)
  const last = laterOf(first, next < lastDayOf(start.on) ? next : lastDayOf(start.on))
  const early = run(clock, period, first, later, known)
  const late = run(clock, period, last, later, known)

  const stopped = late.stopped ?? early.stopped
  if (stopped) {
    const least = early.stopped?.remaining ?? 0
    const most = late.stopped?.remaining ?? least
    return { state: 'stopped', since: stopped.since, remaining: { least, most }, unit: period.unit }
  }
  const roll = ({ agreed, end }: Run) => (agreed ? end : lastDayUnder(period.closedDay, end, known))
  const due = { earliest: roll(early), latest: roll(late) }
  const counted = !late.agreed
  const stands = period.unit === 'calendar' && period.closedDay === 'stands'
  return {
    state: 'running',
    due,
    basis: late.agreed ? 'agreed' : clock.basis,
    replaced: late.agreed,
    start,
    extendedBy: late.extendedBy,
    stops: late.stops,
    skipped: counted && period.unit === 'working' ? holidaysWithin(first, due.latest, known) : [],
    rolledFrom: due.latest === late.end ? null : late.end,
    unknownYears: counted && !stands ? yearsWithoutHolidays(first, due.latest, known) : [],
  }
}

/** @returns whether a day is a Saturday or Sunday, or the name of the holiday on it, or null where it is neither */
export function whyClosed(date: CivilDate, holidays: readonly Holiday[]): string | null {
  const weekday = weekdayOf(date)
  if (weekday > 5) return weekday === 6 ? 'a Saturday' : 'a Sunday'
  return holidays.find((holiday) => holiday.onDate === date)?.name ?? null
}
