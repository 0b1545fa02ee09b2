import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Which store this is, whatever folder or server it is in; what it was begun as; and when the server last wrote. */
export function storeIdentity(engine: Engine) {
  return {
    async up(db: Kysely<unknown>) {
      const table = `create table store_identity (
        id integer primary key check (id = 1),
        store text not null,
        holds text check (holds in ('example', 'commission')),
        beat_at text
      )`
      await sql.raw(table + engine.tableSuffix).execute(db)
      await sql`insert into store_identity (id, store) values (1, ${randomUUID()})`.execute(db)
    },
  }
}
