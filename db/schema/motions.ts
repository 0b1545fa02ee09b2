import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

/** What decided a motion that was not voted on by name. */
export type DecidedBy = 'general-consent' | 'chair' | 'no-second' | 'stated'

/** How a motion on an item that puts minutes to approval approves them; `none` does not. */
export type MinutesApproval = 'as-presented' | 'as-corrected' | 'none'

export type MotionTable = Based & {
  id: string
  meetingId: string
  itemId: string
  parentId: string | null
  position: number
  kind: string
  text: string
  moverId: string | null
  seconderId: string | null
  offAgendaException: string | null
  findingMotionId: string | null
  withNotice: Generated<0 | 1>
  madeAt: string | null
  withdrawnAt: string | null
  withdrawn: Generated<0 | 1>
  voteOpenedAt: string | null
  /** When it was decided: by a vote, or as `decidedBy` says. */
  voteClosedAt: string | null
  voteClosed: Generated<0 | 1>
  voteMethod: 'roll-call' | 'voice' | null
  votingBasis: string | null
  seats: number | null
  /** Null: by a vote by name, or not decided. */
  decidedBy: DecidedBy | null
  decidedOutcome: 'carried' | 'lost' | null
  /** The position of the last motion of the meeting that was entered when this one was decided. */
  decidedAfter: number | null
  ruling: string | null
  statedResult: string | null
  statedSource: string | null
  statedAyes: number | null
  statedNoes: number | null
  statedAbstentions: number | null
  statedAbsent: number | null
  textAsAmended: string | null
  /** The position of the last change that `textAsAmended` takes in. */
  amendedAfter: number | null
  recessMinutes: number | null
  /** The motion to reconsider that brought this one before the commission again. */
  broughtBackBy: string | null
  divided: Generated<0 | 1>
  dividedBy: string | null
  /** Null: nobody said, and the motion approves no minutes. */
  minutesApproval: MinutesApproval | null
  /** The corrections of the minutes, in the words of the motion. */
  corrections: string | null
  /** The hash of the minutes with the corrections made, as the motion had them before it. */
  correctedText: string | null
  /** What nobody recorded of its vote, by the clerk's word, with spaces between. */
  unrecorded: string | null
  /** Ids of members whose vote is not known, with spaces between. */
  unknownVotes: string | null
  recordedAt: string
}

export type VoteTable = {
  motionId: string
  personId: string
  choice: 'aye' | 'no' | 'abstain' | 'recused' | 'absent'
  castAt: string | null
  recordedAt: string
}

export type MotionsTables = {
  motion: MotionTable
  vote: VoteTable
}
