import type { EditionMark, RecordDocument } from '#app/domain/editions/document.ts'
import type { Finding, PdfReport } from './machine-check.ts'
import type { PacketAbout, PacketFile } from './packet/packet.ts'

/** What the server asks of the worker. Dates cross as ISO instants. */
export type WorkerJob =
  | { kind: 'render'; document: RecordDocument; mark: EditionMark | null; createdAt: string }
  | {
      kind: 'packet'
      agenda: Uint8Array
      about: PacketAbout
      files: PacketFile[]
      createdAt: string
    }

export type WorkerRequest = { id: number; job: WorkerJob }

export type WorkerReply =
  | { id: number; bytes: Uint8Array<ArrayBuffer>; report: PdfReport }
  | { id: number; error: string; findings: Finding[] | null }
