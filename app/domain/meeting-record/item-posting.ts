import type { CivilDate } from '../time/civil-date.ts'
import type { MeetingKind } from './meeting.ts'

/**
 * Why an item is not on an agenda posted in time: no edition lists it, the paper went up late, none is recorded, or what
 * was posted says something else than the item does now.
 */
export type NotPosted = 'not-listed' | 'posted-late' | 'no-paper' | 'other-words'

/** The item of an earlier meeting that an item carries on, as that meeting left it. */
export type ContinuedFrom = {
  slug: string
  kind: MeetingKind
  heldOn: CivilDate
  /** The earlier meeting took place, or was adjourned where it would have. */
  occurred: boolean
  /** No agenda of it was published here. */
  unpublished: boolean
  notPosted: NotPosted | null
  continued: boolean
  /** It is called what it was called there. */
  sameTitle: boolean
  /** The meeting that it was continued to, by the record, is this one. */
  toThis: boolean
}
