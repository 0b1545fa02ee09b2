import { numberAgenda, possibleMoves } from '#app/domain/agenda/agenda-order.ts'
import type { BuilderRow } from '#app/domain/publishing/builder-row.ts'
import { MoveItemForm, type MoveDirection } from '#app/domain/agenda/forms.ts'
import { placesAfter } from '#app/domain/agenda/move-places.ts'

/** @returns the rows as they will stand once the server has made a move, by the same rule; unchanged for a wrong one */
export function rowsAfter(rows: BuilderRow[], move: string): BuilderRow[] {
  const read = MoveItemForm.safeParse({ move })
  if (!read.success) return rows
  const places = new Map(placesAfter(rows, read.data.move).map((place) => [place.id, place]))
  const placed = rows.map((row) => ({ ...row, ...places.get(row.id) }))
  return numberAgenda(placed).map(({ item, number }) => ({ ...item, number }))
}

/**
 * One press as a move to a place, which comes to the same however often it is sent: "up" is before the item above.
 * @returns null where the item can't go that way
 */
export function stepOf(rows: BuilderRow[], id: string, way: MoveDirection): string | null {
  const can = possibleMoves(rows, id)
  if (way === 'in') return can.into ? `${id}:in` : null
  if (way === 'out') return can.out ? `${id}:out` : null
  if (!can[way]) return null
  const parentId = rows.find((row) => row.id === id)!.parentId
  const siblings = rows.filter((row) => row.parentId === parentId)
  const at = siblings.findIndex((row) => row.id === id)
  return way === 'up' ? `${id}:before:${siblings[at - 1]!.id}` : `${id}:after:${siblings[at + 1]!.id}`
}

const toPlace = /^([\w-]+):(?:before|after):/

/**
 * @param queue moves still to be sent, the first of them possibly on its way
 * @returns the queue with one more; a further place for what waits at its end takes the place of the one before
 */
export function queued(queue: readonly string[], move: string): string[] {
  const last = queue.length > 1 ? queue.at(-1)! : ''
  const sameItem = toPlace.exec(last)?.[1] === toPlace.exec(move)?.[1] && toPlace.test(move)
  return [...(sameItem ? queue.slice(0, -1) : queue), move]
}
