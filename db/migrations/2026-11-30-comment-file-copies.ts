import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Of each file of a comment what the public gets in its place: a copy that tells nothing of its author. */
export function commentFileCopies(engine: Engine) {
  const table = `create table comment_file_copy (
    id text primary key,
    file_id text not null references comment_file (id),
    sha256 text references file (sha256),
    media_type text,
    page_count integer,
    removed text not null,
    made_by text not null check (made_by in ('machine', 'clerk')),
    reason text,
    made_at text not null
  )`
  const rest = [
    `create index comment_file_copy_file on comment_file_copy (file_id)`,
    `create index comment_file_copy_sha on comment_file_copy (sha256)`,
    ...engine.freezeStatements('comment_file_copy', []),
  ]
  return {
    async up(db: Kysely<unknown>) {
      await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
