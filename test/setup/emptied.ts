import { sql, type Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'

/** What a migrated, empty PostgreSQL database is made of, so that a used one can become one again. */
export type Emptied = {
  /** Statements that remove every row, and put back those that the migrations wrote. */
  statements: string
  /** Of everything that the migrations made: tables, columns, constraints, indexes, triggers, functions. */
  fingerprint: string
}

/** @param db a migrated database in which nothing was done yet */
export async function howToEmpty(db: Kysely<Database>): Promise<Emptied> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(db)
  const inserts: string[] = []
  for (const { name } of rows) {
    const found = await sql<{ json: string | null }>`
      select json_agg(t)::text as json from ${sql.table(name)} t`.execute(db)
    const json = found.rows[0]?.json
    if (json) {
      const quoted = json.replaceAll("'", "''")
      inserts.push(`insert into ${name} select * from json_populate_recordset(null::${name}, '${quoted}')`)
    }
  }
  const statements = [
    'begin',
    // Neither frozen rows nor keys of others hinder it.
    'set local session_replication_role = replica',
    ...rows.map(({ name }) => `delete from ${name}`),
    ...inserts,
    'commit',
  ].join('; ')
  return { statements, fingerprint: await fingerprintOf(db) }
}

/** @returns whether it is migrated and empty now; false when a test changed more of it than rows */
export async function empty(db: Kysely<Database>, how: Emptied): Promise<boolean> {
  if ((await fingerprintOf(db)) !== how.fingerprint) return false
  await sql.raw(how.statements).execute(db)
  return true
}

async function fingerprintOf(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ fingerprint: string }>`
    with of_public as (select oid, relname, relkind from pg_class where relnamespace = 'public'::regnamespace)
    select md5(string_agg(part, ',' order by part collate "C")) as fingerprint from (
      select concat_ws(' ', 'relation', relname, relkind) as part from of_public
      union all
      select concat_ws(' ', 'column', r.relname, a.attnum, a.attname, a.atttypid, a.attnotnull)
        from pg_attribute a join of_public r on r.oid = a.attrelid where a.attnum > 0
      union all
      select concat_ws(' ', 'constraint', r.relname, c.conname, pg_get_constraintdef(c.oid))
        from pg_constraint c join of_public r on r.oid = c.conrelid
      union all
      select concat_ws(' ', 'trigger', r.relname, t.tgname, t.tgenabled, t.tgfoid::regproc)
        from pg_trigger t join of_public r on r.oid = t.tgrelid where not t.tgisinternal
      union all
      select concat_ws(' ', 'function', proname, prosrc) from pg_proc where pronamespace = 'public'::regnamespace
    ) as parts`.execute(db)
  return rows[0]!.fingerprint
}
