import type { MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import type { MeetingRecord } from '../meeting-record/record-types.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'

/** What the clerk adds to an item, or, without an item, to the whole. */
export type MinutesNote = {
  itemId: string | null
  narrative: string | null
  /** `action` keeps what was done; `summary` also what was presented, asked and said. */
  detail: 'action' | 'summary'
}

/** The vote of a later meeting that made a draft the minutes, or corrected them. */
export type Adoption = {
  heldOn: CivilDate
  itemNumber: string
  /** "Commissioner Cedro" and the like; null where not recorded. */
  mover: string | null
  seconder: string | null
  /** "Carried, 9 to 0". */
  result: string
  /** The corrections that the motion named, in its words; null for a plain approval. */
  corrections: string | null
}

export type MinutesFacts = {
  record: MeetingRecord
  notes: MinutesNote[]
  /** Null for the working text and the draft. */
  approval: Adoption | null
  correction: Adoption | null
  /** "Dana Rivers, commission clerk, November 5, 2026". */
  preparedBy: string | null
  /** Line of an example's source. */
  basisLine: string | null
}

/** A vote of another meeting that could approve or correct minutes. */
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
  /** Amendments to the motion carried: the minutes are approved as corrected, and the clerk writes the corrections first. */
  amended: boolean
  /** The item names no minutes: whether these are the ones is the clerk's to say. */
  unnamed: boolean
  adoption: Adoption
}
