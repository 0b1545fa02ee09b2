import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { engineOf } from '#db/dialects/index.ts'
import type { Database } from '#db/schema.ts'
import { sealedKinds, sealedTable, type SealedKind } from '#db/sealed-tables.ts'
import { sealsOf, wholeSeals, type Seal } from './seal.server.ts'
import { fieldOf, findSealedRows, sealedColumnsOf, type SealedRow } from './sealed-rows.server.ts'

const atOnce = 100

/** Of a row that no command wrote, so that a command does not seal what somebody else put there. Call before it writes. */
export async function forgetTouches(trx: Transaction<Database>): Promise<void> {
  const left = await trx.selectFrom('rowTouched').select('kind').limit(1).executeTakeFirst()
  if (left) await trx.deleteFrom('rowTouched').execute()
}

/**
 * Seals each public row that the open transaction wrote: new rows whole, changed ones by the columns that changed, so
 * that a later command never seals what somebody else had changed in another column.
 */
export async function sealTouchedRows(trx: Transaction<Database>): Promise<Seal[]> {
  const touched = await takeTouches(trx)
  const seals: Seal[] = []
  const named = new Set<string>()
  for (const kind of sealedKinds) {
    const ids = [...(touched.get(kind)?.keys() ?? [])]
    for (const some of inParts(ids)) {
      const rows = await findSealedRows(trx, kind, some)
      const there = new Set(rows.map((row) => row.id))
      const gone = some.filter((id) => !there.has(id))
      seals.push(...(await removedSeals(trx, kind, gone)))
      seals.push(...(await rowSeals(trx, kind, rows, touched.get(kind)!)))
      const { names } = sealedTable(kind)
      if (names) for (const { row } of rows) if (row[names]) named.add(String(row[names]))
    }
  }
  for (const some of inParts([...named])) {
    const files = await findSealedRows(trx, 'file', some)
    seals.push(
      ...(await sealWhole(
        trx,
        'file',
        files.filter((file) => file.salt === null),
      )),
    )
  }
  return seals
}

export async function sealWhole(
  trx: Kysely<Database>,
  kind: SealedKind,
  rows: readonly SealedRow[],
): Promise<Seal[]> {
  if (rows.length === 0) return []
  const salted = rows.map((row) => ({ ...row, salt: newSalt() }))
  await trx
    .insertInto('rowSalt')
    .values(salted.map(({ id, salt }) => ({ kind, id, salt })))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet((set) => ({ salt: set.ref('excluded.salt') })),
    )
    .execute()
  return salted.map(({ id, salt, row }): Seal => {
    return [kind, id, 'whole', wholeSeals(salt, { kind, id }, row, sealedColumnsOf(kind, row))]
  })
}

function newSalt(): string {
  return randomBytes(16).toString('base64url')
}

async function takeTouches(trx: Transaction<Database>): Promise<Map<string, Map<string, Set<string>>>> {
  const rows = await trx
    .selectFrom('rowTouched')
    .select(['kind', 'id', 'columns'])
    .where('transactionId', '=', engineOf(trx).transactionId)
    .execute()
  if (rows.length > 0) await trx.deleteFrom('rowTouched').execute()
  const touched = new Map<string, Map<string, Set<string>>>()
  for (const { kind, id, columns } of rows) {
    const ofKind = touched.get(kind) ?? new Map<string, Set<string>>()
    const known = ofKind.get(id) ?? new Set<string>()
    for (const column of columns.split(' ').filter(Boolean)) known.add(fieldOf(column))
    if (known.size > 0) touched.set(kind, ofKind.set(id, known))
  }
  return touched
}

async function removedSeals(
  trx: Transaction<Database>,
  kind: SealedKind,
  ids: readonly string[],
): Promise<Seal[]> {
  if (ids.length === 0) return []
  const salts = await trx
    .deleteFrom('rowSalt')
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .returning('id')
    .execute()
  return salts.map(({ id }): Seal => [kind, id, 'removed'])
}

async function rowSeals(
  trx: Transaction<Database>,
  kind: SealedKind,
  rows: readonly SealedRow[],
  touched: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Seal[]> {
  const personal = sealedTable(kind).personal ?? []
  const whole: SealedRow[] = []
  const changed: Seal[] = []
  for (const found of rows) {
    const columns = touched.get(found.id)!
    if (columns.has('*') || (found.salt !== null && personal.some((column) => columns.has(column)))) {
      whole.push(found)
    } else if (found.salt !== null) {
      const sealed = sealedColumnsOf(kind, found.row).filter((column) => columns.has(column))
      if (sealed.length > 0) {
        changed.push([
          kind,
          found.id,
          'changed',
          sealsOf(found.salt, { kind, id: found.id }, found.row, sealed),
        ])
      }
    }
  }
  return [...(await sealWhole(trx, kind, whole)), ...changed]
}

function inParts<Each>(all: readonly Each[]): Each[][] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  )
}
