import type { MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import type { MeetingRecord } from '../meeting-record/record-types.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'

export type MinutesNote = {
  itemId: string | null
  narrative: string | null
  /** `action` keeps what was done; `summary` also what was presented, asked and said. */
  detail: 'action' | 'summary'
}

export type Adoption = {
  heldOn: CivilDate
  itemNumber: string
  mover: string | null
  seconder: string | null
  result: string
  /** Approval only: in which of the two ways. */
  how: 'as-presented' | 'as-corrected' | null
  corrections: string | null
}

export type MinutesFacts = {
  record: MeetingRecord
  notes: MinutesNote[]
  approval: Adoption | null
  correction: Adoption | null
  preparedBy: string | null
  basisLine: string | null
}

export type AdoptionCandidate = {
  motionId: string
  kind: MotionKind
  meetingId: string
  heldOn: string
  /** When it was decided, or the next best that is recorded. */
  at: Instant | null
  /** It is of a meeting after the one that the minutes tell of. */
  later: boolean
  carried: boolean
  /** What the clerk said of it, with the amendments that carried: null where nobody said, or it amends approved minutes. */
  how: 'as-presented' | 'as-corrected' | null
  /** It was said to approve them as presented, and its words speak of a correction all the same. */
  doubtful: boolean
  /** The hash of the minutes with the corrections made that the vote had before it; null where none was shown. */
  correctedText: string | null
  /** The item names no minutes: whether these are the ones is the clerk's to say. */
  unnamed: boolean
  adoption: Adoption
}
