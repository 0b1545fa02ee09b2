import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

const basis = `basis text not null default 'recorded' check (basis in ('recorded', 'reported', 'invented')), source text`

/** When a commission was in closed session, and what it reported afterwards: nothing of what was said inside. */
export function closedSessions(engine: Engine) {
  const tables = [
    `create table closed_session (
      id text primary key,
      meeting_id text not null references meeting (id),
      item_id text not null references agenda_item (id),
      began_at text,
      ended_at text,
      ended integer not null default 0 check (ended in (0, 1)),
      reported text check (reported in ('none', 'action')),
      reported_at text,
      action text,
      recorded_at text not null,
      ${basis},
      check (reported = 'action' or action is null)
    )`,
    `create table closed_vote (
      session_id text not null references closed_session (id),
      person_id text not null references person (id),
      choice text not null check (choice in ('aye', 'no', 'abstain', 'recused', 'absent')),
      primary key (session_id, person_id)
    )`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      await sql.raw(`create index closed_session_meeting on closed_session (meeting_id)`).execute(db)
    },
  }
}
