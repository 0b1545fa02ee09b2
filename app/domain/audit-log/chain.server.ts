import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'

/** Stands before the first entry. */
export const genesisHash = '0'.repeat(64)

const chained = [
  'seq',
  'at',
  'accountId',
  'actorName',
  'actorRole',
  'action',
  'subjectKind',
  'subjectId',
  'meetingId',
  'summary',
  'reason',
  'before',
  'after',
  'idempotencyKey',
  'previousHash',
] as const

type Chained = Pick<Row<'recordEntry'>, (typeof chained)[number]> & { seals?: string | null }

/**
 * SHA-256 over the entry's fields in a fixed order, the hash of the entry before it among them, and last its seals. An
 * entry made before there were seals has none, which its hash says too.
 */
export function entryHash(entry: Chained): string {
  return createHash('sha256')
    .update(JSON.stringify([...chained.map((field) => entry[field]), ...(entry.seals ? [entry.seals] : [])]))
    .digest('hex')
}

export type ChainFinding = { seq: number; what: string }

export type ChainCheck = { entries: number; findings: ChainFinding[] }

const page = 500

/**
 * Walks the whole record in order, a page at a time, and lets others work between pages. Entries that are added
 * meanwhile are walked too.
 * @returns one finding for each entry that was changed, removed or put in another place; empty when nothing was
 */
export async function checkChain(db: Kysely<Database>): Promise<ChainCheck> {
  const findings: ChainFinding[] = []
  const found = (seq: number, what: string) => void findings.push({ seq, what })
  let last = { seq: 0, hash: genesisHash }
  let entries = 0
  let head: { seq: number; hash: string } | undefined
  for (;;) {
    const rows = await pageAfter(db, last.seq)
    for (const row of rows) {
      const named = `entry ${row.seq} ("${row.summary}")`
      if (row.seq > last.seq + 1)
        found(last.seq + 1, `${gap(last.seq + 1, row.seq - 1)} missing before ${named}`)
      else if (row.previousHash !== last.hash) found(row.seq, `${named} does not follow the entry before it`)
      if (entryHash(row) !== row.hash) found(row.seq, `${named} was changed after it was written`)
      last = { seq: row.seq, hash: row.hash }
      entries++
    }
    await new Promise((resolve) => setImmediate(resolve))
    if (rows.length === page) continue
    // Whatever the head names was committed with it; so once the head stands still, all of it has been read.
    const now = await db.selectFrom('recordHead').select(['seq', 'hash']).executeTakeFirst()
    if (now?.seq === head?.seq) break
    head = now
  }
  if (head && head.seq > last.seq) {
    found(last.seq + 1, `${gap(last.seq + 1, head.seq)} missing at the end of the record`)
  } else if ((head?.hash ?? genesisHash) !== last.hash) {
    found(last.seq, `the last entry is not the one that was written last`)
  }
  return { entries, findings }
}

function pageAfter(db: Kysely<Database>, seq: number): Promise<Row<'recordEntry'>[]> {
  return db.selectFrom('recordEntry').selectAll().where('seq', '>', seq).orderBy('seq').limit(page).execute()
}

function gap(from: number, to: number): string {
  return from === to ? `entry ${from} is` : `entries ${from} to ${to} are`
}
