import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/**
 * Secrets of this installation; mails sent of late, so that they can be counted; files that were brought of late; and
 * files whose bytes were removed. The bytes of a file can be deleted once it stands among the removed, and never before.
 */
export function budgets(engine: Engine) {
  const tables = [
    `create table secret (
      name text primary key,
      value text not null,
      made_at text not null
    )`,
    `create table sent_mail (
      id text primary key,
      kind text not null,
      address_key text not null,
      sent_at text not null
    )`,
    `create table upload (
      sha256 text primary key,
      at text not null
    )`,
    `create table removed_file (
      sha256 text primary key check (length(sha256) = 64),
      byte_size integer not null check (byte_size >= 0),
      why text not null,
      removed_at text not null
    )`,
  ]
  const rest = [
    `create index sent_mail_address on sent_mail (address_key, sent_at)`,
    `create index sent_mail_at on sent_mail (kind, sent_at)`,
    `create index comment_private_email on comment_private (email)`,
    ...engine.thawDeleteStatements('file_chunk', 'removed_file', 'sha256'),
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
