import { sql, type Kysely } from 'kysely'

/** How to say the name of who signed up to speak; never published, so it stands with what is told in confidence. */
export function pronunciation() {
  return {
    async up(db: Kysely<unknown>) {
      await sql.raw(`alter table comment_private add column pronunciation text`).execute(db)
    },
  }
}
