/** Where an item stands: under which item, or under none, and at which place among those beside it. */
export type Placed = { id: string; parentId: string | null; position: number }

/** Items stand under others one level deep: "5" and "5.A". */
export const deepestLevel = 1

/** @returns "A" to "Z", then "AA", "AB" … for 0, 1, 2 … */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCodePoint(65 + (index % 26))
}

function inOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}

/**
 * Items of their own. One whose parent is not among the items, or that would stand too deep or in a circle, counts as
 * one of its own, so that no item can be lost.
 */
function parentsOf(items: readonly Placed[]): Map<string, string | null> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const isTop = (item: Placed): boolean => item.parentId === null || !byId.has(item.parentId)
  return new Map(
    items.map((item) => {
      const parent = item.parentId === null ? undefined : byId.get(item.parentId)
      return [item.id, parent !== undefined && isTop(parent) ? parent.id : null]
    }),
  )
}

type Branch = { id: string; children: string[] }

function toBranches(items: readonly Placed[]): Branch[] {
  const parents = parentsOf(items)
  const ordered = inOrder(items)
  return ordered
    .filter((item) => parents.get(item.id) === null)
    .map(({ id }) => ({
      id,
      children: ordered.filter((item) => parents.get(item.id) === id).map((item) => item.id),
    }))
}

function toPlaces(branches: readonly Branch[]): Placed[] {
  return branches.flatMap(({ id, children }, position) => [
    { id, parentId: null, position },
    ...children.map((child, index) => ({ id: child, parentId: id, position: index })),
  ])
}

/**
 * Numbers are computed, never stored.
 * @returns the items in reading order with their numbers: "1", "2", "2.A", "2.B", "3"
 */
export function numberAgenda<Item extends Placed>(
  items: readonly Item[],
): { item: Item; number: string; depth: 0 | 1 }[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const entry = (id: string, number: string, depth: 0 | 1) => {
    const item = byId.get(id)
    return item === undefined ? [] : [{ item, number, depth }]
  }
  return toBranches(items).flatMap(({ id, children }, top) => [
    ...entry(id, String(top + 1), 0),
    ...children.flatMap((child, index) => entry(child, `${top + 1}.${letterOf(index)}`, 1)),
  ])
}

export function tidyPositions(items: readonly Placed[]): Placed[] {
  return toPlaces(toBranches(items))
}

function swapped<Value>(values: readonly Value[], index: number, other: number): Value[] {
  const copy = [...values]
  const [first, second] = [copy[index], copy[other]]
  if (first === undefined || second === undefined) return copy
  copy[index] = second
  copy[other] = first
  return copy
}

function moveAmongSiblings(items: readonly Placed[], id: string, by: -1 | 1): Placed[] {
  const branches = toBranches(items)
  const top = branches.findIndex((branch) => branch.id === id)
  if (top >= 0) return toPlaces(swapped(branches, top, top + by))
  return toPlaces(
    branches.map((branch) => {
      const index = branch.children.indexOf(id)
      return index < 0 ? branch : { ...branch, children: swapped(branch.children, index, index + by) }
    }),
  )
}

/** Every move returns the places of all items, and the unchanged order where it can't be made. An item takes those under it along. */
export function moveUp(items: readonly Placed[], id: string): Placed[] {
  return moveAmongSiblings(items, id, -1)
}

export function moveDown(items: readonly Placed[], id: string): Placed[] {
  return moveAmongSiblings(items, id, 1)
}

export function moveInto(items: readonly Placed[], id: string): Placed[] {
  const branches = toBranches(items)
  const top = branches.findIndex((branch) => branch.id === id)
  const above = branches[top - 1]
  return above === undefined ? toPlaces(branches) : moveTo(items, id, above.id, above.children.length)
}

export function moveOut(items: readonly Placed[], id: string): Placed[] {
  const branches = toBranches(items)
  const parent = branches.findIndex((branch) => branch.children.includes(id))
  return parent < 0 ? toPlaces(branches) : moveTo(items, id, null, parent + 1)
}

/**
 * @param parentId the item to stand under, or null
 * @param index place among the siblings once the item has left its old place; beyond the end means last
 */
export function moveTo(
  items: readonly Placed[],
  id: string,
  parentId: string | null,
  index: number,
): Placed[] {
  const branches = toBranches(items)
  const moved = branches.find((branch) => branch.id === id)
  const known = moved !== undefined || branches.some((branch) => branch.children.includes(id))
  const under = parentId === null || branches.some((branch) => branch.id === parentId && branch.id !== id)
  const tooDeep = parentId !== null && (moved?.children.length ?? 0) > 0
  if (!known || !under || tooDeep) return toPlaces(branches)
  const without = branches
    .filter((branch) => branch.id !== id)
    .map((branch) => ({ ...branch, children: branch.children.filter((child) => child !== id) }))
  const place = Math.max(0, index)
  if (parentId === null) {
    return toPlaces(without.toSpliced(place, 0, moved ?? { id, children: [] }))
  }
  return toPlaces(
    without.map((branch) =>
      branch.id === parentId ? { ...branch, children: branch.children.toSpliced(place, 0, id) } : branch,
    ),
  )
}

export function changedPlaces(before: readonly Placed[], after: readonly Placed[]): Placed[] {
  const old = new Map(before.map((item) => [item.id, item]))
  return after.filter((item) => {
    const was = old.get(item.id)
    return was === undefined || was.parentId !== item.parentId || was.position !== item.position
  })
}

/** @returns the item's place in its row of siblings, for buttons that have nothing left to do */
export function possibleMoves(
  items: readonly Placed[],
  id: string,
): Record<'up' | 'down' | 'into' | 'out', boolean> {
  const branches = toBranches(items)
  const top = branches.findIndex((branch) => branch.id === id)
  if (top >= 0) {
    const leaf = branches[top]?.children.length === 0
    return { up: top > 0, down: top < branches.length - 1, into: top > 0 && leaf, out: false }
  }
  const siblings = branches.find((branch) => branch.children.includes(id))?.children ?? []
  const index = siblings.indexOf(id)
  return { up: index > 0, down: index >= 0 && index < siblings.length - 1, into: false, out: index >= 0 }
}
