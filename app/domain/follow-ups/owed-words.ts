import { formatDate, type CivilDate } from '../time/civil-date.ts'
import type { Clock } from './clock/clock.ts'
import { explainDue, pastDateOf } from './clock/explain-due.ts'
import type { DueKind } from './forms.ts'

export type OwedDate = {
  dueOn: CivilDate | null
  dueKind: DueKind | null
  dueComputation: string | null
  clock: Clock | null
}

export function owedSentence({ dueOn, dueKind, dueComputation, clock }: OwedDate): string {
  if (clock) return dueComputation ?? 'The date sent is not recorded, so we can’t count.'
  if (dueOn === null || dueKind === null) return 'No date set'
  if (dueKind === 'statutory') return `Due ${formatDate(dueOn)}. ${dueComputation ?? ''}`.trim()
  return explainDue({ basis: dueKind, term: { on: dueOn } }, [], { california: [], federal: [], city: [] })
    .sentence
}

/**
 * What may be said once the day is over. Only of a date of law it is said that it was passed (N6); of one agreed or
 * chosen that it has gone by, and no more.
 */
export function goneByWords({ dueOn, dueKind, clock }: OwedDate, today: CivilDate): string | null {
  if (dueOn === null || dueKind === null || today <= dueOn) return null
  if (dueKind === 'agreed') return 'Past the agreed date'
  if (dueKind === 'chosen') return 'The review date has passed'
  return clock?.basis === 'statutory' ? pastDateOf(clock) : 'Past the date set by law'
}
