import type { Row } from '#db/schema.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { DemandWindow, LastDay, SuitWindow } from './demand-clocks.ts'
import type {
  ClaimedSection,
  DemandEntryKind,
  DemandKind,
  FactChanges,
  ReceivedBy,
  Session,
} from './demand-kinds.ts'
import type { DemandState } from './demand-state.ts'

/** A demand as anyone reads it in a list. How to reach who made it is in none of these. */
export type PublicDemandLine = {
  number: string
  kind: DemandKind
  claimant: string
  receivedOn: CivilDate
  action: string
  actionOn: CivilDate
  state: DemandState
  answerBy: CivilDate
  basis: Row<'demand'>['basis']
  source: string | null
}

export type PublicDemandEntry = {
  id: string
  kind: DemandEntryKind
  on: CivilDate
  text: string | null
  dueOn: CivilDate | null
  changes: FactChanges | null
  corrected: boolean
  meeting: { slug: string; heldOn: CivilDate } | null
  motion: string | null
  file: { id: string; fileName: string } | null
}

export type PublicDemand = PublicDemandLine & {
  today: CivilDate
  writtenOn: CivilDate | null
  receivedBy: ReceivedBy
  claim: string
  sections: readonly ClaimedSection[]
  session: Session
  meeting: { slug: string; heldOn: CivilDate } | null
  item: string | null
  file: { id: string; fileName: string } | null
  answer: LastDay
  windows: DemandWindow[]
  suit: SuitWindow | null
  /** The words of the commitment while one is in force. */
  commitment: string[] | null
  entries: PublicDemandEntry[]
}
