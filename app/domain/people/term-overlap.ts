import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { firstDayOf } from '../time/partial-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { TermFacts } from './terms.ts'

/** @returns the first day a term can mean; the earliest of all days where its beginning is not recorded */
export function termStart({ startsOn, startsPrecision }: TermFacts): CivilDate {
  return startsOn === null ? '0000-01-01' : firstDayOf({ on: startsOn, precision: startsPrecision ?? 'day' })
}

/** One person sits in one seat: a term can't begin while another of theirs, elsewhere, is running on that day. */
export function oneSeatVerdict(terms: readonly TermFacts[], wanted: TermFacts, from: CivilDate): Verdict {
  const other = terms.find(
    (term) =>
      term.personId === wanted.personId &&
      term.seatId !== wanted.seatId &&
      termStart(term) <= from &&
      (term.endedOn ?? term.endsOn ?? from) >= from,
  )
  if (!other) return allowed
  return refuse('second-seat', 'This person holds another seat on that day. End that term first.')
}

/** A term entered after the one that follows it must be over before that one begins. */
export function laterTermVerdict(terms: readonly TermFacts[], wanted: TermFacts, from: CivilDate): Verdict {
  if (wanted.seatId === null || wanted.endsOn === null) return allowed
  const lastDay = wanted.endsOn
  const next = terms
    .filter((term) => term.seatId === wanted.seatId && termStart(term) > from && termStart(term) <= lastDay)
    .map(termStart)
    .toSorted()[0]
  if (next === undefined) return allowed
  return refuse(
    'overlaps-later-term',
    `Another term in this seat begins on ${formatDate(next)}. This one must end before it.`,
  )
}
