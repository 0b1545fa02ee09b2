/** What a department writes and has not published: nobody else ever sees it. */
export type ReplyDraftTable = {
  id: string
  subjectKind: 'question' | 'follow-up'
  subjectId: string
  /** The answer or entry that it corrects; null for one that corrects none. */
  correctsId: string | null
  organization: string
  /** What was typed, as JSON. */
  fields: string
  version: number
  changedAt: string
  changedBy: string
}

export type ReplyDraftFileTable = {
  id: string
  draftId: string
  position: number
  sha256: string
  fileName: string
}

export type ReplyDraftsTables = {
  replyDraft: ReplyDraftTable
  replyDraftFile: ReplyDraftFileTable
}
