import type { Kysely } from 'kysely'
import { describe, inject } from 'vitest'
import { postgresStore } from '#db/dialects/postgres.ts'
import type { Database } from '#db/schema.ts'
import { createPostgresDatabase } from './postgres.ts'
import { newSqliteStore } from './store.ts'

/** A migrated, empty PostgreSQL store in a database of its own, on the server that the tests share; destroy it when done. */
export async function newPostgresStore(): Promise<Kysely<Database>> {
  const { url } = await createPostgresDatabase(inject('postgresUrl'), inject('postgresTemplate'))
  return postgresStore(url, 4)
}

/** Runs the same tests on both engines; `newStore` makes an empty, migrated store, to be destroyed by who asked for it. */
export function onBothEngines(tests: (newStore: () => Promise<Kysely<Database>>) => void): void {
  describe.each([
    ['SQLite', newSqliteStore],
    ['PostgreSQL', newPostgresStore],
  ] as const)('%s', (_engine, newStore) => tests(newStore))
}
