import type { CivilDate } from '../../time/civil-date.ts'
import { formatDate } from '../../time/civil-date.ts'
import type { Holiday } from '../../time/holidays.ts'
import type { Holidays } from './clock-holidays.ts'
import { dueOf, type Clock, type ClockEvent, type Reckoning } from './clock.ts'
import { daysWords, dueWords } from './explain-due.ts'

type Due = Extract<Reckoning, { state: 'running' }>['due']

export type OpenDate = { id: string; clock: Clock; events: readonly ClockEvent[] }

/** `from` or `to` is null where the clock stands still: then its remaining days have changed. */
export type Move = { id: string; from: Due | null; to: Due | null; sentence: string }

const dueIn = (found: Reckoning) => (found.state === 'running' ? found.due : null)

function words(found: Reckoning): string {
  if (found.state === 'running') return dueWords(found.due)
  if (found.state === 'not-started') return 'no date'
  const { least, most } = found.remaining
  return `${least === most ? '' : `${least} to `}${daysWords(most, found.unit)} remaining`
}

/** @returns "Juneteenth (June 19, 2025)" for each that is in `these` and not in `those`, up to the day given */
function namesOnlyIn(
  these: readonly Holiday[],
  those: readonly Holiday[],
  until: CivilDate | null,
): string[] {
  const had = new Set(those.map((holiday) => holiday.onDate))
  const found = new Map(these.map((holiday) => [holiday.onDate, holiday.name]))
  return [...found]
    .filter(([onDate]) => !had.has(onDate) && (until === null || onDate <= until))
    .map(([onDate, name]) => `${name} (${formatDate(onDate)})`)
}

function because(clock: Clock, before: Holidays, after: Holidays, until: CivilDate | null): string {
  if ('on' in clock.term) return ''
  const [old, now] = [before[clock.term.calendar], after[clock.term.calendar]]
  const added = namesOnlyIn(now, old, until)
  const removed = namesOnlyIn(old, now, until)
  return [
    ...(added.length > 0 ? [`a holiday was entered, ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`a holiday was taken out, ${removed.join(', ')}`] : []),
  ].join('; ')
}

/**
 * What a change of the holidays does to dates that are still open. A date that moves without a word is a wrong date to
 * whoever wrote it down, so each move has a sentence for the record.
 * @returns those that move, in the order given
 */
export function movedDates(open: readonly OpenDate[], before: Holidays, after: Holidays): Move[] {
  return open.flatMap<Move>(({ id, clock, events }) => {
    const [old, now] = [dueOf(clock, events, before), dueOf(clock, events, after)]
    if (words(old) === words(now)) return []
    const [from, to] = [dueIn(old), dueIn(now)]
    const until = from && to ? (from.latest > to.latest ? from.latest : to.latest) : null
    const reason = because(clock, before, after, until)
    return [{ id, from, to, sentence: `Moved from ${words(old)} to ${words(now)}: ${reason}.` }]
  })
}
