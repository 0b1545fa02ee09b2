import type { Basis } from '#db/schema.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { DatePrecision, PartialDate } from '../../time/partial-date.ts'
import type { FollowUpEntryKind } from '../../meeting-record/entry-kinds.ts'
import type { FollowUpState } from '../follow-up-state.ts'
import type { DueKind, FollowUpKind } from '../forms.ts'

export type FollowUpLine = {
  number: string
  itemId: string | null
  kind: FollowUpKind
  title: string
  owed: string
  owedBy: string
  counterpart: string | null
  opened: PartialDate
  state: FollowUpState
  sent: PartialDate | null
  reportedOn: CivilDate | null
  settledOn: CivilDate | null
  dueOn: CivilDate | null
  dueKind: DueKind | null
  basis: Basis
  source: string | null
}

export type FollowUpHappened = {
  id: string
  kind: FollowUpEntryKind
  on: CivilDate
  precision: DatePrecision
  recordedAt: Instant
  text: string | null
  byWords: string | null
  dueOn: CivilDate | null
  days: number | null
  correctsId: string | null
  corrected: boolean
  meeting: { slug: string; heldOn: CivilDate } | null
  document: { slug: string; title: string } | null
  motion: string | null
  files: { id: string; fileName: string; mediaType: string; byteSize: number; sha256: string }[]
  basis: Basis
  source: string | null
}

export type PublicFollowUp = {
  number: string
  title: string
  kind: FollowUpKind
  opened: PartialDate
  meeting: { slug: string; heldOn: CivilDate } | null
  motion: string | null
  question: { number: string; title: string; text: string } | null
  history: FollowUpHappened[]
  basis: Basis
  source: string | null
}
