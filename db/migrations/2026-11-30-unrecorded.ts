import { sql, type Kysely } from 'kysely'

/** Of a vote: what the clerk said that nobody recorded, and the members whose vote is not known. Words or ids, with spaces between. */
export function unrecorded() {
  const statements = [
    `alter table motion add column unrecorded text`,
    `alter table motion add column unknown_votes text`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
