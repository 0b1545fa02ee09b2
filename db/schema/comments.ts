import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

/** A wish to speak, or a written comment. Of the author only what the author chose to have published. */
export type CommentTable = Based & {
  id: string
  meetingId: string
  /** Within the meeting, from 1; a speaker without a name is called by it. */
  number: number
  kind: 'speak' | 'write'
  channel: 'online' | 'kiosk' | 'paper' | 'phone' | 'walk-up' | 'mail'
  /** Null for what is written. */
  mode: 'in-person' | 'remote' | null
  displayName: string | null
  /** Who asked to speak together. */
  groupName: string | null
  /** The sign-up that this one came with, on one form, and whose receipt it shares; null for one of its own. */
  leadId: string | null
  /** As it was written; never changed. Null for a wish to speak. */
  text: string | null
  receiptHash: string
  receivedAt: string
  /** Written after the deadline of the settings. */
  late: Generated<0 | 1>
  /** Why it waits for a person: a code of `suspicion.ts`. */
  heldReason: string | null
  releasedAt: string | null
  setAsideAt: string | null
  setAsideReason: string | null
  /** When a written comment went to all commissioners and the public, in the same moment. */
  distributedAt: string | null
  withdrawnAt: string | null
  /** When the clerk acknowledged it as a complaint and named where complaints go. */
  referredAt: string | null
}

/** Never published, never in the record. A row is there only where its author gave something. */
export type CommentPrivateTable = {
  commentId: string
  /** Kept only with an address, for the mail that carries it. */
  receiptCode: string | null
  email: string | null
  /** How to say the name of who speaks. */
  pronunciation: string | null
  accommodation: string | null
  interpreter: string | null
  /** Asked less than a day before the meeting. */
  askedLate: Generated<0 | 1>
  /** Asked because it reads as a complaint: to be sent to the complaint process too, or a comment only. Null: not said. */
  complaintWish: 'send' | 'keep' | null
}

/** One wish to speak on one item. Its state follows from the instants. */
export type TurnTable = {
  id: string
  commentId: string
  meetingId: string
  itemId: string
  /** The order of joining, counted through the meeting. */
  place: number
  stance: 'support' | 'oppose' | 'neither' | null
  /** Speaks through an interpreter: twice the time unless the interpretation is simultaneous. */
  doubled: Generated<0 | 1>
  joinedAt: string
  withdrawnAt: string | null
  cededToId: string | null
  calledAt: string | null
  /** Called and not there; called again at the end. */
  missedAt: string | null
  calledAgainAt: string | null
  missedAgainAt: string | null
  /** Granted at the start, and why so many. */
  seconds: number | null
  secondsWhy: string | null
  startedAt: string | null
  pausedAt: string | null
  /** Of the pauses that are over. */
  pausedSeconds: Generated<number>
  endedAt: string | null
}

/** An item that a written comment is on. */
export type WrittenOnTable = {
  commentId: string
  itemId: string
  stance: 'support' | 'oppose' | 'neither' | null
}

/** Only ever added to: each is a change of the order by hand. `beforeTurnId` null: to the end. */
export type QueueMoveTable = {
  id: string
  itemId: string
  turnId: string
  beforeTurnId: string | null
  reason: string
  movedAt: string
}

/** What the chair decided on the time for an item; the latest holds. Only ever added to. */
export type CommentTimeTable = {
  id: string
  itemId: string
  /** For each speaker; null: as the settings say. */
  seconds: number | null
  /** For all speakers together, where a time was announced. */
  periodMinutes: number | null
  simultaneous: Generated<0 | 1>
  reason: string
  decidedAt: string
}

export type CommentFileTable = {
  id: string
  commentId: string
  position: number
  sha256: string
  fileName: string
  mediaType: string
  pageCount: number | null
  withheldReason: string | null
  withheldAt: string | null
}

/**
 * What the public gets in place of a file; the latest holds. Only ever added to. `sha256` null: no copy could be made,
 * `reason` says why, and the file is not public unless the clerk decides so.
 */
export type CommentFileCopyTable = {
  id: string
  fileId: string
  sha256: string | null
  mediaType: string | null
  pageCount: number | null
  /** What was taken out, as JSON. */
  removed: string
  madeBy: 'machine' | 'clerk'
  reason: string | null
  madeAt: string
}

/** A text for the web in place of the original, which the clerk keeps; the latest holds. Only ever added to. */
export type CommentCopyTable = {
  id: string
  commentId: string
  text: string
  reason: string
  madeAt: string
}

/** The written comments of a meeting in one PDF, as they stood; never changed. */
export type CommentBookletTable = {
  id: string
  meetingId: string
  number: number
  document: string
  documentHash: string
  sha256: string
  pageCount: number
  /** The instant up to which what was sent to the commission is in it. */
  upTo: string
  madeAt: string
}

/** Video, telephone or the way to comment failed while the meeting sat. */
export type ChannelOutageTable = {
  id: string
  meetingId: string
  what: string
  beganAt: string
  endedAt: string | null
}

export type CommentsTables = {
  comment: CommentTable
  commentPrivate: CommentPrivateTable
  turn: TurnTable
  writtenOn: WrittenOnTable
  queueMove: QueueMoveTable
  commentTime: CommentTimeTable
  commentFile: CommentFileTable
  commentFileCopy: CommentFileCopyTable
  commentCopy: CommentCopyTable
  commentBooklet: CommentBookletTable
  channelOutage: ChannelOutageTable
}
