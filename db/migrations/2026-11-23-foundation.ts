import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Every row that states a fact says where the fact comes from. */
const basis = `basis text not null default 'recorded' check (basis in ('recorded', 'reported', 'invented')), source text`

/** Accounts, the record, settings, people, files. Instants are ISO 8601 UTC text, civil dates YYYY-MM-DD. */
export function foundation(engine: Engine) {
  const tables = [
    `create table file (
      sha256 text primary key check (length(sha256) = 64),
      byte_size integer not null check (byte_size >= 0),
      media_type text not null,
      stored_at text not null
    )`,
    `create table file_chunk (
      sha256 text not null references file (sha256),
      seq integer not null check (seq >= 0),
      bytes ${engine.bytesType} not null,
      primary key (sha256, seq)
    )`,
    `create table person (
      id text primary key,
      slug text not null unique,
      name text not null,
      sort_name text not null,
      title text,
      organization text,
      created_at text not null,
      ${basis}
    )`,
    `create table person_spelling (
      person_id text not null references person (id),
      spelling text not null,
      folded text not null,
      primary key (person_id, spelling)
    )`,
    `create table account (
      id text primary key,
      email text not null unique,
      name text not null,
      role text not null check (role in ('administrator', 'clerk', 'chair', 'commissioner', 'department')),
      person_id text references person (id),
      password_hash text,
      created_at text not null,
      disabled_at text
    )`,
    `create table session (
      id_hash text primary key,
      account_id text not null references account (id),
      created_at text not null,
      last_used_at text not null,
      expires_at text not null,
      device text
    )`,
    `create table account_link (
      token_hash text primary key,
      purpose text not null check (purpose in ('invitation', 'reset', 'setup')),
      account_id text references account (id),
      email text,
      name text,
      role text,
      person_id text references person (id),
      issued_by text references account (id),
      issued_at text not null,
      expires_at text not null,
      used_at text
    )`,
    `create table record_entry (
      seq integer primary key check (seq > 0),
      at text not null,
      account_id text,
      actor_name text not null,
      actor_role text not null,
      action text not null,
      subject_kind text not null,
      subject_id text not null,
      meeting_id text,
      summary text not null,
      reason text,
      before text,
      after text,
      idempotency_key text unique,
      previous_hash text not null,
      hash text not null unique
    )`,
    `create table record_head (
      id integer primary key check (id = 1),
      seq integer not null,
      hash text not null
    )`,
    `create table setting (
      id text primary key,
      key text not null,
      value text not null,
      effective_on text not null,
      set_at text not null,
      ${basis},
      unique (key, effective_on)
    )`,
    `create table holiday (
      on_date text primary key,
      name text not null,
      kept_by text not null,
      ${basis}
    )`,
    `create table seat (
      id text primary key,
      number integer not null unique,
      name text not null,
      nominator_kind text not null check (nominator_kind in ('mayor', 'district', 'organization')),
      nominator text not null,
      abolished_on text,
      ${basis}
    )`,
    `create table term (
      id text primary key,
      seat_id text references seat (id),
      person_id text not null references person (id),
      starts_on text,
      starts_precision text check (starts_precision in ('day', 'month', 'year')),
      ends_on text,
      ended_on text,
      end_reason text,
      ${basis}
    )`,
    `create table office_term (
      id text primary key,
      office text not null check (office in ('chair', 'vice-chair')),
      person_id text not null references person (id),
      from_on text not null,
      to_on text,
      ${basis}
    )`,
  ]
  const indexes = [
    `create index person_spelling_folded on person_spelling (folded)`,
    `create index session_account on session (account_id)`,
    `create index record_entry_subject on record_entry (subject_kind, subject_id)`,
    `create index record_entry_meeting on record_entry (meeting_id)`,
    `create index term_seat on term (seat_id)`,
    `create index term_person on term (person_id)`,
    `create index office_term_person on office_term (person_id)`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const index of indexes) await sql.raw(index).execute(db)
    },
  }
}
