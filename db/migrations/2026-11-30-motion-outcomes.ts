import { sql, type Kysely } from 'kysely'

const count = (column: string) =>
  `alter table motion add column ${column} integer check (${column} is null or ${column} between 0 and 99)`

/**
 * What a motion was decided by where it was not a vote by name, and how it changed on its way: its words as amended, the
 * length of a recess, what brought it back, and a division of the vote by voice.
 */
export function motionOutcomes() {
  const statements = [
    `alter table motion add column decided_by text
      check (decided_by in ('general-consent', 'chair', 'no-second', 'stated'))`,
    `alter table motion add column decided_outcome text check (decided_outcome in ('carried', 'lost'))`,
    `alter table motion add column decided_after integer`,
    `alter table motion add column ruling text`,
    `alter table motion add column stated_result text`,
    `alter table motion add column stated_source text`,
    count('stated_ayes'),
    count('stated_noes'),
    count('stated_abstentions'),
    count('stated_absent'),
    `alter table motion add column text_as_amended text`,
    `alter table motion add column amended_after integer`,
    `alter table motion add column recess_minutes integer check (recess_minutes between 1 and 1440)`,
    `alter table motion add column brought_back_by text references motion (id)`,
    `alter table motion add column divided integer not null default 0 check (divided in (0, 1))`,
    `alter table motion add column divided_by text references person (id)`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
