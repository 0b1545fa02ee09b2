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

/** Mail to a person with an account about what waits for them. */
export type NotificationTable = {
  id: string
  accountId: string
  kind: string
  /** The question, answer, follow-up, edition, or entry of the record that it tells of. */
  subjectId: string
  detail: string | null
  /** Of what it tells, and to whom, so that it is told once. */
  source: string
  happenedAt: string
  createdAt: string
  tries: Generated<number>
  nextTryAt: string | null
  sentAt: string | null
  givenUpAt: string | null
  /** Why it failed, or was not sent; names no address. */
  why: string | null
}

/** What a person chose of the mails that they could get; without a row they get them. */
export type MailChoiceTable = {
  accountId: string
  kind: string
  wanted: 0 | 1
  changedAt: string
}

export type MailTables = {
  notification: NotificationTable
  mailChoice: MailChoiceTable
  sentMail: SentMailTable
  outgoingMail: OutgoingMailTable
}
