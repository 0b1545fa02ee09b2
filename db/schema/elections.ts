import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

export type ElectionTable = Based & {
  id: string
  meetingId: string
  itemId: string
  position: number
  office: 'chair' | 'vice-chair'
  /** The share it takes, as the setting was when nominations were opened. */
  rule: 'majority' | 'plurality'
  /** When the term of who is elected begins; `beginsOn` is set for a date. */
  begins: 'at-once' | 'end-of-meeting' | 'on-date'
  beginsOn: string | null
  /** The last day of the term, where the vote says one. */
  endsOn: string | null
  openedAt: string | null
  nominationsClosed: Generated<0 | 1>
  nominationsClosedAt: string | null
  /** Elected without a vote, as nobody objected. */
  consent: Generated<0 | 1>
  consentAt: string | null
  recordedAt: string
}

export type NominationTable = Based & {
  id: string
  electionId: string
  meetingId: string
  personId: string
  nominatorId: string | null
  nominatedAt: string | null
  declined: Generated<0 | 1>
  declinedAt: string | null
  /** The first round in which this person is no candidate any more. */
  outFromRound: number | null
  recordedAt: string
}

export type ElectionRoundTable = Based & {
  id: string
  electionId: string
  meetingId: string
  number: number
  openedAt: string | null
  closed: Generated<0 | 1>
  closedAt: string | null
  /** What the clerk said that the source is silent on, with spaces between. */
  unrecorded: string | null
  /** Ids of members of whom no vote is recorded, with spaces between. */
  unknownVotes: string | null
  recordedAt: string
}

export type ElectionVoteTable = {
  roundId: string
  personId: string
  choice: 'named' | 'abstain' | 'recused' | 'absent'
  candidateId: string | null
  castAt: string | null
  recordedAt: string
}

/** What an election did to the register of officers, so that a correction can take it back. */
export type OfficeChangeTable = {
  id: string
  electionId: string
  meetingId: string
  officeTermId: string
  change: 'begun' | 'ended'
  toOnBefore: string | null
  recordedAt: string
}

export type ElectionsTables = {
  election: ElectionTable
  nomination: NominationTable
  electionRound: ElectionRoundTable
  electionVote: ElectionVoteTable
  officeChange: OfficeChangeTable
}
