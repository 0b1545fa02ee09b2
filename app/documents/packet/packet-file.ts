import type { PacketAttachment } from '#app/domain/editions/document-renderer.ts'

export type PacketAbout = {
  title: string
  language: string
  /** Where the files can be downloaded; printed on the page that stands for a file without pages. */
  address?: string
}

/** What is told of an attached file, without its bytes. */
export type FileFacts = Omit<PacketAttachment, 'bytes'>

/** Why a file is in the packet only by its name. */
export type Absence =
  'not a page' | 'damaged' | 'encrypted' | 'not converted' | 'took too long' | 'too large' | 'packet full'

/** An attached file for the packet: its pages as `makeSection` made them, or why there are none. */
export type PacketPart = FileFacts &
  ({ section: Uint8Array; isTagged: boolean; absence: null } | { section: null; absence: Absence })
