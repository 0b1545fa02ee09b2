import type { FollowUpState } from '#app/domain/follow-ups/follow-up-state.ts'
import type { DueKind, FollowUpKind } from '#app/domain/follow-ups/forms.ts'
import type { PartialDate } from '#app/domain/time/partial-date.ts'

/** What a department owes, as its own list tells of it. */
export type OwedLine = {
  number: string
  kind: FollowUpKind
  state: FollowUpState
  owed: string
  owedBy: string
  opened: PartialDate
  dueOn: string | null
  dueKind: DueKind | null
  due: string
  unjudged: string | null
  goneBy: string | null
  basis: 'recorded' | 'reported' | 'invented'
  source: string | null
}
