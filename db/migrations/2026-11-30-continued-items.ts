import { sql, type Kysely } from 'kysely'

/** An item can be continued to a stated time and place, and a hearing's order hangs on the door (54955.1). */
export function continuedItems() {
  const statements = [
    `alter table agenda_item add column continued_to text`,
    `alter table agenda_item add column continued_to_place text`,
    `alter table agenda_item add column hearing integer not null default 0 check (hearing in (0, 1))`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
