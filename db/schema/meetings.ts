import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

export type MeetingTable = Based & {
  id: string
  slug: string
  kind: 'regular' | 'special' | 'emergency' | 'adjourned'
  heldOn: string
  startsAt: string | null
  place: string | null
  remoteAccess: string | null
  plannedMinutes: number | null
  calledBy: string | null
  purpose: string | null
  adjournedFromId: string | null
  createdAt: string
  calledToOrderAt: string | null
  calledToOrderBy: string | null
  convened: Generated<0 | 1>
  adjournedAt: string | null
  adjourned: Generated<0 | 1>
  /** The instant the meeting was adjourned to, where one was stated. */
  adjournedTo: string | null
  adjournedToPlace: string | null
  adjournedBy: 'commission' | 'less-than-quorum' | 'clerk' | null
  /** Why it was adjourned before everyone who had signed up was called, or without general public comment. */
  unheardReason: string | null
  cancelledAt: string | null
  cancelReason: string | null
  /** From when on may be told what happened there; null where not yet. The engine keeps it. */
  toldFrom: string | null
}

export type AttendanceTable = Based & {
  id: string
  meetingId: string
  personId: string
  standing: 'present' | 'absent'
  atRollCall: 0 | 1
  mode: Generated<'in-person' | 'remote'>
  provision: string | null
  audioAndVideo: 0 | 1 | null
  adultsPresent: string | null
  arrivedAt: string | null
  departedAt: string | null
  departed: Generated<0 | 1>
  recordedAt: string
}

export type StaffPresentTable = Based & {
  id: string
  meetingId: string
  name: string
  title: string | null
  organization: string | null
  personId: string | null
  position: number
}

export type RecessTable = Based & {
  id: string
  meetingId: string
  beganAt: string | null
  endedAt: string | null
  ended: Generated<0 | 1>
  reason: string | null
  recordedAt: string
}

export type RecusalTable = Based & {
  id: string
  meetingId: string
  itemId: string
  personId: string
  reason: string
  leftRoomAt: string | null
  leftRoom: Generated<0 | 1>
  returnedAt: string | null
  returned: Generated<0 | 1>
  recordedAt: string
  withdrawnAt: string | null
}

/** An item taken off the consent calendar. */
export type ConsentPullTable = Based & {
  id: string
  meetingId: string
  itemId: string
  askedBy: 'member' | 'public'
  personId: string | null
  pulledAt: string | null
  recordedAt: string
}

export type ClosedSessionTable = Based & {
  id: string
  meetingId: string
  itemId: string
  beganAt: string | null
  endedAt: string | null
  ended: Generated<0 | 1>
  /** Null: not yet, or not recorded. */
  reported: 'none' | 'action' | null
  reportedAt: string | null
  action: string | null
  recordedAt: string
}

/** A vote taken in closed session, as it was reported afterwards. */
export type ClosedVoteTable = {
  sessionId: string
  personId: string
  choice: 'aye' | 'no' | 'abstain' | 'recused' | 'absent'
}

export type PresentationTable = Based & {
  id: string
  meetingId: string
  itemId: string
  givenBy: string
  personId: string | null
  title: string | null
  organization: string | null
  onBehalfOf: string | null
  givenAt: string | null
  summary: string | null
  recordedAt: string
}

export type StatementTable = Based & {
  id: string
  meetingId: string
  itemId: string | null
  personId: string | null
  speaker: string
  text: string
  madeAt: string | null
  recordedAt: string
}

export type SpeakerTable = Based & {
  id: string
  meetingId: string
  itemId: string
  position: number
  displayName: string | null
  stance: 'support' | 'oppose' | 'neither' | null
  interpreter: string | null
  spokeAt: string | null
  recordedAt: string
  /** The turn of the queue; null where it was recorded without one. */
  turnId: string | null
}

export type MeetingsTables = {
  meeting: MeetingTable
  attendance: AttendanceTable
  staffPresent: StaffPresentTable
  recess: RecessTable
  recusal: RecusalTable
  consentPull: ConsentPullTable
  closedSession: ClosedSessionTable
  closedVote: ClosedVoteTable
  presentation: PresentationTable
  statement: StatementTable
  speaker: SpeakerTable
}
