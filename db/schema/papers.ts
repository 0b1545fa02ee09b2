import type { Generated } from 'kysely'

/** What is made of a file ahead of its use: the pages that a packet takes in. */
export type PreparedPaperTable = {
  /** Of the file that it is made of. */
  sha256: string
  kind: 'section'
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

export type PapersTables = {
  preparedPaper: PreparedPaperTable
  preparedPage: PreparedPageTable
}
