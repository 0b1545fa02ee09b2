import { sql, type Kysely } from 'kysely'

/** Matters get a short title beside their text, a note about their source, and letters what they say as fields. */
export function shortTitles() {
  const statements = [
    `alter table question add column title text`,
    `alter table question add column source_note text`,
    `alter table follow_up add column title text`,
    `alter table follow_up add column source_note text`,
    `alter table follow_up add column letter_from text`,
    `alter table follow_up add column letter_asks text`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
