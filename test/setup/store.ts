import { readFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { inject } from 'vitest'
import { sqliteStore } from '#db/dialects/sqlite.ts'
import type { Database } from '#db/schema.ts'

/** A SQLite store in memory that begins as a copy of a file. */
export function sqliteStoreOf(file: Buffer): Kysely<Database> {
  const handle = new SQLite(file)
  handle.pragma('foreign_keys = ON')
  return sqliteStore(handle)
}

/** A migrated, empty SQLite store in memory. */
export async function newSqliteStore(): Promise<Kysely<Database>> {
  return sqliteStoreOf(readFileSync(inject('sqliteTemplate')))
}
