import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Entries carry seals of the rows that their command wrote; the salts stand beside the rows, so that they can be deleted. */
export function seals(engine: Engine) {
  const statements = [
    `alter table record_entry add column seals text`,
    `create table row_salt (
      kind text not null,
      id text not null,
      salt text not null,
      primary key (kind, id)
    )${engine.tableSuffix}`,
    `create table row_touched (
      transaction_id text not null,
      kind text not null,
      id text not null,
      columns text not null
    )${engine.tableSuffix}`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
