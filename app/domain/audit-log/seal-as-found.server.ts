import type { Kysely, Transaction } from 'kysely'
import { engineOf } from '#db/dialects/index.ts'
import type { Database } from '#db/schema.ts'
import { sealedKinds, type SealedKind } from '#db/sealed-tables.ts'
import type { Clock } from '../time/clock.ts'
import { appendToAuditLog } from './append-to-audit-log.server.ts'
import { sealsOf, type Seal, type SealedColumns } from './seal.server.ts'
import { sealWhole } from './seal-rows.server.ts'
import { pageOfSealedRows, sealedColumns, type SealedRow } from './sealed-rows.server.ts'

export const sealingAct = 'record.seal'

const atOnce = 500
const actor = { accountId: null, name: 'Dais', role: 'anyone' }

type Columns = Partial<Record<SealedKind, string[]>>

/**
 * Call at each start, before a command and again after the first use was prepared. Seals what no command could have
 * sealed: everything in a store of an earlier version, and a table or column that a new version brings. The entries say
 * so; what was changed before then nobody can tell. Where all is sealed already, nothing is written.
 * @returns how many rows were sealed as they were found
 */
export async function sealAsFound(db: Kysely<Database>, clock: Clock): Promise<number> {
  const present = await sealedColumns(db)
  return db.transaction().execute(async (trx) => {
    await engineOf(db).serializeCommands(trx)
    const begin = await trx
      .selectFrom('recordEntry')
      .select('seals')
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst()
    // Before the first entry there is nothing to seal.
    if (!begin) return 0
    const recorded = await columnsInAuditLog(trx)
    const sealedFromTheFirst = recorded === null && begin.seals !== null
    const missing = new Map(
      sealedKinds.map((kind) => [
        kind,
        (present.get(kind) ?? []).filter((column) => !(recorded?.[kind] ?? []).includes(column)),
      ]),
    )
    if (recorded && [...missing.values()].every((columns) => columns.length === 0)) return 0
    const say = entryWriter(trx, clock, Object.fromEntries(present))
    if (sealedFromTheFirst) {
      await say('Each public row is sealed from the first entry of this record on', [])
      return 0
    }
    let count = 0
    for (const kind of sealedKinds) {
      const columns = missing.get(kind)!
      if (columns.length === 0) continue
      const allNew = (recorded?.[kind] ?? []).length === 0
      count += await sealKind(trx, kind, allNew ? null : columns, (seals) =>
        say(`Sealed as found: ${seals.length} rows (${kind}) that no entry had sealed`, seals),
      )
    }
    await say(
      count === 0
        ? 'Took a new version’s columns among those that are sealed'
        : `Sealed ${count.toLocaleString('en-US')} rows as found; whether any of them was changed before, no one can tell`,
      [],
      true,
    )
    return count
  })
}

/** @returns null where the record does not say yet which columns are sealed */
async function columnsInAuditLog(trx: Transaction<Database>): Promise<Columns | null> {
  const last = await trx
    .selectFrom('recordEntry')
    .select('after')
    .where('action', '=', sealingAct)
    .where('after', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? (JSON.parse(last.after!) as { columns: Columns }).columns : null
}

function entryWriter(trx: Transaction<Database>, clock: Clock, columns: Columns) {
  const at = clock.now()
  return async (summary: string, seals: Seal[], last = seals.length === 0) => {
    const subject = { kind: 'record', id: 'seals' }
    const after = last ? { columns } : undefined
    await appendToAuditLog(trx, [{ action: sealingAct, at, actor, subject, summary, seals, after }])
  }
}

/** @param columns those that are new to a kind that is sealed already; null: all of a kind that is not */
async function sealKind(
  trx: Transaction<Database>,
  kind: SealedKind,
  columns: string[] | null,
  write: (seals: Seal[]) => Promise<void>,
): Promise<number> {
  let count = 0
  let last: SealedRow | undefined
  for (;;) {
    const rows: SealedRow[] = await pageOfSealedRows(trx, kind, last?.row, atOnce)
    const seals = columns
      ? changedSeals(kind, rows, columns)
      : await sealWhole(
          trx,
          kind,
          rows.filter((row) => row.salt === null),
        )
    if (seals.length > 0) await write(seals)
    count += seals.length
    last = rows.at(-1)
    if (rows.length < atOnce) return count
  }
}

function changedSeals(kind: SealedKind, rows: SealedRow[], columns: string[]): Seal[] {
  return rows.flatMap(({ id, salt, row }): Seal[] => {
    if (salt === null) return []
    const filled: SealedColumns = Object.fromEntries(
      Object.entries(sealsOf(salt, { kind, id }, row, columns)).filter(([, hash]) => hash !== null),
    )
    return Object.keys(filled).length > 0 ? [[kind, id, 'changed', filled]] : []
  })
}
