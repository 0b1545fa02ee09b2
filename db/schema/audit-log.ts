export type AuditEntryTable = {
  seq: number
  at: string
  accountId: string | null
  actorName: string
  actorRole: string
  action: string
  subjectKind: string
  subjectId: string
  meetingId: string | null
  summary: string
  reason: string | null
  before: string | null
  after: string | null
  idempotencyKey: string | null
  previousHash: string
  hash: string
  /** JSON of the seals of the rows that the command wrote; null in entries made before there were seals. */
  seals: string | null
}

export type AuditHeadTable = {
  id: number
  seq: number
  hash: string
}

/** The secret with which the seals of a row are hashed. It goes with the row. */
export type RowSaltTable = {
  kind: string
  id: string
  salt: string
}

/** What the command that is running wrote; the engine notes it. */
export type RowTouchedTable = {
  transactionId: string
  kind: string
  id: string
  /** Column names with spaces between; `*` for a row that came or went. */
  columns: string
}

export type AuditTables = {
  recordEntry: AuditEntryTable
  recordHead: AuditHeadTable
  rowSalt: RowSaltTable
  rowTouched: RowTouchedTable
}
