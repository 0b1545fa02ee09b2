import type { Absence, SectionMaker } from '../papers/paper.ts'
import type { EditionMark, OfficialDocument } from './document.ts'

/** What the check of a finished PDF found; kept with every edition. */
export type MachineReport = { ok: boolean; findings: unknown[] }

export type RenderedPdf = { bytes: Uint8Array; pageCount: number; report: MachineReport }

/** One attachment of a packet, in the order of the agenda. */
export type PacketAttachment = {
  itemNumber: string
  itemTitle: string
  title: string
  fileName: string
  mediaType: string
  pages: PreparedPages
}

/**
 * The pages of an attachment as `SectionMaker` made them, asked for when their turn comes, null where they are gone; or why
 * there are none.
 */
export type PreparedPages =
  { absence: null; isTagged: boolean; bytes: () => Promise<Uint8Array | null> } | { absence: Absence }

/** Whether Word and PowerPoint files are converted for packets on this machine, or what is missing for it. */
export type OfficeStatus = 'converts' | 'no converter' | 'no confinement'

export interface DocumentRenderer extends SectionMaker {
  /** @param createdAt an instant; the same document, mark and instant give the same bytes */
  render(document: OfficialDocument, mark: EditionMark | null, createdAt: string): Promise<RenderedPdf>
  /**
   * The agenda and its attachments in one; `author` is whose record it is; `address` tells where the files can be downloaded. In place of a file without pages stands one that names it and says why.
   */
  packet(
    agenda: Uint8Array,
    about: { title: string; language: string; author: string; address?: string },
    attachments: PacketAttachment[],
    createdAt: string,
  ): Promise<RenderedPdf>
}
