import type { Basis, DecidedBy, MinutesApproval } from '#db/schema.ts'
import type { MotionKind } from './votes/motion-kinds.ts'
import type { OffAgendaException } from './votes/off-agenda.ts'
import type { Choice } from './votes/tally.ts'
import type { VotingBasis } from './votes/threshold.ts'
import type { VoteMethod } from './votes/vote-completeness.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { UnrecordedFact } from './unrecorded.ts'
import type { QuestionEntryKind, FollowUpEntryKind } from './entry-kinds.ts'

/** Where a row of the record comes from. */
export type Origin = { basis: Basis; source: string | null }

export type PersonRef = { id: string; name: string; sortName: string }

export type Stance = 'support' | 'oppose' | 'neither'

export type SpeakerRecord = Origin & {
  id: string
  displayName: string | null
  stance: Stance | null
  interpreter: string | null
  spokeAt: Instant | null
}

export type PresentationRecord = Origin & {
  id: string
  givenBy: string
  personId: string | null
  title: string | null
  organization: string | null
  onBehalfOf: string | null
  givenAt: Instant | null
  summary: string | null
}

export type StatementRecord = Origin & {
  id: string
  speaker: string
  personId: string | null
  text: string
  madeAt: Instant | null
}

export type RecusalRecord = Origin & {
  id: string
  person: PersonRef
  /** From when on: null where that is not known, which is from the beginning. */
  since: Instant | null
  reason: string
  leftRoom: boolean
  leftRoomAt: Instant | null
  returned: boolean
  returnedAt: Instant | null
}

/** An item taken off the consent calendar, at the request of a member or of somebody who signed up to speak on it. */
export type PullRecord = Origin & {
  id: string
  askedBy: 'member' | 'public'
  person: PersonRef | null
  pulledAt: Instant | null
}

export type ClosedSessionRecord = Origin & {
  id: string
  itemId: string
  beganAt: Instant | null
  endedAt: Instant | null
  ended: boolean
  reported: 'none' | 'action' | null
  reportedAt: Instant | null
  action: string | null
  votes: { person: PersonRef; choice: Choice }[]
}

export type MotionRecord = Origin & {
  id: string
  itemId: string
  parentId: string | null
  position: number
  kind: MotionKind
  text: string
  mover: PersonRef | null
  seconder: PersonRef | null
  offAgendaException: OffAgendaException | null
  findingMotionId: string | null
  withNotice: boolean
  madeAt: Instant | null
  withdrawn: boolean
  withdrawnAt: Instant | null
  voteMethod: VoteMethod | null
  voteOpenedAt: Instant | null
  /** Decided: by a vote, or as `decidedBy` says. */
  voteClosed: boolean
  voteClosedAt: Instant | null
  /** Null: by a vote by name, or not decided yet. */
  decidedBy: DecidedBy | null
  /** Set where a source or the chair says it; everywhere else it is computed. */
  decidedOutcome: 'carried' | 'lost' | null
  decidedAfter: number | null
  ruling: string | null
  stated: StatedResult | null
  textAsAmended: string | null
  amendedAfter: number | null
  recessMinutes: number | null
  broughtBackBy: string | null
  /** A motion of this meeting brought it back, to be decided anew. */
  reconsidered: boolean
  /** The vote by voice was taken again by roll call; who asked for it, where recorded. */
  divided: boolean
  dividedBy: PersonRef | null
  /** Of minutes: null where nobody said, or on another item. */
  minutesApproval: MinutesApproval | null
  corrections: string | null
  correctedText: string | null
  /** As they stood when the vote was opened; null before. */
  votingBasis: VotingBasis | null
  seats: number | null
  votes: VoteRecord[]
  /** What nobody recorded of the vote, by the clerk's word. */
  unrecorded: UnrecordedFact[]
  /** Members of whom nobody recorded whether they were there, or how they voted; once the vote is closed. */
  unknownVotes: PersonRef[]
  amendments: MotionRecord[]
}

/** A result without names, in the words of its source. Counts are null where the source gives none. */
export type StatedResult = {
  result: string
  source: string
  ayes: number | null
  noes: number | null
  abstentions: number | null
  absent: number | null
}

export type VoteRecord = { person: PersonRef; choice: Choice; castAt: Instant | null }

export type AnswerDisposition =
  'answered' | 'part' | 'declined' | 'for-someone-absent' | 'will-return' | 'referred'

export type QuestionRecord = Origin & {
  id: string
  number: string
  asker: PersonRef | null
  /** As recorded where the asker is no person of the record; null where it is not known. */
  askerName: string | null
  addressee: string
  title: string
  text: string
  followsQuestionId: string | null
  askedOn: CivilDate
  askedAt: Instant | null
  answers: AnswerRecord[]
}

export type AnswerRecord = Origin & {
  id: string
  /** The meeting at which it was given, which may be a later one. */
  meetingId: string | null
  answerer: string
  answererId: string | null
  onBehalfOf: string | null
  text: string
  disposition: AnswerDisposition
  answeredAt: Instant | null
}

export type MatterRecord = {
  of: 'question' | 'follow-up'
  id: string
  number: string
  title: string
  text: string
  whom: string
  asker: PersonRef | null
  askerName: string | null
  happened: MatterEvent[]
}

export type FollowUpRecord = Origin & {
  id: string
  number: string
  kind: string
  title: string
  owed: string
  owedBy: string
  questionId: string | null
  motionId: string | null
  dueOn: CivilDate | null
  dueKind: 'statutory' | 'agreed' | 'chosen' | null
  dueComputation: string | null
  openedOn: CivilDate
  openedAt: Instant | null
}

export type StillToHear = {
  waiting: number
  atMicrophone: number
  /** Signed up, and waiting for a person's decision first. */
  held: number
}

/** One wish to speak on an item by its instants, without its author: what the record tells of who was still to be heard at an instant. */
export type SignedUpToSpeak = {
  joinedAt: Instant
  /** Gone by the author's word, or because the clerk set the sign-up aside. */
  withdrawnAt: Instant | null
  /** It waited for a person's decision, until `releasedAt` where that came. */
  held: boolean
  releasedAt: Instant | null
  cededToId: string | null
  calledAt: Instant | null
  missedAt: Instant | null
  calledAgainAt: Instant | null
  missedAgainAt: Instant | null
  startedAt: Instant | null
  endedAt: Instant | null
}

/** A decision on the time for an item: the minutes announced for all speakers together, null where none are. */
export type PeriodDecision = { minutes: number | null; decidedAt: Instant }

/** What was written on an item; whatever its author withdrew or the clerk set aside is told apart. */
export type WrittenCounts = {
  received: number
  late: number
  positions: Record<Stance | 'none', number>
  withdrawn: number
  setAside: number
  /** Waits for a person; known to the clerk only. */
  waiting: number
}

export type MatterEvent = {
  id: string
  kind: QuestionEntryKind | FollowUpEntryKind | 'answer'
  text: string | null
  person: PersonRef | null
  byWords: string | null
  disposition?: AnswerDisposition
  dueOn: CivilDate | null
  motionText: string | null
  correctsId: string | null
  recordedAt: Instant
}
