import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { firstDayOf } from '../time/partial-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { seatFreeVerdict, type TermFacts } from './terms.ts'

/** @returns the first day a term can mean; the earliest of all days where its beginning is not recorded */
export function termStart({ startsOn, startsPrecision }: TermFacts): CivilDate {
  return startsOn === null ? '0000-01-01' : firstDayOf({ on: startsOn, precision: startsPrecision ?? 'day' })
}

/**
 * Everything a term must leave to the others, whether it begins or is mended.
 * @param others every term but this one
 */
export function termFitsVerdict(others: readonly TermFacts[], wanted: TermFacts): Verdict {
  const from = judgedFrom(wanted)
  if (from === null) return allowed
  const verdicts = [
    wanted.seatId === null ? allowed : seatFreeVerdict(others, wanted.seatId, from),
    oneSeatVerdict(others, wanted, from),
    laterTermVerdict(others, wanted, from),
  ]
  return verdicts.find((verdict) => !verdict.ok) ?? allowed
}

/** @returns the day on which a term is compared with others: where its beginning is not recorded, the last known of it */
export function judgedFrom({ startsOn, endedOn, endsOn }: TermFacts): CivilDate | null {
  return startsOn ?? endedOn ?? endsOn
}

/** One person sits in one seat: a term can't run while another of theirs, elsewhere, is running. */
export function oneSeatVerdict(terms: readonly TermFacts[], wanted: TermFacts, from: CivilDate): Verdict {
  const other = terms.find(
    (term) =>
      term.personId === wanted.personId &&
      term.seatId !== wanted.seatId &&
      termStart(term) <= from &&
      (term.endedOn ?? term.endsOn ?? from) >= from,
  )
  if (other) {
    return refuse('second-seat', 'This person holds another seat on that day. End that term first.')
  }
  const lastDay = wanted.endedOn ?? wanted.endsOn ?? from
  const next = terms
    .filter(({ personId, seatId }) => personId === wanted.personId && seatId !== wanted.seatId)
    .map(termStart)
    .filter((start) => start > from && start <= lastDay)
    .toSorted()[0]
  if (next === undefined) return allowed
  return refuse(
    'second-seat',
    `This person holds another seat from ${formatDate(next)}. This term must end before it.`,
  )
}

/** A term entered after the one that follows it must be over before that one begins. */
export function laterTermVerdict(terms: readonly TermFacts[], wanted: TermFacts, from: CivilDate): Verdict {
  const lastDay = wanted.endedOn ?? wanted.endsOn
  if (wanted.seatId === null || lastDay === null) return allowed
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
