import { moveDown, moveInto, moveOut, moveTo, moveUp, type Placed } from './agenda-order.ts'
import type { MoveItemInput } from './forms.ts'

const byDirection = { up: moveUp, down: moveDown, in: moveInto, out: moveOut }

/**
 * Where everything stands after a move; the server writes it, and a page with script shows it at once.
 * @returns the places of all items, unchanged where the move can't be made
 */
export function placesAfter(items: readonly Placed[], input: MoveItemInput): Placed[] {
  if ('direction' in input) return byDirection[input.direction](items, input.itemId)
  const after = 'afterId' in input
  const targetId = after ? input.afterId : input.beforeId
  const target = items.find((item) => item.id === targetId)
  if (!target || targetId === input.itemId) return [...items]
  const siblings = items
    .filter((item) => item.parentId === target.parentId && item.id !== input.itemId)
    .toSorted((one, other) => one.position - other.position)
  const index = siblings.findIndex((item) => item.id === targetId) + (after ? 1 : 0)
  return moveTo(items, input.itemId, target.parentId, index)
}
