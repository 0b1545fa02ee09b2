import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

/** As it was recorded first; what was wrong in it is put right by entries. */
export type DemandTable = Based & {
  id: string
  number: string
  kind: 'cure-or-correct' | 'cease-and-desist'
  /** The name under which it was made: a demand is a public writing. */
  claimant: string
  /** The date that the letter bears. */
  writtenOn: string | null
  receivedOn: string
  receivedBy: string
  meetingId: string | null
  itemId: string | null
  /** The day of the action that is challenged. */
  actionOn: string
  /** The action, as the letter describes it. */
  action: string
  /** What the letter says was violated, and how. */
  claim: string
  /** Sections with commas between: "54953,54954.2". */
  sections: string
  session: 'open' | 'closed' | 'outside'
  /** The last day for the commission, as first computed, and how. */
  answerBy: string
  answerHow: string
  sha256: string | null
  fileName: string | null
  /** The clerk saw that nothing in the file tells how to reach anyone. */
  filePublic: Generated<0 | 1>
  recordedAt: string
  publicAt: string
}

/** Only ever added to; a correction is an entry that names the one it corrects. */
export type DemandEntryTable = Based & {
  id: string
  demandId: string
  kind: string
  onDate: string
  text: string | null
  meetingId: string | null
  itemId: string | null
  motionId: string | null
  /** The new last day for the commission, where the entry moves it. */
  dueOn: string | null
  /** Facts put right, as JSON. */
  changes: string | null
  correctsId: string | null
  sha256: string | null
  fileName: string | null
  filePublic: Generated<0 | 1>
  recordedAt: string
  /** Null for what happened at a meeting: it is public when the meeting may be told of. */
  publicAt: string | null
}

/** How to reach who made a demand. Never public. */
export type DemandContactTable = {
  demandId: string
  address: string | null
  email: string | null
  phone: string | null
  recordedAt: string
}

export type DemandsTables = {
  demand: DemandTable
  demandEntry: DemandEntryTable
  demandContact: DemandContactTable
}
