import { formatDate, type CivilDate } from '../../time/civil-date.ts'
import type { Holidays } from './clock-holidays.ts'
import { firstDayOf } from '../../time/partial-date.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { dueOf, type Clock, type ClockEvent, type Period } from './clock.ts'
import { daysWords } from './explain-due.ts'

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

/** What a statute lets be added to a time that still runs; null where it lets nothing be added, or no statute sets it. */
export function legalExtension(
  clock: Clock | null,
): { most: number; section: string; unit: Period['unit'] } | null {
  if (clock?.basis !== 'statutory' || 'on' in clock.term || !clock.term.extension) return null
  return { ...clock.term.extension, unit: clock.term.unit }
}

/** @returns "14 calendar days in all, Government Code 7922.535(b)" */
export function extensionWords({
  most,
  section,
  unit,
}: NonNullable<ReturnType<typeof legalExtension>>): string {
  return `${daysWords(most, unit)} in all, ${section}`
}

/**
 * Whether the law lets a written notice add days: only where it says so, while the time still runs, and no more in all
 * than it names.
 * @param events those that moved the clock, oldest first
 * @param notice.on the date of the written notice
 */
export function extensionVerdict(
  clock: Clock | null,
  events: readonly ClockEvent[],
  notice: { on: CivilDate; days: number },
  holidays: Holidays,
): Verdict {
  if (clock?.basis !== 'statutory') {
    return refuse('no-law', 'No law sets this date, so no law extends it. Record the day agreed instead.')
  }
  const extension = legalExtension(clock)
  if (!extension) {
    return refuse('no-extension', 'The law that sets this date lets no one extend it.', clock.section)
  }
  const { most, section, unit } = extension
  const found = dueOf(clock, events, holidays)
  if (found.state === 'not-started' || (found.state === 'running' && !found.start)) {
    return refuse('not-started', 'The date sent is not recorded, so there is no time to extend.', section)
  }
  if (found.state === 'running' && found.replaced) {
    return refuse('agreed', 'A day was agreed in the place of the law’s. Agree another.', section)
  }
  const start = events.findLast((event) => typeof event.on !== 'string')
  if (start && typeof start.on !== 'string' && notice.on < firstDayOf(start.on)) {
    return refuse('before-start', 'The notice is dated before the time began.', section)
  }
  if (found.state === 'running' && notice.on > found.due.latest) {
    return refuse(
      'ran-out',
      `The time ran out on ${formatDate(found.due.latest)}, before the notice. Only a time that still runs is extended.`,
      section,
    )
  }
  const added = addedSince(events)
  if (added + notice.days > most) {
    const before = added > 0 ? `; ${daysWords(added, unit)} were added before` : ''
    return refuse('beyond-limit', `The law lets ${daysWords(most, unit)} be added in all${before}.`, section)
  }
  return allowed
}

/** Days added since the count last started. */
function addedSince(events: readonly ClockEvent[]): number {
  const start = events.findLastIndex((event) => typeof event.on !== 'string')
  return events.slice(start + 1).reduce((sum, event) => sum + (event.kind === 'extended' ? event.by : 0), 0)
}
