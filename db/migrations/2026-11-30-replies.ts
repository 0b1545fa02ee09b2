import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Answers that correct an earlier one, the day for which an answer is promised, and what a department has not published yet. */
export function replies(engine: Engine) {
  const tables = [
    `create table reply_draft (
      id text primary key,
      subject_kind text not null check (subject_kind in ('question', 'follow-up')),
      subject_id text not null,
      corrects_id text,
      organization text not null,
      fields text not null,
      version integer not null,
      changed_at text not null,
      changed_by text not null
    )`,
    `create table reply_draft_file (
      id text primary key,
      draft_id text not null references reply_draft (id),
      position integer not null,
      sha256 text not null references file (sha256),
      file_name text not null
    )`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      await sql.raw(`alter table answer add column corrects_id text references answer (id)`).execute(db)
      await sql.raw(`alter table answer add column promised_on text`).execute(db)
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const index of [
        `create unique index reply_draft_subject
          on reply_draft (subject_kind, subject_id, organization, coalesce(corrects_id, ''))`,
        `create index reply_draft_file_draft on reply_draft_file (draft_id)`,
        `create index reply_draft_file_sha on reply_draft_file (sha256)`,
      ]) {
        await sql.raw(index).execute(db)
      }
    },
  }
}
