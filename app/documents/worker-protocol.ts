import type { EditionMark, OfficialDocument } from '#app/domain/editions/document.ts'
import type { Finding, PdfReport } from './machine-check.ts'

/** What the server asks of the worker. `createdAt` is an ISO instant. */
export type WorkerJob = {
  kind: 'render'
  document: OfficialDocument
  mark: EditionMark | null
  createdAt: string
}

export type WorkerRequest = { id: number; job: WorkerJob }

export type WorkerReply =
  | { id: number; bytes: Uint8Array<ArrayBuffer>; report: PdfReport }
  | { id: number; error: string; findings: Finding[] | null }
