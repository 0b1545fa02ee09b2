import { sql, type Kysely } from 'kysely'

/** An entry of a question can name the entry that it corrects, and one of a follow-up the days that a law lets be added. */
export function corrections() {
  const statements = [
    `alter table question_entry add column corrects_id text references question_entry (id)`,
    `alter table follow_up_entry add column days integer`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
