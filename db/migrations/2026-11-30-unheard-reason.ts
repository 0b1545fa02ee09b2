import { sql, type Kysely } from 'kysely'

/** Of an adjournment: why it came before everyone who had signed up was called, or without general public comment. */
export function unheardReason() {
  return {
    async up(db: Kysely<unknown>) {
      await sql.raw(`alter table meeting add column unheard_reason text`).execute(db)
    },
  }
}
