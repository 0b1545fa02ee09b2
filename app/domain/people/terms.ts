import { addDays, addYears, formatDate, type CivilDate } from '../time/civil-date.ts'
import { firstDayOf, type DatePrecision } from '../time/partial-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/**
 * A term as the record keeps it. `endsOn` is the last day for which the person was appointed, `endedOn` the last day
 * they served; both are null where not known or not come. A null `startsOn` was not recorded.
 */
export type TermFacts = {
  seatId: string | null
  personId: string
  startsOn: CivilDate | null
  startsPrecision: DatePrecision | null
  endsOn: CivilDate | null
  endedOn: CivilDate | null
}

const section = 'Pasadena Municipal Code ch. 2.60'
export const termYears = 3
export const mostConsecutiveTerms = 2
export const gapYears = 2

function firstDay({ startsOn, startsPrecision }: TermFacts): CivilDate | null {
  return startsOn === null ? null : firstDayOf({ on: startsOn, precision: startsPrecision ?? 'day' })
}

/** Sorts a term whose beginning was not recorded before all others. */
function byStart(one: TermFacts, other: TermFacts): number {
  const [left, right] = [firstDay(one) ?? '', firstDay(other) ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

/** Three-year terms, Pasadena Municipal Code ch. 2.60 [S12]. @returns the last day of a term from `startsOn` */
export function termEnd(startsOn: CivilDate): CivilDate {
  return addDays(addYears(startsOn, termYears), -1)
}

export type Holder = {
  term: TermFacts
  /** The appointment is over and no successor has come: the member serves on. */
  holdingOver: boolean
}

/**
 * Members serve three years and "until a successor" is appointed [S12]: a term that is over still holds the seat until
 * the next one begins or the member leaves.
 * @returns who holds the seat on `date`, or null where it is vacant
 */
export function seatHolderOn(terms: readonly TermFacts[], seatId: string, date: CivilDate): Holder | null {
  const begun = terms
    .filter((term) => term.seatId === seatId && (firstDay(term) ?? '') <= date)
    .toSorted(byStart)
  const term = begun.at(-1)
  if (!term || (term.endedOn !== null && term.endedOn < date)) return null
  return { term, holdingOver: term.endsOn !== null && term.endsOn < date }
}

export type SeatOnDate = { seatId: string; holder: Holder | null }

export function seatsOn(
  seats: readonly { id: string; abolishedOn: CivilDate | null }[],
  terms: readonly TermFacts[],
  date: CivilDate,
): SeatOnDate[] {
  return seats
    .filter((seat) => seat.abolishedOn === null || seat.abolishedOn > date)
    .map((seat) => ({ seatId: seat.id, holder: seatHolderOn(terms, seat.id, date) }))
}

export function membersOn(
  seats: readonly { id: string; abolishedOn: CivilDate | null }[],
  terms: readonly TermFacts[],
  date: CivilDate,
): string[] {
  const seated = seatsOn(seats, terms, date).flatMap(({ holder }) =>
    holder === null ? [] : [holder.term.personId],
  )
  const seatless = terms
    .filter((term) => term.seatId === null && (firstDay(term) ?? '') <= date)
    .filter((term) => (term.endedOn ?? term.endsOn ?? date) >= date)
    .map((term) => term.personId)
  return [...new Set([...seated, ...seatless])]
}

export function vacanciesOn(
  seats: readonly { id: string; abolishedOn: CivilDate | null }[],
  terms: readonly TermFacts[],
  date: CivilDate,
): string[] {
  return seatsOn(seats, terms, date).flatMap(({ seatId, holder }) => (holder === null ? [seatId] : []))
}

/**
 * After two consecutive terms two years must pass before another, Pasadena Municipal Code ch. 2.60 [S67][S68]. INF:
 * terms are consecutive when one begins no later than the day after the last day served in the other.
 * @param terms every term of everyone; those of `personId` are looked at
 */
export function reappointmentVerdict(
  terms: readonly TermFacts[],
  personId: string,
  startsOn: CivilDate,
): Verdict {
  const own = terms
    .filter((term) => term.personId === personId && (firstDay(term) ?? '') < startsOn)
    .toSorted(byStart)
  let run = 0
  let lastDay: CivilDate | null = null
  for (const term of own) {
    const begins = firstDay(term)
    const follows = lastDay !== null && begins !== null && begins <= addDays(lastDay, 1)
    run = follows ? run + 1 : 1
    lastDay = term.endedOn ?? term.endsOn
  }
  if (run < mostConsecutiveTerms || lastDay === null) return allowed
  const from = addDays(addYears(lastDay, gapYears), 1)
  if (startsOn >= from) return allowed
  return refuse(
    'two-terms-served',
    `Two consecutive terms were served to ${formatDate(lastDay)}. The next can begin on ${formatDate(from)}.`,
    section,
  )
}

/** Refuses a term in a seat that somebody else holds by an appointment still running on `startsOn`. */
export function seatFreeVerdict(terms: readonly TermFacts[], seatId: string, startsOn: CivilDate): Verdict {
  const holder = seatHolderOn(terms, seatId, startsOn)
  if (holder === null || holder.holdingOver) return allowed
  const until = holder.term.endedOn ?? holder.term.endsOn
  return refuse(
    'seat-held',
    until === null
      ? 'The seat is held.'
      : `The seat is held until ${formatDate(until)}. End that term first.`,
  )
}
