import { sql, type Kysely } from 'kysely'

/**
 * Whether a motion approves the minutes of its item, and how: as presented, or with the corrections that it names. The hash
 * is that of the text with the corrections made, where the vote had it before it.
 */
export function minutesApproval() {
  const statements = [
    `alter table motion add column minutes_approval text
      check (minutes_approval in ('as-presented', 'as-corrected', 'none'))`,
    `alter table motion add column corrections text`,
    `alter table motion add column corrected_text text`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
