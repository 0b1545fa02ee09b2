import { sql, type Kysely } from 'kysely'

/** People who signed up with another, on one form: the sign-up whose receipt is theirs too. */
export function groups() {
  const statements = [
    `alter table comment add column lead_id text references comment (id)`,
    `create index comment_of_lead on comment (lead_id) where lead_id is not null`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
