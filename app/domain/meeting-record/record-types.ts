import type { ContinuedFrom, NotPosted } from './item-posting.ts'
import type { ItemKind } from './item-kinds.ts'
import type { Outage } from './outage.ts'
import type { Election, ElectionRule } from './votes/election.ts'
import type { VotingBasis } from './votes/threshold.ts'
import type { MeetingKind } from './meeting.ts'
import type { Office } from './offices.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant, Zone } from '../time/instant.ts'
import type {
  ClosedSessionRecord,
  FollowUpRecord,
  MatterRecord,
  MotionRecord,
  Origin,
  PeriodDecision,
  PersonRef,
  PresentationRecord,
  PullRecord,
  QuestionRecord,
  RecusalRecord,
  SignedUpToSpeak,
  SpeakerRecord,
  StatementRecord,
  StillToHear,
  WrittenCounts,
} from './record-parts.ts'
import type { RemoteProvision } from './remote-attendance.ts'

export type * from './item-posting.ts'
export type * from './record-parts.ts'

/**
 * Everything that is kept of one meeting, as it stands: what the desk shows and the minutes are composed from. Plain
 * JSON. Every instant may be null: nobody recorded it. Where that could be taken for "it did not happen", a mark beside
 * it (`convened`, `opened`, `departed` …) tells.
 */
export type MeetingRecord = {
  meeting: MeetingFacts
  commission: CommissionFacts
  roster: RosterMember[]
  attendance: Stay[]
  staff: StaffMember[]
  recesses: Recess[]
  outages: Outage[]
  closedSessions: ClosedSessionRecord[]
  items: ItemRecord[]
  statements: StatementRecord[]
  questions: QuestionRecord[]
  followUps: FollowUpRecord[]
}

export type MeetingFacts = Origin & {
  id: string
  slug: string
  kind: MeetingKind
  heldOn: CivilDate
  startsAt: Instant | null
  place: string | null
  remoteAccess: string | null
  calledBy: string | null
  purpose: string | null
  /** The meeting that was adjourned to this one. */
  adjournedFromId: string | null
  convened: boolean
  calledToOrderAt: Instant | null
  calledToOrderBy: PersonRef | null
  adjourned: boolean
  adjournedAt: Instant | null
  adjournedTo: Instant | null
  adjournedToPlace: string | null
  adjournedBy: 'commission' | 'less-than-quorum' | 'clerk' | null
  /** Why it was adjourned before everyone who had signed up was called, or without general public comment. */
  unheardReason: string | null
  cancelledAt: Instant | null
  cancelReason: string | null
}

export type CommissionFacts = {
  name: string
  city: string
  zone: Zone
  officerTitles: { chair: string; viceChair: string }
  seats: number
  quorum: number
  votingBasis: VotingBasis
  electionRule: ElectionRule
  recusedCountForQuorum: boolean
  /** Whether a quorum must be in the room while a member is remote for just cause. */
  quorumInRoom: boolean
  closedSessions: boolean
  consentPullBy: 'members' | 'members-and-speakers'
  meetingsPerYear: number
}

export type RosterMember = PersonRef & {
  slug: string
  seatNumber: number | null
  seatName: string | null
  nominator: string | null
  office: Office | null
}

export type Stay = Origin & {
  id: string
  person: PersonRef
  standing: 'present' | 'absent'
  atRollCall: boolean
  mode: 'in-person' | 'remote'
  provision: RemoteProvision | null
  audioAndVideo: boolean | null
  adultsPresent: string | null
  arrivedAt: Instant | null
  departedAt: Instant | null
  departed: boolean
}

export type StaffMember = Origin & {
  id: string
  name: string
  title: string | null
  organization: string | null
  personId: string | null
}

export type Recess = Origin & {
  id: string
  beganAt: Instant | null
  endedAt: Instant | null
  ended: boolean
  reason: string | null
}

export type ItemOutcome = 'heard' | 'continued' | 'not-reached' | 'withdrawn'

export type ItemRecord = Origin & {
  id: string
  parentId: string | null
  number: string
  depth: number
  kind: ItemKind
  title: string
  description: string | null
  recommendedAction: string | null
  minutesAllotted: number | null
  originItemId: string | null
  approvesMeetingId: string | null
  /** When that meeting sat. */
  approves: Pick<MeetingFacts, 'id' | 'heldOn' | 'startsAt' | 'calledToOrderAt' | 'adjournedAt'> | null
  /** Posted on paper in time; null where no agenda was published in Dais. */
  posted: boolean | null
  /** Why it is not, where `posted` is false. */
  notPosted: NotPosted | null
  /** Where it is not posted and carries on an item of an earlier meeting: that one. */
  continuedFrom: ContinuedFrom | null
  presenters: { name: string; title: string | null; organization: string | null; personId: string | null }[]
  opened: boolean
  openedAt: Instant | null
  closedAt: Instant | null
  outcome: ItemOutcome | null
  /** When a continued item goes on, and where, as far as it was stated. */
  continuedTo: Instant | null
  continuedToPlace: string | null
  /** A hearing that was continued (54955.1). */
  hearing: boolean
  comment: {
    called: boolean
    calledAt: Instant | null
    closed: boolean
    closedAt: Instant | null
    noSpeakers: boolean
    noSpeakersAt: Instant | null
  }
  /** Who signed up to speak on it and was not heard yet. */
  toHear: StillToHear
  /** Everyone who signed up to speak on it, set aside or not. */
  signUps: SignedUpToSpeak[]
  /** What was decided on the time for its speakers, oldest first. */
  periods: PeriodDecision[]
  speakers: SpeakerRecord[]
  written: WrittenCounts | null
  presentations: PresentationRecord[]
  statements: StatementRecord[]
  recusals: RecusalRecord[]
  /** Taken off the consent calendar; null where it was not. */
  pulled: PullRecord | null
  /** A law asks for a vote of its own, so it is never on the consent calendar. */
  alone: boolean
  questions: QuestionRecord[]
  motions: MotionRecord[]
  elections: Election[]
  followUps: FollowUpRecord[]
  matters: MatterRecord[]
}
