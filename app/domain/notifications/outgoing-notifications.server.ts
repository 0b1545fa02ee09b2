import { engineOf } from '#db/dialects/index.ts'
import { newId, type Store, type Trx } from '../commands/command.server.ts'
import { nextMailTo } from '../mail/mail-budget.ts'
import { nextTry } from '../mail/mail.ts'
import {
  addressKey,
  countMails,
  forgetSentMail,
  sentToEach,
  sentWithinHour,
  uncountMail,
} from '../mail/sent-mail.server.ts'
import { addMinutes, type Instant } from '../time/instant.ts'
import { findNotifications } from './find-notifications.server.ts'
import { isNotificationKind, kindsFor, type NotificationKind } from './notification-kinds.ts'
import { loadNews, type News, type ToWrite } from './news.server.ts'

/** A mail to one person, of all that waits to be told to them. Holds an address: never logged, never in the record. */
export type NotificationLetter = {
  /** The first of what it tells, so that the same mail sent twice is seen to be one. */
  id: string
  counted: string
  accountId: string
  to: string
  name: string
  /** Scheme and host at which the person, or else staff, last reached the site; null where nobody did. */
  reachedAt: string | null
  parts: { id: string; kind: NotificationKind; tries: number; news: News }[]
}

const leaseMinutes = 10
const mostAtOnce = 20
const mostAccounts = 200
const partsOfOne = 50
const keptDays = 90

/** Queues what is found, each once, whichever process finds it first; forgets what is older than ninety days. */
export async function queueNotifications(db: Store, now: Instant): Promise<void> {
  const found = await findNotifications(db, now)
  if (found.length > 0) {
    await db
      .insertInto('notification')
      .values(found.map((row) => ({ id: newId(), createdAt: now, ...row })))
      .onConflict((conflict) => conflict.column('source').doNothing())
      .execute()
  }
  const old = addMinutes(now, -keptDays * 24 * 60)
  await db.deleteFrom('notification').where('createdAt', '<', old).execute()
}

type Budget = { secret: Buffer; serverAnHour: number }

/**
 * Takes what is due, all for one person in one letter; nobody else takes it for ten minutes. What an address may not get
 * yet waits. What needs no mail any more, since it was answered, closed, struck or turned off meanwhile, gets none.
 * @param budget `secret` keys what is counted in place of an address
 */
export async function takeDueNotifications(
  db: Store,
  now: Instant,
  budget: Budget,
): Promise<NotificationLetter[]> {
  return db.transaction().execute(async (trx) => {
    await engineOf(db).serializeCommands(trx)
    await forgetSentMail(trx, now)
    const left = budget.serverAnHour - (await sentWithinHour(trx, 'account', now))
    const waiting = left > 0 ? await accountsWaiting(trx, now) : []
    if (waiting.length === 0) return []
    const keyed = waiting.map((account) => ({ ...account, key: addressKey(budget.secret, account.to) }))
    const sent = await sentToEach(trx, { kind: 'account', keys: keyed.map(({ key }) => key), now })
    const open = keyed.filter(({ key }) => nextMailTo(sent.get(key) ?? [], now) === null)
    const chosen = open.slice(0, Math.min(mostAtOnce, left))
    const rows = await rowsOf(
      trx,
      chosen.map(({ accountId }) => accountId),
      now,
    )
    const news = await loadNews(trx, rows, now)
    await lease(trx, rows, { news, now })
    const letters = chosen.flatMap((account) => {
      const parts = rows
        .filter(({ accountId, id }) => accountId === account.accountId && news.has(id))
        .slice(0, partsOfOne)
        .map(({ id, kind, tries }) => ({ id, kind, tries, news: news.get(id)! }))
      const [first] = parts
      return first ? [{ ...account, id: first.id, counted: newId(), parts }] : []
    })
    await countMails(
      trx,
      letters.map(({ counted, key }) => ({ id: counted, kind: 'account', addressKey: key, sentAt: now })),
    )
    const reached = await addressesUsed(trx)
    return letters.map(({ key: _key, ...letter }) => ({
      ...letter,
      reachedAt: reached.get(letter.accountId) ?? reached.get(null) ?? null,
    }))
  })
}

function waitingRows(trx: Trx, now: Instant) {
  return trx
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'notification.accountId')
    .where('account.disabledAt', 'is', null)
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where((where) => where.or([where('nextTryAt', 'is', null), where('nextTryAt', '<=', now)]))
}

