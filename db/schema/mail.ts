import type { Generated } from 'kysely'

/** Mails sent within a day, for counting; `addressKey` is a keyed hash, so that no address stands here. */
export type SentMailTable = {
  id: string
  kind: 'comment' | 'account'
  addressKey: string
  sentAt: string
}

/** Mail to an author who gave an address; the address itself stands in `comment_private` alone. */
export type OutgoingMailTable = {
  id: string
  commentId: string
  kind: string
  language: string
  createdAt: string
  tries: Generated<number>
  nextTryAt: string | null
  sentAt: string | null
  givenUpAt: string | null
}

export type MailTables = {
  sentMail: SentMailTable
  outgoingMail: OutgoingMailTable
}
