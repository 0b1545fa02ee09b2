import { formatDate, type CivilDate } from '../../time/civil-date.ts'
import { counted } from '../../time/duration.ts'
import { onPartialDate } from '../../time/partial-date.ts'
import { hasPassed } from '../../time/working-days.ts'
import type { Instant, Zone } from '../../time/instant.ts'
import type { Holidays } from './clock-holidays.ts'
import {
  dueOf,
  whyClosed,
  type Certainty,
  type Clock,
  type ClockEvent,
  type Reckoning,
  type Start,
  type Unit,
} from './clock.ts'

type Running = Extract<Reckoning, { state: 'running' }>

const startWords: Record<Start['kind'], string> = {
  sent: 'sent',
  resent: 'sent again',
  clarified: 'clarified',
}

export function daysWords(count: number, unit: Unit): string {
  return counted(count, `${unit} day`)
}

/** @returns "Saturdays", "Saturdays and Sundays", "Saturdays, Sundays and Labor Day" */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** @returns "July 29, 2025", or "between July 1, 2025 and July 29, 2025" */
export function dueWords({ earliest, latest }: Running['due']): string {
  return earliest === latest
    ? formatDate(latest)
    : `between ${formatDate(earliest)} and ${formatDate(latest)}`
}

const labels: Record<Running['basis'], string> = {
  statutory: 'Due',
  agreed: 'Date agreed:',
  chosen: 'Review date chosen by the commission:',
}

/** @returns "Due July 29, 2025", "Date agreed: …" or "Review date chosen by the commission: …" */
export function labelledDue({ basis, due }: Running): string {
  return `${labels[basis]} ${dueWords(due)}`
}

function howCounted(clock: Clock, found: Running, holidays: Holidays): string {
  if (found.replaced) {
    return 'on' in clock.term
      ? `, in place of ${formatDate(clock.term.on)}.`
      : ', in place of the day counted.'
  }
  if ('on' in clock.term || !found.start) return '.'
  const { unit, length, calendar, extension } = clock.term
  const parts = [
    `${daysWords(length, unit)} after it was ${startWords[found.start.kind]} ${onPartialDate(found.start.on)}`,
  ]
  if (unit === 'working') {
    const skipped = found.skipped.map(({ name, onDate }) => `${name} (${formatDate(onDate)})`)
    parts.push(`not counting ${listed(['Saturdays', 'Sundays', ...skipped])}`)
  }
  if (found.extendedBy > 0) {
    const under = clock.basis === 'statutory' && extension ? ` under ${extension.section}` : ' by agreement'
    parts.push(`extended by ${daysWords(found.extendedBy, unit)}${under}`)
  }
  for (const stop of found.stops) {
    parts.push(
      `stopped from ${formatDate(stop.from)} to ${formatDate(stop.to)} while the next step was the commission’s`,
    )
  }
  const closed = found.rolledFrom && whyClosed(found.rolledFrom, holidays[calendar])
  const asCounted = found.due.earliest === found.due.latest ? 'Counted' : 'Counted from the latest day'
  const rolled = closed
    ? ` ${asCounted}, it ends on ${formatDate(found.rolledFrom as CivilDate)}, ${closed}, so the next open day is the last (Code of Civil Procedure 12a).`
    : ''
  return `: ${parts.join(', ')}.${rolled}`
}

function basisSentence(clock: Clock, found: Running): string {
  if (found.basis === 'chosen') return ' No law sets this date.'
  if (found.basis === 'agreed' || clock.basis !== 'statutory') return ''
  if (clock.certainty === 'inferred')
    return ` Inferred from ${clock.section}, for the city attorney to confirm.`
  if (clock.certainty === 'general-knowledge') return ` Set by ${clock.section}, not checked against the law.`
  return ` Set by ${clock.section}.`
}

function sentenceOf(clock: Clock, found: Reckoning, holidays: Holidays): string {
  if (found.state === 'not-started') return 'The date sent is not recorded, so we can’t count.'
  if (found.state === 'stopped') {
    const { least, most } = found.remaining
    const left = least === most ? daysWords(most, found.unit) : `${least} to ${daysWords(most, found.unit)}`
    return `Stopped since ${formatDate(found.since)}, as the next step is the commission’s: ${left} remaining.`
  }
  const unknown =
    found.unknownYears.length > 0
      ? ` The holidays of ${listed(found.unknownYears.map(String))} are not entered, so this may move.`
      : ''
  return `${labelledDue(found)}${howCounted(clock, found, holidays)}${basisSentence(clock, found)}${unknown}`
}

/** @returns the same sum as {@link dueOf}, and the sentence that tells it: "Due July 29, 2025: 20 working days after …" */
export function explainDue(
  clock: Clock,
  events: readonly ClockEvent[],
  holidays: Holidays,
): { reckoning: Reckoning; sentence: string } {
  const reckoning = dueOf(clock, events, holidays)
  return { reckoning, sentence: sentenceOf(clock, reckoning, holidays) }
}

/**
 * What may be said once the last possible day is over. Only a section may be said to have been passed (N6); of a date
 * that is agreed or chosen it is said that it has been, and no more. Where the day is not certain, nothing is said
 * before the latest has gone.
 * @returns "Past the date set by 5 U.S.C. 552(a)(6)(A)", or null
 */
export function passedWords(clock: Clock, found: Reckoning, now: Instant, zone: Zone): string | null {
  if (found.state !== 'running' || !hasPassed(found.due.latest, now, zone)) return null
  if (found.basis === 'agreed') return 'Past the agreed date'
  if (clock.basis !== 'statutory') return 'Past the review date'
  return pastDateOf(clock)
}

export function pastDateOf({ section, certainty }: { section: string; certainty: Certainty }): string {
  return `Past the date ${certainty === 'statute' ? 'set by' : 'inferred from'} ${section}`
}
