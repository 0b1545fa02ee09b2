/** What is made of a file ahead of its use. */
export type PreparedKind = 'section' | 'machine-text'

/**
 * The number of the way in which each kind is made. Raise it when a better way would make something else of a file:
 * every file is then prepared again, and what was made before is used until that is done. What a machine read lies on
 * the pages of the section, so both are raised together, and reading is then offered anew.
 */
export const recipes: Record<PreparedKind, number> = { section: 3, 'machine-text': 3 }

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

/** A word that a machine read, and its box in points from the lower left corner of the page as it is shown. */
export type MachineWord = { text: string; left: number; bottom: number; right: number; top: number }

/** Reads pages that are pictures. Throws PdfNotMade `busy` or `stopping` where it was not begun. */
export type ScanReader = {
  /** @param page counted from 1 */
  read(section: Uint8Array, page: number): Promise<{ text: string; words: MachineWord[] } | NoSection>
  /** The same pages with words that are not seen, by page. */
  withWords(
    section: UsablePages,
    words: ReadonlyMap<number, readonly MachineWord[]>,
  ): Promise<UsablePages | NoSection>
}

export type UsablePages = { bytes: Uint8Array; isTagged: boolean; fileName: string }

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
  /** Of the newest way in which it was made; one that was made before, until the newest is done. With what a machine read. */
  section: UsableSection | null
  /** The same with nothing but the text of the file. */
  ownSection: UsableSection | null
  /** Null where nobody asked that a machine read the scans. */
  machine: MachineText | null
}

/** How far a machine is with the scans of a file. */
export type MachineText = {
  state: 'waiting' | 'working' | 'ready' | 'failed'
  /** How many pages are to be read, and how many were. */
  pages: number
  read: number
  /** The numbers of the pages on which no word was found, once all are read. */
  wordless: number[]
}

/** Still to be prepared. */
export function isPending({ state }: Pick<PaperNow, 'state'>): boolean {
  return state === 'waiting' || state === 'working'
}

export type PapersProgress = { ready: number; of: number }
