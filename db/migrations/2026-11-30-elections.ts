import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

const basis = `basis text not null default 'recorded' check (basis in ('recorded', 'reported', 'invented')), source text`
const mark = (column: string) => `${column} integer not null default 0 check (${column} in (0, 1))`

/**
 * Elections of officers: who was nominated by whom, each round with the person that each member named, and what followed
 * from it in the register of officers.
 */
export function elections(engine: Engine) {
  const tables = [
    `create table election (
      id text primary key,
      meeting_id text not null references meeting (id),
      item_id text not null references agenda_item (id),
      position integer not null,
      office text not null check (office in ('chair', 'vice-chair')),
      rule text not null check (rule in ('majority', 'plurality')),
      begins text not null check (begins in ('at-once', 'end-of-meeting', 'on-date')),
      begins_on text,
      ends_on text,
      opened_at text,
      ${mark('nominations_closed')},
      nominations_closed_at text,
      ${mark('consent')},
      consent_at text,
      recorded_at text not null,
      ${basis}
    )`,
    `create table nomination (
      id text primary key,
      election_id text not null references election (id),
      meeting_id text not null references meeting (id),
      person_id text not null references person (id),
      nominator_id text references person (id),
      nominated_at text,
      ${mark('declined')},
      declined_at text,
      out_from_round integer,
      recorded_at text not null,
      ${basis},
      unique (election_id, person_id)
    )`,
    `create table election_round (
      id text primary key,
      election_id text not null references election (id),
      meeting_id text not null references meeting (id),
      number integer not null,
      opened_at text,
      ${mark('closed')},
      closed_at text,
      unrecorded text,
      unknown_votes text,
      recorded_at text not null,
      ${basis},
      unique (election_id, number)
    )`,
    `create table election_vote (
      round_id text not null references election_round (id),
      person_id text not null references person (id),
      choice text not null check (choice in ('named', 'abstain', 'recused', 'absent')),
      candidate_id text references person (id),
      cast_at text,
      recorded_at text not null,
      primary key (round_id, person_id),
      check ((choice = 'named') = (candidate_id is not null))
    )`,
    `create table office_change (
      id text primary key,
      election_id text not null references election (id),
      meeting_id text not null references meeting (id),
      office_term_id text not null references office_term (id),
      change text not null check (change in ('begun', 'ended')),
      to_on_before text,
      recorded_at text not null
    )`,
  ]
  const rest = [
    `create index election_meeting on election (meeting_id)`,
    `create index election_item on election (item_id)`,
    `create index nomination_election on nomination (election_id)`,
    `create index election_round_election on election_round (election_id)`,
    `create index election_vote_person on election_vote (person_id)`,
    `create index office_change_election on office_change (election_id)`,
    `create index office_change_meeting on office_change (meeting_id)`,
    `create index office_change_term on office_change (office_term_id)`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
