import { sql, type Kysely, type SqlBool } from 'kysely'
import type { Database } from '#db/schema.ts'
import { sealedKinds, sealedTable, type SealedKind } from '#db/sealed-tables.ts'
import type { SealedValue } from './seal.server.ts'

export type SealedRow = {
  id: string
  /** Null where the row has none: no command wrote it. */
  salt: string | null
  row: Record<string, SealedValue>
}

/** The columns of a row that a seal holds: all but those that the table of seals leaves out. */
export function sealedColumnsOf(kind: SealedKind, row: Readonly<Record<string, unknown>>): string[] {
  const apart = sealedTable(kind).apart ?? {}
  return Object.keys(row).filter((column) => !(column in apart))
}

/** @returns the one text by which a row is named in seals: its key, with spaces between */
export function idOfRow(kind: SealedKind, row: Readonly<Record<string, unknown>>): string {
  return sealedTable(kind)
    .key.map((column) => String(row[column]))
    .join(' ')
}

export async function findSealedRows(
  db: Kysely<Database>,
  kind: SealedKind,
  ids: readonly string[],
): Promise<SealedRow[]> {
  const { key } = sealedTable(kind)
  const wanted = ids.map((id) => {
    const parts = key.length === 1 ? [id] : splitId(id, key.length)
    const each = key.map((column, index) => sql<SqlBool>`${sql.ref(column)} = ${parts[index]}`)
    return sql<SqlBool>`(${sql.join(each, sql` and `)})`
  })
  return read(db, kind, sql<SqlBool>`${sql.join(wanted, sql` or `)}`, ids.length)
}

export async function pageOfSealedRows(
  db: Kysely<Database>,
  kind: SealedKind,
  after: Readonly<Record<string, unknown>> | undefined,
  count: number,
): Promise<SealedRow[]> {
  const { key } = sealedTable(kind)
  const list = (parts: unknown[]) => sql.join(parts)
  const later = after
    ? sql<SqlBool>`(${list(key.map((column) => sql.ref(column)))}) > (${list(key.map((column) => after[column]))})`
    : sql<SqlBool>`1 = 1`
  return read(db, kind, later, count)
}

/** What is in the last part may hold spaces: a spelling, an item's name. */
function splitId(id: string, parts: number): string[] {
  const words = id.split(' ')
  return [...words.slice(0, parts - 1), words.slice(parts - 1).join(' ')]
}

async function read(
  db: Kysely<Database>,
  kind: SealedKind,
  where: ReturnType<typeof sql<SqlBool>>,
  count: number,
): Promise<SealedRow[]> {
  const { key } = sealedTable(kind)
  const order = sql.join(key.map((column) => sql.ref(column)))
  const { rows } = await sql<Record<string, SealedValue>>`
    select * from ${sql.table(kind)} where ${where} order by ${order} limit ${count}`.execute(db)
  if (rows.length === 0) return []
  const ids = rows.map((row) => idOfRow(kind, row))
  const salts = await db
    .selectFrom('rowSalt')
    .select(['id', 'salt'])
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute()
  const saltOf = new Map(salts.map(({ id, salt }) => [id, salt]))
  return rows.map((row, index) => ({ id: ids[index]!, salt: saltOf.get(ids[index]!) ?? null, row }))
}

/** The columns that seals hold, of each kind, as this database has them. */
export async function sealedColumns(db: Kysely<Database>): Promise<Map<SealedKind, string[]>> {
  const tables = await db.introspection.getTables()
  return new Map(
    tables.flatMap(({ name, columns }): [SealedKind, string[]][] => {
      const kind = sealedKinds.find((each) => each === fieldOf(name))
      if (!kind) return []
      const fields = Object.fromEntries(columns.map((column) => [fieldOf(column.name), true]))
      return [[kind, sealedColumnsOf(kind, fields)]]
    }),
  )
}

export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
