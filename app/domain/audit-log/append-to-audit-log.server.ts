import type { Kysely, Transaction } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import { entryHash, genesisHash } from './chain.server.ts'
import type { Seal } from './seal.server.ts'

/** What a command says of itself. `summary` is one plain sentence in the past tense: "Added item 5.A, …". */
export type AuditDraft = {
  subject: { kind: string; id: string }
  meetingId?: string | null
  summary: string
  reason?: string | null
  before?: unknown
  after?: unknown
}

type Entry = AuditDraft & {
  action: string
  at: string
  actor: { accountId: string | null; name: string; role: string }
  idempotencyKey?: string
  result?: unknown
  seals?: readonly Seal[]
}

/** Appends entries to the hash-chained log in their order, inside the transaction of the command that they describe. */
export async function appendToAuditLog(
  trx: Transaction<Database>,
  entries: readonly [Entry, ...Entry[]],
): Promise<void> {
  let { seq, hash } = (await trx.selectFrom('recordHead').select(['seq', 'hash']).executeTakeFirst()) ?? {
    seq: 0,
    hash: genesisHash,
  }
  const rows = entries.map((entry) => {
    seq += 1
    const row = rowOf(entry, seq, hash)
    hash = entryHash(row)
    return { ...row, hash }
  })
  await trx.insertInto('recordEntry').values(rows).execute()
  await trx
    .insertInto('recordHead')
    .values({ id: 1, seq, hash })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seq, hash }))
    .execute()
}

function rowOf(entry: Entry, seq: number, previousHash: string) {
  const keyed = entry.idempotencyKey !== undefined
  return {
    seq,
    at: entry.at,
    accountId: entry.actor.accountId,
    actorName: entry.actor.name,
    actorRole: entry.actor.role,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    meetingId: entry.meetingId ?? null,
    summary: entry.summary,
    reason: entry.reason ?? null,
    before: json(entry.before),
    after: json(
      keyed ? { ...(entry.after as object | undefined), result: entry.result ?? null } : entry.after,
    ),
    idempotencyKey: entry.idempotencyKey ?? null,
    previousHash,
    seals: JSON.stringify(entry.seals ?? []),
  }
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}

export async function findByIdempotencyKey(
  db: Kysely<Database>,
  key: string,
): Promise<{ result: unknown } | undefined> {
  const row = await db
    .selectFrom('recordEntry')
    .select('after')
    .where('idempotencyKey', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  return { result: (JSON.parse(row.after ?? '{}') as { result?: unknown }).result ?? undefined }
}

export type AuditEntry = Row<'recordEntry'>
