/**
 * A document of record as a list of blocks: what an edition freezes and hashes. HTML, PDF and text are drawn from it
 * and from nothing else, so they can't disagree. Plain JSON; every sentence is already in the record's words.
 */
export type OfficialDocument = {
  kind: 'agenda' | 'minutes' | 'notice' | 'proof' | 'letter' | 'brief' | 'booklet'
  /** BCP 47, for example `en-US`. */
  language: string
  title: string
  city: string
  body: string
  heading: string
  lines: string[]
  banner: string | null
  sections: Section[]
  /** "Sample data: …" or the source of a reported record; printed small at the end. */
  basis: string | null
}

export type Section = { id: string; heading: string; blocks: Block[] }

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string; style?: 'record' | 'moved' | 'small'; language?: string }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'table'; caption: string; head: string[]; rows: string[][] }
  | { type: 'facts'; rows: { label: string; value: string }[] }
  | { type: 'vote'; result: string; rule: string; rows: { choice: string; names: string[] }[] }
  | { type: 'question'; number: string; state: string; text: string; answers: string[] }
  | { type: 'agenda'; items: AgendaLine[] }
  | { type: 'quotation'; text: string; source: string }

export type AgendaLine = {
  id?: string
  number: string
  title: string
  description: string | null
  action: string | null
  presenters: string[]
  minutes: number | null
  files: { id: string; title: string; detail: string }[]
  change: string | null
  children: AgendaLine[]
}

export type EditionMark = {
  number: number
  hash: string
  /** Host and path of the page where a copy is checked, without scheme: `commission.example.org/verify`. */
  verifyAt: string
}
