import { sql, type Kysely } from 'kysely'
import { engineOf } from '#db/dialects/index.ts'
import type { Database } from '#db/schema.ts'

/**
 * Takes away what guards a store from within: triggers, and with them what the engine notes, foreign keys and checks. As
 * somebody can who has the file or the database in hand.
 */
export async function dropGuards(db: Kysely<Database>, { triggers = true } = {}): Promise<void> {
  if (engineOf(db).name === 'sqlite') {
    await sql`pragma foreign_keys = off`.execute(db)
    await sql`pragma ignore_check_constraints = on`.execute(db)
    const { rows } = await sql<{
      name: string
    }>`select name from sqlite_schema where type = 'trigger'`.execute(db)
    if (triggers) for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(db)
    return
  }
  const { rows } = await sql<{ statement: string }>`
    select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname) as statement
    from pg_constraint where contype in ('f', 'c') and connamespace = 'public'::regnamespace`.execute(db)
  for (const { statement } of rows) await sql.raw(statement).execute(db)
  if (!triggers) return
  const found = await sql<{ statement: string }>`
    select 'drop trigger ' || quote_ident(tgname) || ' on ' || tgrelid::regclass as statement
    from pg_trigger where not tgisinternal`.execute(db)
  for (const { statement } of found.rows) await sql.raw(statement).execute(db)
}
