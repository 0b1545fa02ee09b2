import type { Kysely } from 'kysely'
import { describe, inject } from 'vitest'
import { postgresStore } from '#db/dialects/postgres.ts'
import type { Database } from '#db/schema.ts'
import { empty } from './emptied.ts'
import { createPostgresDatabase } from './postgres.ts'
import { newSqliteStore } from './store.ts'

/** Databases of this worker that a test is done with: to empty one costs a hundredth of making one. */
const used: string[] = []

/** A migrated, empty PostgreSQL store in a database of its own, on the server that the tests share; destroy it when done. */
export async function newPostgresStore(): Promise<Kysely<Database>> {
  for (let url = used.pop(); url !== undefined; url = used.pop()) {
    const db = postgresStore(url, 4)
    if (await empty(db, inject('emptied'))) return usedWhenDestroyed(db, url)
    await db.destroy()
  }
  const { url } = await createPostgresDatabase(inject('postgresUrl'), inject('postgresTemplate'))
  return usedWhenDestroyed(postgresStore(url, 4), url)
}

function usedWhenDestroyed(db: Kysely<Database>, url: string): Kysely<Database> {
  const destroy = db.destroy.bind(db)
  let isOpen = true
  db.destroy = async () => {
    await destroy()
    if (isOpen) used.push(url)
    isOpen = false
  }
  return db
}

/** Runs the same tests on both engines; `newStore` makes an empty, migrated store, to be destroyed by who asked for it. */
export function onBothEngines(tests: (newStore: () => Promise<Kysely<Database>>) => void): void {
  describe.each([
    ['SQLite', newSqliteStore],
    ['PostgreSQL', newPostgresStore],
  ] as const)('%s', (_engine, newStore) => tests(newStore))
}
