import { numberAgenda } from '#app/domain/agenda/agenda-order.ts'
import type { BuilderRow } from '#app/domain/publishing/builder-row.ts'
import { MoveItemForm } from '#app/domain/agenda/forms.ts'
import { placesAfter } from '#app/domain/agenda/move-places.ts'

/** @returns the rows as they will stand once the server has made a move, by the same rule; unchanged for a wrong one */
export function rowsAfter(rows: BuilderRow[], move: string): BuilderRow[] {
  const read = MoveItemForm.safeParse({ move })
  if (!read.success) return rows
  const places = new Map(placesAfter(rows, read.data.move).map((place) => [place.id, place]))
  const placed = rows.map((row) => ({ ...row, ...places.get(row.id) }))
  return numberAgenda(placed).map(({ item, number }) => ({ ...item, number }))
}
