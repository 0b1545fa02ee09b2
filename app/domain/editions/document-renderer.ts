import type { EditionMark, OfficialDocument } from './document.ts'

/** What the check of a finished PDF found; kept with every edition. */
export type MachineReport = { ok: boolean; findings: unknown[] }

export type RenderedPdf = { bytes: Uint8Array; pageCount: number; report: MachineReport }

/** One attachment of a packet, in the order of the agenda. `bytes` is asked for when its turn comes. */
export type PacketAttachment = {
  itemNumber: string
  itemTitle: string
  title: string
  fileName: string
  mediaType: string
  bytes: () => Promise<Uint8Array>
}

/** Whether Word and PowerPoint files are converted for packets on this machine, or what is missing for it. */
export type OfficeStatus = 'converts' | 'no converter' | 'no confinement'

export interface DocumentRenderer {
  /** @param createdAt an instant; the same document, mark and instant give the same bytes */
  render(document: OfficialDocument, mark: EditionMark | null, createdAt: string): Promise<RenderedPdf>
  /**
   * The agenda and its attachments in one. A file that can't be read costs only its own page: one that names it stands
   * there instead.
   */
  packet(
    agenda: Uint8Array,
    about: { title: string; language: string },
    attachments: PacketAttachment[],
    createdAt: string,
  ): Promise<RenderedPdf>
}
