import { createHash } from 'node:crypto'

export type SealedValue = string | number | null

/** Hashes by column; null for a column that became empty. Columns that are empty from the first are left out. */
export type SealedColumns = Record<string, string | null>

/**
 * What an entry of the record says of one row, in the order kind, id, what, columns. `whole`: these columns and no
 * others hold something. `changed`: these hold something else than before. `removed`: the row is gone.
 */
export type Seal = [kind: string, id: string, what: 'whole' | 'changed', columns: SealedColumns] | Removal

export type Removal = [kind: string, id: string, what: 'removed']

/**
 * The hash of one value under the secret salt of its row. Without the salt nobody can try out names or words against
 * it; with it everybody can check that the value is the one that was written.
 */
export function sealOf(
  salt: string,
  place: { kind: string; id: string; column: string },
  value: string | number,
): string {
  return createHash('sha256')
    .update(JSON.stringify([salt, place.kind, place.id, place.column, value]))
    .digest('base64url')
}

export function sealsOf(
  salt: string,
  { kind, id }: { kind: string; id: string },
  row: Readonly<Record<string, SealedValue>>,
  columns: readonly string[],
): SealedColumns {
  return Object.fromEntries(
    columns.map((column) => {
      const value = row[column] ?? null
      return [column, value === null ? null : sealOf(salt, { kind, id, column }, value)]
    }),
  )
}

export function wholeSeals(
  salt: string,
  place: { kind: string; id: string },
  row: Readonly<Record<string, SealedValue>>,
  columns: readonly string[],
): SealedColumns {
  const filled = columns.filter((column) => (row[column] ?? null) !== null)
  return sealsOf(salt, place, row, filled)
}
