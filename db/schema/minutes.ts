import type { Generated } from 'kysely'

export type MinutesNoteTable = {
  id: string
  meetingId: string
  itemId: string | null
  narrative: string | null
  detail: Generated<'action' | 'summary'>
  version: Generated<number>
  changedAt: string
}

export type MinutesTables = {
  minutesNote: MinutesNoteTable
}
