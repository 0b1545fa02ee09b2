import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

export type FollowUpTable = Based & {
  id: string
  number: string
  kind: string
  /** How lists and headings call it; null where its first words do. */
  title: string | null
  owed: string
  owedBy: string
  meetingId: string | null
  itemId: string | null
  questionId: string | null
  motionId: string | null
  dueOn: string | null
  dueKind: 'statutory' | 'agreed' | 'chosen' | null
  dueComputation: string | null
  openedOn: string
  openedAt: string | null
  closedAt: string | null
  /** Recorded by mistake; the number is not used again. */
  struckAt: string | null
  /** Settled from the entries by `followUpState`. */
  state: Generated<'open' | 'replied' | 'closed'>
  openedPrecision: Generated<'day' | 'month' | 'year'>
  /** To whom a letter went, where somebody else owes the reply. */
  counterpart: string | null
  /** Who wrote the letter. */
  letterFrom: string | null
  /** What the letter asks, as a sentence after “asking” has it: “that the department be informed …”. */
  letterAsks: string | null
  /** What the clerk noted about the source. Never public. */
  sourceNote: string | null
  /** The clock of the due date as JSON, where one was computed. */
  clock: string | null
  /** The key of a ready kind of duty. */
  duty: string | null
  sentOn: string | null
  sentPrecision: 'day' | 'month' | 'year' | null
  /** The last day on which a meeting heard that it was still open. */
  reportedOn: string | null
  settledOn: string | null
  /** Null for what was opened at a meeting: it is public when the meeting may be told of. */
  publicAt: string | null
}

/** Only ever added to; a correction is an entry that names the one it corrects. */
export type FollowUpEntryTable = Based & {
  id: string
  followUpId: string
  kind: string
  onDate: string
  datePrecision: Generated<'day' | 'month' | 'year'>
  text: string | null
  byWords: string | null
  dueOn: string | null
  /** Added under a law, in the unit of its clock. */
  days: number | null
  correctsId: string | null
  documentId: string | null
  sha256: string | null
  fileName: string | null
  meetingId: string | null
  itemId: string | null
  motionId: string | null
  recordedAt: string
  publicAt: string | null
}

/** What came with an entry beside its first file, from position 2 on. */
export type EntryFileTable = {
  id: string
  entryId: string
  position: number
  sha256: string
  fileName: string
}

export type LetterTable = {
  id: string
  followUpId: string
  addressee: string
  subject: string
  body: string
  version: Generated<number>
  changedAt: string
  /** Null while it is a draft. */
  sentOn: string | null
  entryId: string | null
  sha256: string | null
}

export type FollowUpsTables = {
  followUp: FollowUpTable
  followUpEntry: FollowUpEntryTable
  entryFile: EntryFileTable
  letter: LetterTable
}
