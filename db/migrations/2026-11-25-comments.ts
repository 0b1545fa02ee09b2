import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

const basis = `basis text not null default 'recorded' check (basis in ('recorded', 'reported', 'invented')), source text`

/**
 * Public comment. What may be published stands in `comment` and its turns, what never is in `comment_private`: so that no
 * query of a public page can reach it by naming a column too many.
 */
export function comments(engine: Engine) {
  const tables = [
    `create table comment (
      id text primary key,
      meeting_id text not null references meeting (id),
      number integer not null check (number > 0),
      kind text not null check (kind in ('speak', 'write')),
      channel text not null check (channel in ('online', 'kiosk', 'paper', 'phone', 'walk-up', 'mail')),
      mode text check (mode in ('in-person', 'remote')),
      display_name text,
      group_name text,
      text text,
      receipt_hash text not null unique,
      received_at text not null,
      late integer not null default 0 check (late in (0, 1)),
      held_reason text,
      released_at text,
      set_aside_at text,
      set_aside_reason text,
      distributed_at text,
      withdrawn_at text,
      referred_at text,
      ${basis},
      unique (meeting_id, number)
    )`,
    `create table comment_private (
      comment_id text primary key references comment (id),
      receipt_code text,
      email text,
      accommodation text,
      interpreter text,
      asked_late integer not null default 0 check (asked_late in (0, 1))
    )`,
    `create table turn (
      id text primary key,
      comment_id text not null references comment (id),
      meeting_id text not null references meeting (id),
      item_id text not null references agenda_item (id),
      place integer not null,
      stance text check (stance in ('support', 'oppose', 'neither')),
      doubled integer not null default 0 check (doubled in (0, 1)),
      joined_at text not null,
      withdrawn_at text,
      ceded_to_id text references turn (id),
      called_at text,
      missed_at text,
      called_again_at text,
      missed_again_at text,
      seconds integer check (seconds > 0),
      seconds_why text,
      started_at text,
      paused_at text,
      paused_seconds integer not null default 0 check (paused_seconds >= 0),
      ended_at text,
      unique (comment_id, item_id)
    )`,
    `create table written_on (
      comment_id text not null references comment (id),
      item_id text not null references agenda_item (id),
      stance text check (stance in ('support', 'oppose', 'neither')),
      primary key (comment_id, item_id)
    )`,
    `create table queue_move (
      id text primary key,
      item_id text not null references agenda_item (id),
      turn_id text not null references turn (id),
      before_turn_id text references turn (id),
      reason text not null,
      moved_at text not null
    )`,
    `create table comment_time (
      id text primary key,
      item_id text not null references agenda_item (id),
      seconds integer check (seconds > 0),
      period_minutes integer check (period_minutes > 0),
      simultaneous integer not null default 0 check (simultaneous in (0, 1)),
      reason text not null,
      decided_at text not null
    )`,
    `create table comment_file (
      id text primary key,
      comment_id text not null references comment (id),
      position integer not null,
      sha256 text not null references file (sha256),
      file_name text not null,
      media_type text not null,
      page_count integer,
      withheld_reason text,
      withheld_at text
    )`,
    `create table comment_copy (
      id text primary key,
      comment_id text not null references comment (id),
      text text not null,
      reason text not null,
      made_at text not null
    )`,
    `create table comment_booklet (
      id text primary key,
      meeting_id text not null references meeting (id),
      number integer not null check (number > 0),
      document text not null,
      document_hash text not null,
      sha256 text not null references file (sha256),
      page_count integer not null,
      up_to text not null,
      made_at text not null,
      unique (meeting_id, number)
    )`,
    `create table channel_outage (
      id text primary key,
      meeting_id text not null references meeting (id),
      what text not null,
      began_at text not null,
      ended_at text
    )`,
    `create table outgoing_mail (
      id text primary key,
      comment_id text not null references comment (id),
      kind text not null,
      language text not null,
      created_at text not null,
      tries integer not null default 0,
      next_try_at text,
      sent_at text,
      given_up_at text,
      unique (comment_id, kind)
    )`,
  ]
  const rest = [
    `alter table speaker add column turn_id text references turn (id)`,
    `create index comment_held on comment (held_reason, released_at)`,
    `create index turn_item on turn (item_id, place)`,
    `create index turn_meeting on turn (meeting_id, place)`,
    `create index written_on_item on written_on (item_id)`,
    `create index queue_move_item on queue_move (item_id)`,
    `create index comment_time_item on comment_time (item_id)`,
    `create index comment_file_comment on comment_file (comment_id)`,
    `create index comment_file_sha on comment_file (sha256)`,
    `create index comment_copy_comment on comment_copy (comment_id)`,
    `create index channel_outage_meeting on channel_outage (meeting_id)`,
    `create index outgoing_mail_waiting on outgoing_mail (sent_at, given_up_at, next_try_at)`,
    ...engine.freezeStatements('queue_move', []),
    ...engine.freezeStatements('comment_time', []),
    ...engine.freezeStatements('comment_copy', []),
    ...engine.freezeStatements('comment_booklet', []),
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
