import { createHmac } from 'node:crypto'
import type { Row } from '#db/schema.ts'
import { newId, type Store, type Trx } from '../commands/command.server.ts'
import { addHours, type Instant } from '../time/instant.ts'
import { mailboxOf } from './mail-budget.ts'

/** Mails to authors of public comment are counted apart from those of accounts, so that neither uses up the other's. */
export type SentKind = 'comment' | 'account'

/** What is counted for an address in place of it. @param secret known to this installation alone */
export function addressKey(secret: Buffer, address: string): string {
  return createHmac('sha256', secret).update(mailboxOf(address)).digest('hex')
}

export async function sentTo(
  db: Store,
  { kind, key, now }: { kind: SentKind; key: string; now: Instant },
): Promise<Instant[]> {
  const rows = await db
    .selectFrom('sentMail')
    .select('sentAt')
    .where('addressKey', '=', key)
    .where('kind', '=', kind)
    .where('sentAt', '>', addHours(now, -24))
    .execute()
  return rows.map(({ sentAt }) => sentAt)
}

/** The same for many addresses at once, by their keys. */
export async function sentToEach(
  db: Store,
  { kind, keys, now }: { kind: SentKind; keys: readonly string[]; now: Instant },
): Promise<Map<string, Instant[]>> {
  const rows = await db
    .selectFrom('sentMail')
    .select(['addressKey', 'sentAt'])
    .where('addressKey', 'in', keys)
    .where('kind', '=', kind)
    .where('sentAt', '>', addHours(now, -24))
    .execute()
  const found = new Map<string, Instant[]>(keys.map((key) => [key, []]))
  for (const { addressKey: key, sentAt } of rows) found.get(key)!.push(sentAt)
  return found
}

export async function sentWithinHour(db: Store, kind: SentKind, now: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('sentMail')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('sentAt', '>', addHours(now, -1))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Counts a mail before it is handed over. @returns its identifier, for taking it back */
export async function countMail(
  trx: Trx,
  { kind, key, now }: { kind: SentKind; key: string; now: Instant },
): Promise<string> {
  const id = newId()
  await trx.insertInto('sentMail').values({ id, kind, addressKey: key, sentAt: now }).execute()
  return id
}

/** Counts several, under identifiers of the caller's own. */
export async function countMails(trx: Trx, mails: readonly Row<'sentMail'>[]): Promise<void> {
  if (mails.length > 0)
    await trx
      .insertInto('sentMail')
      .values([...mails])
      .execute()
}

/** A mail that was not taken by the mail server does not count. */
export async function uncountMail(db: Store, id: string): Promise<void> {
  await db.deleteFrom('sentMail').where('id', '=', id).execute()
}

export async function forgetSentMail(db: Store, now: Instant): Promise<void> {
  await db.deleteFrom('sentMail').where('sentAt', '<=', addHours(now, -24)).execute()
}
