import type { Generated } from 'kysely'

/**
 * What is made of a file ahead of its use: the pages that a packet takes in, and, where the clerk asked for it, the same
 * with what a machine read on scans; its `pageCount` is how many were to be read, its `scanPages` those without a word.
 */
export type PreparedPaperTable = {
  /** Of the file that it is made of. */
  sha256: string
  kind: 'section' | 'machine-text'
  /** The number of the way in which it is made; a better way has a higher one. */
  recipe: number
  fileName: string
  mediaType: string
  state: 'waiting' | 'working' | 'ready' | 'failed'
  /** What a packet holds of it; null until that is known. */
  holds: 'as it is' | 'converted' | 'only named' | null
  /** Why it is only named. */
  reason: string | null
  /** The file that was made. */
  madeSha256: string | null
  isTagged: Generated<0 | 1>
  pageCount: number | null
  /** The numbers of the pages that are pictures without text, as JSON. */
  scanPages: string | null
  /** Its place in the line: the lowest goes first. */
  urgency: number
  tries: Generated<number>
  askedAt: string
  begunAt: string | null
  endedAt: string | null
  nextTryAt: string | null
}

/** The text of a page, as the file holds it or as a machine read it from its picture. */
export type PreparedPageTable = {
  sha256: string
  page: number
  madeBy: 'file' | 'machine'
  text: string
}

/** What a copy with parts blacked out stands for; what came with a comment, or is attached to an item. */
export type RedactedKind = 'attachment' | 'comment-file'

/**
 * A copy that the public gets in place of a file, which the clerk keeps; the newest holds. Only ever added to. Without
 * `sha256` the original is shown again.
 */
export type RedactionTable = {
  id: string
  subjectKind: RedactedKind
  subjectId: string
  sha256: string | null
  fileName: string | null
  pageCount: number | null
  /** The boxes, as JSON. */
  marks: string | null
  /** Told to the public. */
  reason: string
  /** The day on the commission's calendar. */
  madeOn: string
  madeAt: string
}

/** Boxes that a clerk has set and not published, and the copy that was made of them to look at. */
export type RedactionDraftTable = {
  subjectKind: RedactedKind
  subjectId: string
  marks: string
  copySha256: string | null
  changedAt: string
}

export type PapersTables = {
  preparedPaper: PreparedPaperTable
  preparedPage: PreparedPageTable
  redaction: RedactionTable
  redactionDraft: RedactionDraftTable
}
