import type { Office } from '../meeting-record/offices.ts'
import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

export type OfficeFacts = { office: Office; personId: string; fromOn: CivilDate; toOn: CivilDate | null }

/** @returns the officer on `date`; of two the later, as where one took over before the other's last day was entered */
export function officerOn<Facts extends OfficeFacts>(
  terms: readonly Facts[],
  office: Office,
  date: CivilDate,
): Facts | null {
  const serving = terms.filter(
    (term) => term.office === office && term.fromOn <= date && (term.toOn === null || term.toOn >= date),
  )
  return serving.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1)).at(-1) ?? null
}

/** An office has one holder at a time, and one person holds one office at a time. */
export function officeFreeVerdict(terms: readonly OfficeFacts[], wanted: OfficeFacts): Verdict {
  const overlaps = (term: OfficeFacts) =>
    (term.toOn === null || term.toOn >= wanted.fromOn) && (wanted.toOn === null || wanted.toOn >= term.fromOn)
  const current = terms.find((term) => term.office === wanted.office && overlaps(term))
  if (current) {
    const until = current.toOn === null ? 'and no last day is entered' : `until ${formatDate(current.toOn)}`
    return refuse(
      'office-held',
      `The office is held from ${formatDate(current.fromOn)} ${until}. Enter the last day of that first.`,
    )
  }
  if (terms.some((term) => term.personId === wanted.personId && overlaps(term))) {
    return refuse('two-offices', 'This person holds the other office on these days.')
  }
  return allowed
}
