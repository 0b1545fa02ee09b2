import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/**
 * What was made of each file ahead of its use, and the texts of its pages. Nothing here is of the record: all of it can
 * be made anew from the file, and goes with it.
 */
export function preparedPapers(engine: Engine) {
  const tables = [
    `create table prepared_paper (
      sha256 text not null,
      kind text not null,
      recipe integer not null,
      file_name text not null,
      media_type text not null,
      state text not null check (state in ('waiting', 'working', 'ready', 'failed')),
      holds text check (holds in ('as it is', 'converted', 'only named')),
      reason text,
      made_sha256 text,
      is_tagged integer not null default 0 check (is_tagged in (0, 1)),
      page_count integer,
      scan_pages text,
      urgency integer not null,
      tries integer not null default 0,
      asked_at text not null,
      begun_at text,
      ended_at text,
      next_try_at text,
      primary key (sha256, kind, recipe)
    )`,
    `create table prepared_page (
      sha256 text not null,
      page integer not null check (page > 0),
      made_by text not null check (made_by in ('file', 'machine')),
      text text not null,
      primary key (sha256, page, made_by)
    )`,
  ]
  const indexes = [
    `create index prepared_paper_line on prepared_paper (state, urgency, asked_at)`,
    `create index prepared_paper_made on prepared_paper (made_sha256)`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const index of indexes) await sql.raw(index).execute(db)
    },
  }
}
