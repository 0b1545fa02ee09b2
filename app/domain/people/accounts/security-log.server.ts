import { newId, type Store, type Trx } from '../../commands/command.server.ts'
import { addMinutes, type Instant } from '../../time/instant.ts'
import {
  accountActions,
  mostEventsOfKind,
  securityEventKinds,
  securityEventNames,
  securityLogDays,
  type SecurityEventKind,
} from './security-events.ts'

export type SecurityNote = {
  kind: SecurityEventKind
  accountId?: string | null
  network?: string
  subject?: string
}

const longestSubject = 200
const hourOf = (now: Instant) => now.slice(0, 13)
const firstDay = (now: Instant) => addMinutes(now, -securityLogDays * 24 * 60)

/** Writes down a try or a refusal. The same within an hour is one row that counts, so that no flood fills the store. */
export async function noteSecurity(db: Store | Trx, now: Instant, note: SecurityNote): Promise<void> {
  const { kind, accountId = null, network = '' } = note
  const subject = (note.subject ?? '').slice(0, longestSubject)
  const mergeKey = [kind, accountId ?? '', network, subject, hourOf(now)].join(' ')
  const row = {
    id: newId(),
    kind,
    accountId,
    network,
    subject,
    mergeKey,
    firstAt: now,
    lastAt: now,
    times: 1,
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('securityEvent')
    .values(row)
    .onConflict((conflict) => conflict.column('mergeKey').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) return forgetOld(db, kind, now)
  await db
    .updateTable('securityEvent')
    .set((event) => ({ times: event('times', '+', 1), lastAt: now }))
    .where('mergeKey', '=', mergeKey)
    .execute()
}

/** Notes from which network an entry of the record came, in its transaction: the record itself tells it to nobody. */
export async function noteActFrom(
  trx: Trx,
  now: Instant,
  { subjectId, network = '' }: { subjectId: string; network?: string | undefined },
): Promise<void> {
  if (network) await noteSecurity(trx, now, { kind: 'act-from', network, subject: actOf(now, subjectId) })
}

const actOf = (at: Instant, subjectId: string | null) => `${at} ${subjectId ?? ''}`

async function forgetOld(db: Store | Trx, kind: SecurityEventKind, now: Instant): Promise<void> {
  await db.deleteFrom('securityEvent').where('lastAt', '<', firstDay(now)).execute()
  const last = await db
    .selectFrom('securityEvent')
    .select('lastAt')
    .where('kind', '=', kind)
    .orderBy('lastAt', 'desc')
    .offset(mostEventsOfKind)
    .limit(1)
    .executeTakeFirst()
  if (!last) return
  await db.deleteFrom('securityEvent').where('kind', '=', kind).where('lastAt', '<=', last.lastAt).execute()
}

export type SecurityLine = {
  id: string
  at: Instant
  what: string
  account: string | null
  accountId: string | null
  by: string | null
  network: string
  detail: string
  times: number
}

const mostLines = 300

/** What happened in the last ninety days around accounts, the newest first; at most three hundred lines. */
export async function listSecurity(db: Store, now: Instant): Promise<SecurityLine[]> {
  const [events, entries, from] = await Promise.all([
    db
      .selectFrom('securityEvent')
      .leftJoin('account', 'account.id', 'securityEvent.accountId')
      .selectAll('securityEvent')
      .select('account.name as account')
      .where('lastAt', '>=', firstDay(now))
      .where('kind', '!=', 'act-from')
      .orderBy('lastAt', 'desc')
      .orderBy('securityEvent.id', 'desc')
      .limit(mostLines)
      .execute(),
    db
      .selectFrom('recordEntry')
      .leftJoin('account', 'account.id', 'recordEntry.subjectId')
      .select(['seq', 'at', 'summary', 'actorName', 'subjectId', 'recordEntry.accountId'])
      .select('account.name as account')
      .where('action', 'in', [...accountActions])
      .where('at', '>=', firstDay(now))
      .orderBy('seq', 'desc')
      .limit(mostLines)
      .execute(),
    db
      .selectFrom('securityEvent')
      .select(['subject', 'network'])
      .where('kind', '=', 'act-from')
      .where('lastAt', '>=', firstDay(now))
      .execute(),
  ])
  const networks = new Map(from.map(({ subject, network }) => [subject, network]))
  const lines = [
    ...events.map(({ id, kind, lastAt, account, accountId, network, subject, times }) => ({
      id,
      at: lastAt,
      what: isKind(kind) ? securityEventNames[kind] : kind,
      account,
      accountId,
      by: null,
      network,
      detail: subject,
      times,
    })),
    ...entries.map(({ seq, at, summary, actorName, subjectId, account, accountId }) => ({
      id: `record ${seq}`,
      at,
      what: summary,
      account,
      accountId: account === null ? null : subjectId,
      by: accountId === subjectId ? null : actorName,
      network: networks.get(actOf(at, subjectId)) ?? '',
      detail: '',
      times: 1,
    })),
  ]
  return lines
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .slice(0, mostLines)
}

function isKind(kind: string): kind is SecurityEventKind {
  return (securityEventKinds as readonly string[]).includes(kind)
}

export type Attacked = { accountId: string; name: string; times: number; networks: number; lastAt: Instant }

export async function listWrongPasswords(db: Store, now: Instant): Promise<Attacked[]> {
  const rows = await db
    .selectFrom('securityEvent')
    .innerJoin('account', 'account.id', 'securityEvent.accountId')
    .select(['account.id as accountId', 'account.name'])
    .select((of) => [
      of.fn.sum('times').as('times'),
      of.fn.count('network').distinct().as('networks'),
      of.fn.max('lastAt').as('lastAt'),
    ])
    .where('kind', '=', 'wrong-password')
    .where('lastAt', '>=', addMinutes(now, -24 * 60))
    .groupBy(['account.id', 'account.name'])
    .execute()
  return rows
    .map(({ times, networks, ...row }) => ({ ...row, times: Number(times), networks: Number(networks) }))
    .toSorted((one, other) => other.times - one.times)
}
