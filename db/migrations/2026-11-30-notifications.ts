import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/**
 * Mail to people with accounts about what waits for them, which of it each of them wants, and the address at which their
 * session last reached the site. Nothing here is of the record: rows go with time.
 */
export function notifications(engine: Engine) {
  const tables = [
    `create table notification (
      id text primary key,
      account_id text not null references account (id),
      kind text not null,
      subject_id text not null,
      detail text,
      source text not null unique,
      happened_at text not null,
      created_at text not null,
      tries integer not null default 0,
      next_try_at text,
      sent_at text,
      given_up_at text,
      why text
    )`,
    `create table mail_choice (
      account_id text not null references account (id),
      kind text not null,
      wanted integer not null check (wanted in (0, 1)),
      changed_at text not null,
      primary key (account_id, kind)
    )`,
  ]
  const rest = [
    `create index notification_waiting on notification (sent_at, given_up_at, next_try_at)`,
    `create index notification_created on notification (created_at)`,
    `alter table session add column reached_at text`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
