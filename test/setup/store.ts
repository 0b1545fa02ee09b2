import SQLite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { sqliteStore } from '#db/dialects/sqlite.ts'
import { migrate } from '#db/migrate.ts'
import type { Database } from '#db/schema.ts'

/** A migrated SQLite store in memory. */
export async function newSqliteStore(): Promise<Kysely<Database>> {
  const handle = new SQLite(':memory:')
  handle.pragma('foreign_keys = ON')
  const db = sqliteStore(handle)
  await migrate(db)
  return db
}
