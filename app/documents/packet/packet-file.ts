import type { PacketAttachment } from '#app/domain/editions/document-renderer.ts'
import type { Absence, PaperFile } from '#app/domain/papers/paper.ts'

export type PacketAbout = {
  title: string
  language: string
  /** Whose record it is, as the properties of the file tell it. */
  author: string
  /** Where the files can be downloaded; printed on the page that stands for a file without pages. */
  address?: string
}

/** What is told of an attached file, without its pages. */
export type FileFacts = Omit<PacketAttachment, 'pages'>

export type { Absence }

/** An attached file for the packet: its pages as `makeSection` made them, or why there are none. */
export type PacketPart = FileFacts &
  ({ section: Uint8Array; isTagged: boolean; absence: null } | { section: null; absence: Absence })

/** What the child is told of the file that it reads, and what it says of it. */
export type SectionArgs = PaperFile
export type SectionValue =
  { absence: Absence } | { absence: null; isTagged: boolean; kind: 'as is' | 'converted' }
