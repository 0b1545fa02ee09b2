import { addDays, formatDate, monthNames, yearOf, type CivilDate } from '../../time/civil-date.ts'
import { daysUnder } from '../../time/recurring-days.ts'
import { lastDayUnder, type ClosedDayRule } from '../../time/working-days.ts'
import type { HolidayCalendar, Holidays } from '../clock/clock-holidays.ts'
import type { Basis } from '../clock/clock.ts'
import { pastDateOf } from '../clock/explain-due.ts'

/** A duty that comes back: the first and the last days of its periods, as RFC 5545 rules without DTSTART. */
export type Duty = Basis & {
  opens: string
  due: string
  /** What a period tells of: the calendar year before its last day, the year of it, or the window itself. */
  covers: 'year-before' | 'year' | 'window'
  /** False where the law asks for it once a year and names no day: the last day is then the year's last (INF). */
  dayNamed: boolean
  closedDay: ClosedDayRule
  calendar: HolidayCalendar
}

/** `key` names a period for good: its last day by rule, which no holiday moves. */
export type DutyPeriod = { key: CivilDate; opens: CivilDate; due: CivilDate; covers: string }

export type Evidence = { period: CivilDate; on: CivilDate }

export type PeriodState = 'ahead' | 'open' | 'nothing-recorded' | 'evidenced'

export type PeriodStatus = DutyPeriod & { state: PeriodState; evidencedOn: CivilDate | null; words: string }

function coversWords(covers: Duty['covers'], opens: CivilDate, due: CivilDate): string {
  if (covers === 'year-before') return String(yearOf(due) - 1)
  if (covers === 'year') return String(yearOf(due))
  const [first, last] = [opens, due].map((day) => monthNames[Number(day.slice(5, 7)) - 1])
  return yearOf(opens) === yearOf(due)
    ? `${first}–${last} ${yearOf(due)}`
    : `${first} ${yearOf(opens)}–${last} ${yearOf(due)}`
}

/**
 * @param since no period opens before it; rules that repeat a day, such as `FREQ=YEARLY`, count from it
 * @param until no period opens after it
 * @returns oldest first. A period ends on the first last day after its opening.
 */
export function periodsOf(duty: Duty, since: CivilDate, until: CivilDate, holidays: Holidays): DutyPeriod[] {
  if (until < since) return []
  const lastDays = daysUnder(duty.due, since, addDays(until, 800))
  return daysUnder(duty.opens, since, until).flatMap((opens) => {
    const key = lastDays.find((day) => day > opens)
    if (key === undefined) return []
    const due = lastDayUnder(duty.closedDay, key, holidays[duty.calendar])
    return [{ key, opens, due, covers: coversWords(duty.covers, opens, key) }]
  })
}

function wordsOf(duty: Duty, period: DutyPeriod, state: PeriodState, evidencedOn: CivilDate | null): string {
  switch (state) {
    case 'evidenced':
      return `Done for ${period.covers}: evidence of ${formatDate(evidencedOn ?? period.due)}`
    case 'ahead':
      return `For ${period.covers}: from ${formatDate(period.opens)}`
    case 'open':
      return duty.dayNamed
        ? `For ${period.covers}: by ${formatDate(period.due)}`
        : `For ${period.covers}: once in the year; the law names no day`
    case 'nothing-recorded':
      return duty.basis === 'statutory' && duty.dayNamed
        ? `Nothing recorded for ${period.covers}. ${pastDateOf(duty)}`
        : `Nothing recorded for ${period.covers}`
  }
}

/**
 * Where each period stands on a day. Evidence of a later day than `today` is not known yet; evidence that came after the
 * last day closes the period all the same, with its own date shown.
 */
export function periodStatuses(
  duty: Duty,
  periods: readonly DutyPeriod[],
  evidence: readonly Evidence[],
  today: CivilDate,
): PeriodStatus[] {
  const first = new Map<CivilDate, CivilDate>()
  for (const { period, on } of evidence) {
    const known = first.get(period)
    if (on <= today && (known === undefined || on < known)) first.set(period, on)
  }
  return periods.map((period) => {
    const evidencedOn = first.get(period.key) ?? null
    const state: PeriodState =
      evidencedOn !== null
        ? 'evidenced'
        : today < period.opens
          ? 'ahead'
          : today <= period.due
            ? 'open'
            : 'nothing-recorded'
    return { ...period, state, evidencedOn, words: wordsOf(duty, period, state, evidencedOn) }
  })
}
