import { sql, type Kysely } from 'kysely'
import { engineOf } from './dialects/index.ts'
import type { Database } from './schema.ts'
import { columnName, sealedKinds, sealedTable } from './sealed-tables.ts'

/**
 * Sees to it that the engine notes each row of a sealed table that is written. The triggers follow the tables as they
 * are, so a column that a migration adds is noted too; where they stand already, nothing is written.
 */
export async function keepTouches(db: Kysely<Database>): Promise<void> {
  const engine = engineOf(db)
  const wanted = await engine.touchTriggers(
    db,
    sealedKinds.map((kind) => ({
      kind,
      table: columnName(kind),
      key: sealedTable(kind).key.map(columnName),
      // Bytes may be stored before the command that names them; it seals their row then.
      inserts: kind !== 'file',
    })),
  )
  if (wanted.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const statement of wanted) await sql.raw(statement).execute(trx)
  })
}
