import { sql, type Kysely } from 'kysely'

/** What its author answered when asked whether a comment that reads as a complaint goes to the complaint process too. */
export function complaintWish() {
  return {
    async up(db: Kysely<unknown>) {
      await sql
        .raw(
          `alter table comment_private add column complaint_wish text check (complaint_wish in ('send', 'keep'))`,
        )
        .execute(db)
    },
  }
}
