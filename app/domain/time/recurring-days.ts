import { RRuleTemporal } from 'rrule-temporal'
import type { CivilDate } from './civil-date.ts'

const mostDays = 200

/**
 * @param rule as in RFC 5545, without DTSTART, COUNT and UNTIL; it begins to count on `from`
 * @returns the first `most` days of a rule from `from` to `until`, both included
 */
export function daysUnder(rule: string, from: CivilDate, until: CivilDate, most = mostDays): CivilDate[] {
  if (until < from || most < 1) return []
  const midnight = (day: CivilDate) => `${day.replaceAll('-', '')}T000000`
  const days: CivilDate[] = []
  new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${midnight(from)}\nRRULE:${rule};UNTIL=${midnight(until)}Z`,
  }).all((day) => days.push(day.toString().slice(0, 10)) < most)
  return days
}
