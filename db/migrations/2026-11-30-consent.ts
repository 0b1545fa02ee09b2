import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Items taken off the consent calendar, to be taken up by themselves: at whose request, and when. */
export function consent(engine: Engine) {
  const table = `create table consent_pull (
    id text primary key,
    meeting_id text not null references meeting (id),
    item_id text not null unique references agenda_item (id),
    asked_by text not null check (asked_by in ('member', 'public')),
    person_id text references person (id),
    pulled_at text,
    recorded_at text not null,
    basis text not null default 'recorded' check (basis in ('recorded', 'reported', 'invented')),
    source text,
    check (asked_by = 'member' or person_id is null)
  )`
  return {
    async up(db: Kysely<unknown>) {
      await sql.raw(table + engine.tableSuffix).execute(db)
      await sql.raw(`create index consent_pull_meeting on consent_pull (meeting_id)`).execute(db)
    },
  }
}
