import { sql, type Kysely } from 'kysely'

/** What who asked said remains of an open question, having accepted an answer in part. Settled from the entries. */
export function questionRemains() {
  return {
    async up(db: Kysely<unknown>) {
      await sql.raw(`alter table question add column remains text`).execute(db)
    },
  }
}
