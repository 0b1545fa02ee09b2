/** What is made of a file ahead of its use. */
export type PreparedKind = 'section'

/**
 * The number of the way in which each kind is made. Raise it when a better way would make something else of a file:
 * every file is then prepared again, and what was made before is used until that is done.
 */
export const recipes: Record<PreparedKind, number> = { section: 3 }

/** Why a file is in a packet only by its name. */
export const absences = [
  'not a page',
  'damaged',
  'encrypted',
  'not converted',
  'took too long',
  'too large',
  'packet full',
  'not ready',
] as const
export type Absence = (typeof absences)[number]

export type PageOfPaper = { text: string; isScan: boolean }

/** The pages of a file as a packet takes them in: a PDF of our own writing that knows nothing of item or title. */
export type MadeSection = {
  bytes: Uint8Array
  isTagged: boolean
  kind: 'as is' | 'converted'
  pages: PageOfPaper[]
}

/** `again`: what held it up may be gone at another try. */
export type NoSection = { absence: Absence; again: boolean }

export type PaperFile = { fileName: string; mediaType: string }

export type SectionMaker = {
  /** @throws PdfNotMade `busy` or `stopping`, where it was not begun */
  section(file: PaperFile, bytes: Uint8Array): Promise<MadeSection | NoSection>
}

/** Of a page's text that is kept, in characters; a page of print holds some thousands. */
export const mostPageText = 50_000

/** How often a file is tried whose reading was ended by its bounds. */
export const mostTries = 2

/** @param tries so far, with the one that ended so */
export function isTriedAgain({ again }: { again: boolean }, tries: number): boolean {
  return again && tries < mostTries
}

/** Lower goes first: what a publication waits for, what a coming meeting needs, what is kept for search alone. */
export const urgencies = { awaited: 0, coming: 1, past: 2 } as const

/** The pages that a packet takes in. */
export type UsableSection = { sha256: string; isTagged: boolean }

/** What is known of an attached file at this moment. */
export type PaperNow = {
  sha256: string
  state: 'waiting' | 'working' | 'ready' | 'failed'
  /** When its turn came; null before. */
  begunAt: string | null
  /** Null until it is known. */
  holds: 'as it is' | 'converted' | 'only named' | null
  absence: Absence | null
  pageCount: number | null
  /** The numbers of the pages that are pictures without text. */
  scanPages: number[]
  /** Of the newest way in which it was made; one that was made before, until the newest is done. */
  section: UsableSection | null
}

/** Still to be prepared. */
export function isPending({ state }: Pick<PaperNow, 'state'>): boolean {
  return state === 'waiting' || state === 'working'
}

export type PapersProgress = { ready: number; of: number }
