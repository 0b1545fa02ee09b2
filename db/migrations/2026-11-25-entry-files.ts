import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** What came with an entry of a follow-up beside its first file, which the entry itself names. */
export function entryFiles(engine: Engine) {
  return {
    async up(db: Kysely<unknown>) {
      const table = `create table entry_file (
        id text primary key,
        entry_id text not null references follow_up_entry (id),
        position integer not null,
        sha256 text not null references file (sha256),
        file_name text not null
      )`
      await sql.raw(table + engine.tableSuffix).execute(db)
      await sql.raw(`create index entry_file_entry on entry_file (entry_id)`).execute(db)
      await sql.raw(`create index entry_file_sha on entry_file (sha256)`).execute(db)
      for (const statement of engine.freezeStatements('entry_file', [])) await sql.raw(statement).execute(db)
    },
  }
}