/** Those who wait longest first. */
async function accountsWaiting(
  trx: Trx,
  now: Instant,
): Promise<{ accountId: string; to: string; name: string }[]> {
  return waitingRows(trx, now)
    .select(['account.id as accountId', 'account.email as to', 'account.name'])
    .groupBy(['account.id', 'account.email', 'account.name'])
    .orderBy((eb) => eb.fn.min('notification.createdAt'))
    .orderBy('account.id')
    .limit(mostAccounts)
    .execute()
}

type WaitingRow = ToWrite & { accountId: string; tries: number }

async function rowsOf(trx: Trx, accountIds: readonly string[], now: Instant): Promise<WaitingRow[]> {
  if (accountIds.length === 0) return []
  const rows = await waitingRows(trx, now)
    .leftJoin('mailChoice', (join) =>
      join
        .onRef('mailChoice.accountId', '=', 'notification.accountId')
        .onRef('mailChoice.kind', '=', 'notification.kind'),
    )
    .select(['notification.id', 'notification.kind', 'subjectId', 'detail', 'tries'])
    .select(['account.id as accountId', 'account.role', 'account.personId', 'mailChoice.wanted'])
    .where('account.id', 'in', accountIds)
    .orderBy('notification.happenedAt')
    .orderBy('notification.id')
    .execute()
  const kept = rows.flatMap(({ kind, wanted, ...row }) =>
    isNotificationKind(kind) && kindsFor(row.role).includes(kind) && wanted !== 0 ? [{ ...row, kind }] : [],
  )
  const keptIds = new Set(kept.map(({ id }) => id))
  await giveUp(
    trx,
    rows.map(({ id }) => id).filter((id) => !keptIds.has(id)),
    { now, why: 'Turned off by the recipient' },
  )
  return kept
}

/** What needs no mail any more is given up; the rest is nobody else's for a while. */
async function lease(
  trx: Trx,
  rows: readonly WaitingRow[],
  { news, now }: { news: ReadonlyMap<string, News>; now: Instant },
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await giveUp(
    trx,
    ids.filter((id) => !news.has(id)),
    { now, why: 'No longer needed' },
  )
  const due = ids.filter((id) => news.has(id))
  if (due.length === 0) return
  await trx
    .updateTable('notification')
    .set({ nextTryAt: addMinutes(now, leaseMinutes) })
    .where('id', 'in', due)
    .execute()
}

async function giveUp(
  trx: Trx,
  ids: readonly string[],
  { now, why }: { now: Instant; why: string },
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('notification')
    .set({ givenUpAt: now, nextTryAt: null, why })
    .where('id', 'in', ids)
    .execute()
}

/** @returns by account the address at which it last reached the site; under null that of clerks and administrators */
async function addressesUsed(trx: Trx): Promise<Map<string | null, string>> {
  const rows = await trx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select(['session.accountId', 'session.reachedAt', 'account.role'])
    .where('session.reachedAt', 'is not', null)
    .where('account.disabledAt', 'is', null)
    .orderBy('session.lastUsedAt')
    .execute()
  return new Map(
    rows.flatMap(({ accountId, reachedAt, role }) => [
      [accountId, reachedAt!] as const,
      ...(role === 'clerk' || role === 'administrator' ? [[null, reachedAt!] as const] : []),
    ]),
  )
}

export async function markNotificationsSent(
  db: Store,
  { parts }: NotificationLetter,
  now: Instant,
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ sentAt: now, nextTryAt: null, why: null })
    .where(
      'id',
      'in',
      parts.map(({ id }) => id),
    )
    .execute()
}

/** @param failure `why` names no address. @returns whether it is tried again */
export async function markNotificationsFailed(
  db: Store,
  { counted, parts }: NotificationLetter,
  { now, forGood, why }: { now: Instant; forGood: boolean; why: string },
): Promise<boolean> {
  await uncountMail(db, counted)
  const tries = Math.max(...parts.map((part) => part.tries)) + 1
  const next = forGood ? null : nextTry(tries, now)
  await db
    .updateTable('notification')
    .set({ tries, nextTryAt: next, givenUpAt: next === null ? now : null, why })
    .where(
      'id',
      'in',
      parts.map(({ id }) => id),
    )
    .execute()
  return next !== null
}
