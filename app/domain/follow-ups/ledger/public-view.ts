import type { Basis } from '#db/schema.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { DatePrecision, PartialDate } from '../../time/partial-date.ts'
import type { FollowUpEntryKind } from '../../meeting-record/entry-kinds.ts'
import type { FollowUpState } from '../follow-up-state.ts'
import type { DueKind, FollowUpKind } from '../forms.ts'

/** A follow-up as one line of a list. */
export type FollowUpLine = {
  number: string
  /** The item of an agenda on which it was taken up. */
  itemId: string | null
  kind: FollowUpKind
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

/** Something that happened to a follow-up, as anyone may read it. */
export type FollowUpHappened = {
  id: string
  kind: FollowUpEntryKind
  on: CivilDate
  precision: DatePrecision
  recordedAt: Instant
  text: string | null
  byWords: string | null
  /** The day agreed, of an extension. */
  dueOn: CivilDate | null
  /** Added under a law, in the unit of its clock. */
  days: number | null
  /** The entry that this one corrects. */
  correctsId: string | null
  corrected: boolean
  meeting: { slug: string; heldOn: CivilDate } | null
  document: { slug: string; title: string } | null
  motion: string | null
  files: { id: string; fileName: string; mediaType: string; byteSize: number; sha256: string }[]
  basis: Basis
  source: string | null
}

/** A follow-up with its history, as anyone may read it. */
export type PublicFollowUp = {
  number: string
  kind: FollowUpKind
  opened: PartialDate
  meeting: { slug: string; heldOn: CivilDate } | null
  /** The motion that asked for it, in its words. */
  motion: string | null
  question: { number: string; text: string } | null
  history: FollowUpHappened[]
  basis: Basis
  source: string | null
}
