import type { Election } from '../meeting-record/votes/election.ts'
import type { OfficeFacts } from '../people/office.ts'
import { addDays, formatDate, type CivilDate } from '../time/civil-date.ts'

type OfficeRow = OfficeFacts & { id: string }

export type RegisterPlan = {
  begin: OfficeFacts | null
  end: { id: string; toOn: CivilDate; toOnBefore: CivilDate | null }[]
  /** Why the register does not follow by itself: a sentence for the clerk. */
  conflict: string | null
}

/**
 * The days of the term that an election gives. The register counts by days: at once is the day of the meeting, at its end
 * the day after, so that the meeting itself is told with the officers it began with.
 */
export function termDays(
  { begins, beginsOn, endsOn }: Pick<Election, 'begins' | 'beginsOn' | 'endsOn'>,
  heldOn: CivilDate,
): { fromOn: CivilDate; toOn: CivilDate | null; lastDayBefore: CivilDate } {
  const fromOn =
    begins === 'at-once' ? heldOn : begins === 'on-date' && beginsOn ? beginsOn : addDays(heldOn, 1)
  const toOn = endsOn !== null && endsOn >= fromOn ? endsOn : null
  return { fromOn, toOn, lastDayBefore: begins === 'at-once' ? heldOn : addDays(fromOn, -1) }
}

/**
 * What the register of officers has to say once somebody is elected: who held the office serves to the day, who held the
 * other office gives it up, and a term that is entered already of later days stays. An office has one holder at a time and
 * one person holds one office.
 */
export function planRegister(
  terms: readonly OfficeRow[],
  wanted: OfficeFacts,
  lastDayBefore: CivilDate,
): RegisterPlan {
  const { office, personId, fromOn } = wanted
  const nothing = { begin: null, end: [] }
  const same = terms.filter((term) => term.office === office)
  if (same.some((term) => term.personId === personId && term.fromOn === fromOn)) {
    return { ...nothing, conflict: null }
  }
  const touching = terms.filter((term) => term.office === office || term.personId === personId)
  const onTheDay = touching.find((term) => term.fromOn === fromOn)
  if (onTheDay) {
    return {
      ...nothing,
      conflict: `The register of officers has another term from ${formatDate(fromOn)}. Correct it there.`,
    }
  }
  const later = touching.filter((term) => term.fromOn > fromOn).map((term) => addDays(term.fromOn, -1))
  const lastDays = [...later, ...(wanted.toOn === null ? [] : [wanted.toOn])].toSorted()
  const end = touching
    .filter((term) => term.fromOn < fromOn && (term.toOn === null || term.toOn > lastDayBefore))
    .map((term) => ({ id: term.id, toOn: lastDayBefore, toOnBefore: term.toOn }))
  return { begin: { ...wanted, toOn: lastDays[0] ?? null }, end, conflict: null }
}

/**
 * @param seated the election began a term itself; what a person changed of it since is theirs
 * @returns a sentence for the clerk where the register lacks the term that an election gave; null where all is well
 */
export function registerLacks(
  terms: readonly OfficeRow[],
  wanted: OfficeFacts,
  { lastDayBefore, seated }: { lastDayBefore: CivilDate; seated: boolean },
): string | null {
  if (seated) return null
  const { begin, conflict } = planRegister(terms, wanted, lastDayBefore)
  if (conflict !== null || begin === null) return conflict
  return `The register of officers lacks the term from ${formatDate(wanted.fromOn)}. Enter it there.`
}
