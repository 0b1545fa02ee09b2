import type { CivilDate } from '../../time/civil-date.ts'
import type { DueKind, FollowUpKind } from '../forms.ts'

/**
 * A due date says what kind it is, and one set by law how it was found: a date someone chose is never shown as a duty
 * of law, and none is invented.
 * @returns what is wrong, by field
 */
export function dueDateFaults(facts: {
  dueOn: CivilDate | null
  dueKind: DueKind | null
  dueComputation: string | null
  openedOn: CivilDate
}): Record<string, string> {
  const { dueOn, dueKind, dueComputation, openedOn } = facts
  if (dueOn === null) {
    return dueKind === null ? {} : { dueOn: 'Enter the date, or leave its kind out' }
  }
  if (dueKind === null) return { dueKind: 'Choose what kind of date it is' }
  if (dueOn < openedOn) return { dueOn: 'The date is before it was asked for' }
  return dueKind === 'statutory' && !dueComputation
    ? { dueComputation: 'Enter the section of law and how the date was found' }
    : {}
}

/**
 * N6. No law binds the receiver of a plain letter to answer by a day, so none is shown to be set by one: at most the
 * commission chooses a day to look at it again. A request under a statute is kept as a request.
 * @returns what is wrong, by field
 */
export function plainLetterFaults(facts: {
  kind: FollowUpKind
  dueKind?: DueKind | undefined
  clockKind?: string | undefined
}): Record<string, string> {
  if (facts.kind !== 'letter') return {}
  return {
    ...(facts.clockKind
      ? {
          clockKind:
            'No law sets a date for a plain letter. Choose “Report requested” for a request under a statute',
        }
      : {}),
    ...(facts.dueKind === 'statutory'
      ? { dueKind: 'No law sets a date for a plain letter. Choose a review date of the commission’s own' }
      : {}),
  }
}
