import type { Kysely } from 'kysely'
import type { HeadNote } from './head-note.ts'
import type { Database } from './schema.ts'

/** Which store this is, and how far its record goes. */
export type StoreHead = Omit<HeadNote, 'at'>

/** @returns null where there is no store of Dais yet, or one of a version that did not know which store it is */
export async function readStoreHead(db: Kysely<Database>): Promise<StoreHead | null> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => /^store_?identity$/i.test(name))) return null
  return currentStoreHead(db)
}

/** The same of a store that is known to have its tables. */
export async function currentStoreHead(db: Kysely<Database>): Promise<StoreHead> {
  const row = await db
    .selectFrom('storeIdentity')
    .leftJoin('recordHead', (join) => join.onTrue())
    .select(['store', 'holds', 'seq', 'hash'])
    .executeTakeFirstOrThrow()
  return { store: row.store, holds: row.holds, seq: row.seq ?? 0, hash: row.hash ?? '' }
}

/** `other`: another store, or another record; `behind`: the same one, without its last entries. */
export type Doubt = { kind: 'other' | 'behind'; has: number; note: HeadNote }

/**
 * Compares a store with what was noted of it. One that has gone on since the note is the one.
 * @returns null where the store has everything that the note tells of
 */
export async function compareWithNote(
  db: Kysely<Database>,
  head: StoreHead | null,
  note: HeadNote,
): Promise<Doubt | null> {
  const has = head?.seq ?? 0
  if (!head || head.store !== note.store) return { kind: 'other', has, note }
  if (head.seq < note.seq) return { kind: 'behind', has, note }
  if (note.seq === 0) return null
  const entry = await db
    .selectFrom('recordEntry')
    .select('hash')
    .where('seq', '=', note.seq)
    .executeTakeFirst()
  return entry?.hash === note.hash ? null : { kind: 'other', has, note }
}
