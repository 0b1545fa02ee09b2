import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'
import { addMinutes, type Instant } from '../time/instant.ts'
import { isNotificationKind, notificationNames } from './notification-kinds.ts'

export type SentLine = {
  id: string
  createdAt: Instant
  accountId: string
  /** The name of the account, never its address. */
  name: string
  what: string
  number: string | null
  sentAt: Instant | null
  givenUpAt: Instant | null
  nextTryAt: Instant | null
  tries: number
  why: string | null
}

const mostLines = 300

/** What was mailed to people with accounts in the last ninety days, or waits, or failed, the newest first. No address. */
export async function listSentNotifications(db: Store): Promise<SentLine[]> {
  const rows = await db
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'notification.accountId')
    .leftJoin('answer', 'answer.id', 'notification.subjectId')
    .leftJoin('question', (join) =>
      join.on((on) =>
        on.or([
          on('question.id', '=', on.ref('notification.subjectId')),
          on('question.id', '=', on.ref('answer.questionId')),
        ]),
      ),
    )
    .leftJoin('followUp', 'followUp.id', 'notification.subjectId')
    .select(['notification.id', 'notification.createdAt', 'notification.kind', 'account.name'])
    .select(['notification.sentAt', 'notification.givenUpAt', 'notification.nextTryAt'])
    .select(['notification.tries', 'notification.why', 'account.id as accountId'])
    .select((eb) => eb.fn.coalesce('question.number', 'followUp.number').as('number'))
    .orderBy('notification.createdAt', 'desc')
    .orderBy('notification.id', 'desc')
    .limit(mostLines)
    .execute()
  return rows.map(({ kind, ...row }) => ({
    ...row,
    what: isNotificationKind(kind) ? notificationNames[kind] : kind,
  }))
}

export type MailCounts = { sent: number; waiting: number; failed: number }

/** How the mail to people who commented fared in the last seven days: counted, since who they are is nobody's business. */
export async function countCommentMail(db: Store, now: Instant): Promise<MailCounts> {
  const of = {
    sent: sql<boolean>`sent_at is not null`,
    waiting: sql<boolean>`sent_at is null and given_up_at is null`,
    failed: sql<boolean>`given_up_at is not null`,
  }
  const kinds = Object.keys(of) as (keyof MailCounts)[]
  const row = await db
    .selectFrom('outgoingMail')
    .select(
      kinds.map((kind) => sql<number>`coalesce(sum(case when ${of[kind]} then 1 else 0 end), 0)`.as(kind)),
    )
    .where('createdAt', '>', addMinutes(now, -7 * 24 * 60))
    .executeTakeFirstOrThrow()
  return Object.fromEntries(kinds.map((kind) => [kind, Number(row[kind])])) as MailCounts
}
