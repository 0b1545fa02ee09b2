import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

export type AgendaItemTable = Based & {
  id: string
  meetingId: string
  parentId: string | null
  position: number
  kind: string
  title: string
  description: string | null
  recommendedAction: string | null
  minutesAllotted: number | null
  originItemId: string | null
  approvesMeetingId: string | null
  version: Generated<number>
  createdAt: string
  removedAt: string | null
  openedAt: string | null
  /** Set with or without a time; so are the other marks below. */
  opened: Generated<0 | 1>
  closedAt: string | null
  outcome: 'heard' | 'continued' | 'not-reached' | 'withdrawn' | null
  /** The instant it was continued to, where one was stated; its place; whether it is a hearing (54955.1). */
  continuedTo: Generated<string | null>
  continuedToPlace: Generated<string | null>
  hearing: Generated<0 | 1>
  commentCalledAt: string | null
  commentCalled: Generated<0 | 1>
  commentClosedAt: string | null
  commentClosed: Generated<0 | 1>
  noSpeakersAt: string | null
  noSpeakers: Generated<0 | 1>
}

export type PresenterTable = {
  id: string
  itemId: string
  position: number
  name: string
  title: string | null
  organization: string | null
  personId: string | null
}

export type AttachmentTable = Based & {
  id: string
  itemId: string
  sha256: string
  fileName: string
  title: string
  mediaType: string
  pageCount: number | null
  position: number
  addedAt: string
  distributedAt: string | null
  preparedByCity: Generated<0 | 1>
  removedAt: string | null
}

export type AgendaTables = {
  agendaItem: AgendaItemTable
  presenter: PresenterTable
  attachment: AttachmentTable
}
