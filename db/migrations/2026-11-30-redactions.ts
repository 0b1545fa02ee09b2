import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Copies of papers with parts blacked out, and the boxes of those that are on their way. */
export function redactions(engine: Engine) {
  const kinds = `check (subject_kind in ('attachment', 'comment-file'))`
  const tables = [
    `create table redaction (
      id text primary key,
      subject_kind text not null ${kinds},
      subject_id text not null,
      sha256 text references file (sha256),
      file_name text,
      page_count integer,
      marks text,
      reason text not null,
      made_on text not null,
      made_at text not null,
      check ((sha256 is null) = (file_name is null) and (sha256 is null) = (marks is null))
    )`,
    `create table redaction_draft (
      subject_kind text not null ${kinds},
      subject_id text not null,
      marks text not null,
      copy_sha256 text,
      changed_at text not null,
      primary key (subject_kind, subject_id)
    )`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      await sql.raw(`create index redaction_subject on redaction (subject_kind, subject_id, id)`).execute(db)
      for (const statement of engine.freezeStatements('redaction', [])) await sql.raw(statement).execute(db)
      await sql.raw(`create index redaction_file on redaction (sha256)`).execute(db)
      await sql.raw(`create index redaction_draft_copy on redaction_draft (copy_sha256)`).execute(db)
    },
  }
}
