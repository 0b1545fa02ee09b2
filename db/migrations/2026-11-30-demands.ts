import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

const basis = `basis text not null default 'recorded' check (basis in ('recorded', 'reported', 'invented')), source text`
const file = `sha256 text references file (sha256),
      file_name text,
      file_public integer not null default 0 check (file_public in (0, 1))`

/**
 * Demands to cure or correct, and cease and desist letters: what came, and entries that are only added. How the sender can
 * be reached is kept apart from both, where it can be deleted.
 */
export function demands(engine: Engine) {
  const tables = [
    `create table demand (
      id text primary key,
      number text not null unique,
      kind text not null check (kind in ('cure-or-correct', 'cease-and-desist')),
      claimant text not null,
      written_on text,
      received_on text not null,
      received_by text not null,
      meeting_id text references meeting (id),
      item_id text references agenda_item (id),
      action_on text not null,
      action text not null,
      claim text not null,
      sections text not null,
      session text not null check (session in ('open', 'closed', 'outside')),
      answer_by text not null,
      answer_how text not null,
      ${file},
      recorded_at text not null,
      public_at text not null,
      ${basis}
    )`,
    `create table demand_entry (
      id text primary key,
      demand_id text not null references demand (id),
      kind text not null,
      on_date text not null,
      text text,
      meeting_id text references meeting (id),
      item_id text references agenda_item (id),
      motion_id text references motion (id),
      due_on text,
      changes text,
      corrects_id text references demand_entry (id),
      ${file},
      recorded_at text not null,
      public_at text,
      ${basis}
    )`,
    `create table demand_contact (
      demand_id text primary key references demand (id),
      address text,
      email text,
      phone text,
      recorded_at text not null
    )`,
  ]
  const rest = [
    `create index demand_meeting on demand (meeting_id)`,
    `create index demand_sha on demand (sha256)`,
    `create index demand_entry_demand on demand_entry (demand_id)`,
    `create index demand_entry_meeting on demand_entry (meeting_id)`,
    `create index demand_entry_item on demand_entry (item_id)`,
    `create index demand_entry_sha on demand_entry (sha256)`,
    ...engine.freezeStatements('demand', []),
    ...engine.freezeStatements('demand_entry', []),
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
