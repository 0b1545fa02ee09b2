import { sql, type Kysely } from 'kysely'
import { engineOf } from '#db/dialects/index.ts'
import type { Database } from '#db/schema.ts'

/** From now on the store has no room for a file of some 200 kB, as on a full disk; small rows still find a place. */
export async function fillDisk(db: Kysely<Database>): Promise<void> {
  if (engineOf(db).name === 'sqlite') {
    const { rows } = await sql<{ pageCount: number }>`pragma page_count`.execute(db)
    await sql.raw(`pragma max_page_count = ${rows[0]!.pageCount}`).execute(db)
    return
  }
  await sql`
    create function refuse_bytes() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`.execute(db)
  await sql`
    create trigger refuse_bytes before insert on file_chunk
    for each row execute function refuse_bytes()`.execute(db)
}

/** Makes room again. */
export async function clearDisk(db: Kysely<Database>): Promise<void> {
  if (engineOf(db).name === 'sqlite') await sql`pragma max_page_count = 1000000`.execute(db)
  else await sql`drop function refuse_bytes cascade`.execute(db)
}
