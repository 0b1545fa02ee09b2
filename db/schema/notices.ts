import type { Based } from './basis.ts'

export type PostingTable = Based & {
  id: string
  editionId: string
  place: string
  postedAt: string
  postedBy: string
  openAtAllHours: 0 | 1
  hashSeen: 0 | 1
  recordedAt: string
}

export type NoticeReceiptTable = {
  id: string
  meetingId: string
  recipient: string
  recipientKind: 'member' | 'media'
  personId: string | null
  receivedAt: string | null
  how: string | null
  waivedInWritingAt: string | null
  recordedAt: string
}

export type NoticesTables = {
  posting: PostingTable
  noticeReceipt: NoticeReceiptTable
}
