import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/**
 * What an administrator sees of tries to get in, the devices that an account is used on, and the mail to its owner.
 * Nothing here is of the record: rows go with time.
 */
export function securityLog(engine: Engine) {
  const tables = [
    `create table security_event (
      id text primary key,
      kind text not null,
      account_id text references account (id),
      network text not null,
      subject text not null,
      merge_key text not null unique,
      first_at text not null,
      last_at text not null,
      times integer not null check (times > 0)
    )`,
    `create table account_device (
      device_hash text not null,
      account_id text not null references account (id),
      created_at text not null,
      last_used_at text not null,
      primary key (account_id, device_hash)
    )`,
    `create table account_mail (
      id text primary key,
      account_id text not null references account (id),
      kind text not null,
      detail text,
      source text not null unique,
      happened_at text not null,
      created_at text not null,
      tries integer not null default 0,
      next_try_at text,
      sent_at text,
      given_up_at text
    )`,
  ]
  const rest = [
    `alter table session add column confirmed_at text`,
    `create index security_event_last on security_event (last_at)`,
    `create index security_event_kind on security_event (kind, last_at)`,
    `create index account_mail_waiting on account_mail (sent_at, given_up_at, next_try_at)`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
