import type { Based } from './basis.ts'

export type EditionTable = Based & {
  id: string
  meetingId: string
  series: 'agenda' | 'minutes' | 'cancellation' | 'adjournment' | 'continuance' | 'no-quorum'
  number: number
  stage: 'published' | 'draft' | 'presented' | 'approved' | 'corrected'
  document: string
  documentHash: string
  differences: string | null
  reason: string | null
  frozenAt: string
  frozenBy: string
  publicAt: string | null
  /** What the edition says of the meeting, for lists: the meeting's own row may be ahead of what is published. */
  place: string | null
  remoteAccess: string | null
  plannedMinutes: number | null
  adoptingMotionId: string | null
}

export type EditionFileTable = {
  editionId: string
  role: 'document' | 'packet' | 'proof'
  sha256: string
  fileName: string
  pageCount: number
  madeAt: string
  machineCheck: string
}

export type EditionAttachmentTable = {
  editionId: string
  attachmentId: string
}

export type EditionsTables = {
  edition: EditionTable
  editionFile: EditionFileTable
  editionAttachment: EditionAttachmentTable
}
