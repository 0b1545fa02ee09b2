/**
 * A document of record as a list of blocks: what an edition freezes and hashes. HTML, PDF and text are drawn from it
 * and from nothing else, so they can't disagree. Plain JSON; every sentence is already in the record's words.
 */
export type RecordDocument = {
  kind: 'agenda' | 'minutes' | 'notice' | 'proof' | 'letter' | 'brief' | 'booklet'
  /** BCP 47, for example `en-US`. */
  language: string
  /** The document's title in readers and tabs: "Minutes of the regular meeting of October 8, 2026". */
  title: string
  /** Title block: the city, the body, then what it is. */
  city: string
  body: string
  heading: string
  /** Date, time and place, one line each, then the kind of meeting in words. */
  lines: string[]
  /** "DRAFT — not approved" and the like; printed on every page. */
  banner: string | null
  sections: Section[]
  /** "Invented for demonstration…" or the source of a reported record; printed small at the end. */
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
  /** The item's own identifier: the same in every edition. */
  id?: string
  /** As printed: "5", "5.A". */
  number: string
  title: string
  description: string | null
  /** "Action: …", presenter lines, minutes allotted. */
  action: string | null
  presenters: string[]
  minutes: number | null
  files: { id: string; title: string; detail: string }[]
  /** "Added in edition 2", or null. */
  change: string | null
  children: AgendaLine[]
}

/** What is printed at the foot of an edition. `hash` is that of the frozen document, lower-case hexadecimal SHA-256. */
export type EditionMark = {
  number: number
  hash: string
  /** Host and path of the page where a copy is checked, without scheme: `commission.example.org/verify`. */
  verifyAt: string
}
