import { engineOf } from '#db/dialects/index.ts'
import { newId, type Store } from '../commands/command.server.ts'
import { securityLogDays } from '../people/accounts/security-events.ts'
import { addMinutes, type Instant } from '../time/instant.ts'
import { nextTry } from './mail.ts'

/** What the owner of an account is told about it. Holds an address: never logged, never in the record. */
export type DueAccountMail = {
  id: string
  kind: AccountMailKind
  to: string
  name: string
  detail: string | null
  happenedAt: Instant
  tries: number
}
export type AccountMailKind = 'new-device' | 'changed'

const leaseMinutes = 10
const mostAtOnce = 20
/** What is older is no news: so that a mail server set up later sends nothing of before. */
const newsMinutes = 24 * 60
const mailedActions = [
  'account.issue-reset',
  'account.accept-link',
  'account.set-role',
  'account.change-password',
  'account.disable',
  'account.enable',
]

/** Queues what owners are to be told, from the record and the security log; each once, whoever did it. */
export async function queueAccountMail(db: Store, now: Instant): Promise<void> {
  const since = addMinutes(now, -newsMinutes)
  const changes = await db
    .selectFrom('recordEntry')
    .innerJoin('account', 'account.id', 'recordEntry.subjectId')
    .select(['seq', 'at', 'summary', 'account.id as accountId'])
    .where('action', 'in', mailedActions)
    .where('at', '>', since)
    .execute()
  const devices = await db
    .selectFrom('securityEvent')
    .select(['id', 'firstAt', 'subject', 'accountId'])
    .where('kind', '=', 'new-device')
    .where('accountId', 'is not', null)
    .where('firstAt', '>', since)
    .execute()
  const rows = [
    ...changes.map(({ seq, at, summary, accountId }) => ({
      accountId,
      kind: 'changed',
      detail: summary,
      source: `record ${seq}`,
      happenedAt: at,
    })),
    ...devices.map(({ id, firstAt, subject, accountId }) => ({
      accountId: accountId!,
      kind: 'new-device',
      detail: subject || null,
      source: `event ${id}`,
      happenedAt: firstAt,
    })),
  ]
  if (rows.length > 0) {
    await db
      .insertInto('accountMail')
      .values(rows.map((row) => ({ id: newId(), createdAt: now, ...row })))
      .onConflict((conflict) => conflict.column('source').doNothing())
      .execute()
  }
  const old = addMinutes(now, -securityLogDays * 24 * 60)
  await db.deleteFrom('accountMail').where('createdAt', '<', old).execute()
}

/** Takes mails that are due; nobody else takes them for ten minutes. */
export async function takeDueAccountMail(db: Store, now: Instant): Promise<DueAccountMail[]> {
  return db.transaction().execute(async (trx) => {
    await engineOf(db).serializeCommands(trx)
    const due = await trx
      .selectFrom('accountMail')
      .innerJoin('account', 'account.id', 'accountMail.accountId')
      .select(['accountMail.id', 'kind', 'email as to', 'name', 'detail', 'happenedAt', 'tries'])
      .where('sentAt', 'is', null)
      .where('givenUpAt', 'is', null)
      .where((where) => where.or([where('nextTryAt', 'is', null), where('nextTryAt', '<=', now)]))
      .orderBy('accountMail.createdAt')
      .limit(mostAtOnce)
      .execute()
    const ids = due.map(({ id }) => id)
    if (ids.length > 0) {
      const nextTryAt = addMinutes(now, leaseMinutes)
      await trx.updateTable('accountMail').set({ nextTryAt }).where('id', 'in', ids).execute()
    }
    return due as DueAccountMail[]
  })
}

export async function markAccountMailSent(db: Store, id: string, now: Instant): Promise<void> {
  await db.updateTable('accountMail').set({ sentAt: now, nextTryAt: null }).where('id', '=', id).execute()
}

/** @returns whether it is tried again */
export async function markAccountMailFailed(
  db: Store,
  { id, tries }: Pick<DueAccountMail, 'id' | 'tries'>,
  { now, forGood }: { now: Instant; forGood: boolean },
): Promise<boolean> {
  const next = forGood ? null : nextTry(tries + 1, now)
  await db
    .updateTable('accountMail')
    .set({ tries: tries + 1, nextTryAt: next, givenUpAt: next === null ? now : null })
    .where('id', '=', id)
    .execute()
  return next !== null
}
