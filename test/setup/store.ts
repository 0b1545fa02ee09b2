import { readFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { inject } from 'vitest'
import { sqliteStore } from '#db/dialects/sqlite.ts'
import type { Database } from '#db/schema.ts'

const templates = new Map<string, Buffer>()

/** A SQLite store in memory that begins as a copy of `file`, which is read once a worker. */
export function copyOfSqlite(file: string): Kysely<Database> {
  const template = templates.get(file) ?? readFileSync(file)
  templates.set(file, template)
  const handle = new SQLite(template)
  handle.pragma('foreign_keys = ON')
  return sqliteStore(handle)
}

/** A migrated, empty SQLite store in memory. */
export async function newSqliteStore(): Promise<Kysely<Database>> {
  return copyOfSqlite(inject('sqliteTemplate'))
}
