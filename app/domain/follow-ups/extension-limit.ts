import { formatDate, type CivilDate } from '../time/civil-date.ts'
import type { Holidays } from './clock-holidays.ts'
import { dueOf, type Clock, type ClockEvent } from './clock.ts'

/**
 * How far a statute lets its own time be extended, and what to say of a day agreed beyond it. People may agree what they
 * like; it is then a day agreed, and the law's own day has gone by.
 * @param events those that moved the clock, oldest first; agreements among them are left out of the sum
 * @returns null for a day within the law, and where no law sets one
 */
export function beyondLegalMaximum(
  clock: Clock,
  events: readonly ClockEvent[],
  agreed: CivilDate,
  holidays: Holidays,
): string | null {
  if (clock.basis !== 'statutory' || 'on' in clock.term) return null
  const { extension } = clock.term
  const byLaw = events.filter(({ kind }) => kind !== 'agreed' && kind !== 'extended')
  const start = byLaw.findLast((event) => typeof event.on !== 'string')
  const longest: ClockEvent[] =
    extension && start && typeof start.on !== 'string'
      ? [...byLaw, { kind: 'extended', on: start.on.on, by: extension.most }]
      : byLaw
  const found = dueOf(clock, longest, holidays)
  if (found.state !== 'running' || agreed <= found.due.latest) return null
  const most = formatDate(found.due.latest)
  return extension
    ? `${formatDate(agreed)} is beyond the longest time that the law allows, ${most} (${extension.section}). It was agreed; no law extends it so far.`
    : `${formatDate(agreed)} is after the day that the law sets, ${most} (${clock.section}), which has no extension. It was agreed; no law extends it.`
}
