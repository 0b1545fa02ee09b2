import type { Based } from './basis.ts'

export type DocumentTable = Based & {
  id: string
  slug: string
  kind: string
  title: string
  issuedBy: string | null
  datedOn: string | null
  datePrecision: 'day' | 'month' | 'year' | null
  dateNote: string | null
  summary: string | null
  webAddress: string | null
  sha256: string | null
  fileName: string | null
  replacedById: string | null
  addedAt: string
  publicAt: string | null
}

/** A document of the library that is about a question or a follow-up. */
export type DocumentAboutTable = {
  documentId: string
  subjectKind: 'question' | 'follow-up'
  subjectId: string
}

export type DocumentStatementTable = Based & {
  id: string
  documentId: string
  position: number
  text: string
  quoted: 0 | 1
  saidBy: string | null
}

export type DisagreementTable = Based & {
  id: string
  position: number
  subject: string
  note: string | null
}

export type DisagreementSideTable = Based & {
  id: string
  disagreementId: string
  position: number
  text: string
  documentId: string | null
}

export type DisagreementAboutTable = {
  disagreementId: string
  subjectKind: string
  subjectId: string
}

export type LibraryTables = {
  document: DocumentTable
  documentAbout: DocumentAboutTable
  documentStatement: DocumentStatementTable
  disagreement: DisagreementTable
  disagreementSide: DisagreementSideTable
  disagreementAbout: DisagreementAboutTable
}
