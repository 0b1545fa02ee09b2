import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  changedPlaces,
  letterOf,
  moveDown,
  moveInto,
  moveOut,
  moveTo,
  moveUp,
  numberAgenda,
  possibleMoves,
  tidyPositions,
  type Placed,
} from '#app/domain/agenda/agenda-order.ts'

const place = (id: string, parentId: string | null, position: number): Placed => ({ id, parentId, position })
/** 1 a, 2 b (2.A x, 2.B y, 2.C z), 3 c */
const items = [
  place('c', null, 2),
  place('y', 'b', 1),
  place('a', null, 0),
  place('x', 'b', 0),
  place('b', null, 1),
  place('z', 'b', 2),
]
const read = (places: readonly Placed[]): string =>
  numberAgenda(places)
    .map(({ item, number }) => `${number}${item.id}`)
    .join(' ')

describe('numbering', () => {
  it('is computed from where items stand', () => {
    expect(read(items)).toBe('1a 2b 2.Ax 2.By 2.Cz 3c')
    expect(read([])).toBe('')
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })

  it('loses no item of a broken tree', () => {
    expect(read([place('a', 'gone', 0), place('b', null, 1)])).toBe('1a 2b')
    expect(read([place('a', 'b', 0), place('b', 'a', 0)])).toBe('1a 2b')
    expect(read([place('a', 'a', 0)])).toBe('1a')
    expect(read([place('a', null, 0), place('b', 'a', 0), place('c', 'b', 0)])).toBe('1a 1.Ab 2c')
  })

  it('tells equal positions apart by id, always alike', () => {
    expect(read([place('b', null, 0), place('a', null, 0)])).toBe('1a 2b')
  })
})

describe('moves', () => {
  test.each<[string, (all: readonly Placed[], id: string) => Placed[], string, string]>([
    ['up', moveUp, 'c', '1a 2c 3b 3.Ax 3.By 3.Cz'],
    ['up at the top', moveUp, 'a', '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['up under another', moveUp, 'y', '1a 2b 2.Ay 2.Bx 2.Cz 3c'],
    ['up, first under another', moveUp, 'x', '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['down with those under it', moveDown, 'b', '1a 2c 3b 3.Ax 3.By 3.Cz'],
    ['down at the end', moveDown, 'c', '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['into', moveInto, 'c', '1a 2b 2.Ax 2.By 2.Cz 2.Dc'],
    ['into nothing above', moveInto, 'a', '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['into, with items under it', moveInto, 'b', '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['out', moveOut, 'x', '1a 2b 2.Ay 2.Bz 3x 4c'],
    ['out of nothing', moveOut, 'a', '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['an unknown item', moveUp, 'nobody', '1a 2b 2.Ax 2.By 2.Cz 3c'],
  ])('%s', (_, move, id, expected) => {
    expect(read(move(items, id))).toBe(expected)
  })

  test.each<[string, string, string | null, number, string]>([
    ['to the top', 'c', null, 0, '1c 2a 3b 3.Ax 3.By 3.Cz'],
    ['far beyond the end', 'a', null, 99, '1b 1.Ax 1.By 1.Cz 2c 3a'],
    ['before the beginning', 'c', null, -5, '1c 2a 3b 3.Ax 3.By 3.Cz'],
    ['under another, in the middle', 'a', 'b', 1, '1b 1.Ax 1.Ba 1.Cy 1.Dz 2c'],
    ['from under to under', 'x', 'c', 0, '1a 2b 2.Ay 2.Bz 3c 3.Ax'],
    ['among siblings', 'x', 'b', 2, '1a 2b 2.Ay 2.Bz 2.Cx 3c'],
    ['under itself', 'a', 'a', 0, '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['too deep', 'a', 'x', 0, '1a 2b 2.Ax 2.By 2.Cz 3c'],
    ['with items under it', 'b', 'a', 0, '1a 2b 2.Ax 2.By 2.Cz 3c'],
  ])('%s', (_, id, parentId, index, expected) => {
    expect(read(moveTo(items, id, parentId, index))).toBe(expected)
  })

  it('writes only what changed', () => {
    expect(changedPlaces(items, moveUp(items, 'y')).map(({ id }) => id)).toEqual(['y', 'x'])
    expect(changedPlaces(items, moveUp(items, 'a'))).toEqual([])
    expect(changedPlaces([], [place('a', null, 0)])).toEqual([place('a', null, 0)])
  })

  it('says which buttons have something to do', () => {
    expect(possibleMoves(items, 'a')).toEqual({ up: false, down: true, into: false, out: false })
    expect(possibleMoves(items, 'b')).toEqual({ up: true, down: true, into: false, out: false })
    expect(possibleMoves(items, 'c')).toEqual({ up: true, down: false, into: true, out: false })
    expect(possibleMoves(items, 'x')).toEqual({ up: false, down: true, into: false, out: true })
    expect(possibleMoves(items, 'nobody')).toEqual({ up: false, down: false, into: false, out: false })
  })
})

describe('order properties', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const tree = fc
    .tuple(
      fc.integer({ min: 0, max: ids.length }),
      fc.array(fc.constantFrom(...ids, 'gone', null), { minLength: 7, maxLength: 7 }),
      fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 7, maxLength: 7 }),
    )
    .map(([count, parents, positions]) =>
      ids.slice(0, count).map((id, index) => place(id, parents[index] ?? null, positions[index] ?? 0)),
    )
  const anyId = fc.constantFrom(...ids)
  const same = (one: readonly Placed[], other: readonly Placed[]): void => expect(read(one)).toBe(read(other))

  it('numbers every item once, and no number twice', () => {
    fc.assert(
      fc.property(tree, (all) => {
        const entries = numberAgenda(all)
        expect(entries.map(({ item }) => item.id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        expect(new Set(entries.map(({ number }) => number)).size).toBe(all.length)
        same(tidyPositions(all), all)
      }),
    )
  })

  it('undoes each move by its opposite', () => {
    fc.assert(
      fc.property(tree, anyId, (all, id) => {
        const can = possibleMoves(all, id)
        if (can.up) same(moveDown(moveUp(all, id), id), all)
        if (can.down) same(moveUp(moveDown(all, id), id), all)
        if (can.into) same(moveOut(moveInto(all, id), id), all)
      }),
    )
  })

  it('keeps every item through any move, and moves exactly where it is offered', () => {
    fc.assert(
      fc.property(
        tree,
        anyId,
        fc.option(anyId),
        fc.integer({ min: -2, max: 9 }),
        (all, id, parentId, index) => {
          const can = possibleMoves(all, id)
          const moves = { up: moveUp, down: moveDown, into: moveInto, out: moveOut } as const
          for (const name of ['up', 'down', 'into', 'out'] as const) {
            const after = moves[name](all, id)
            expect(after.length).toBe(all.length)
            expect(read(after) !== read(all)).toBe(can[name])
          }
          const put = moveTo(all, id, parentId, index)
          expect(put.map((item) => item.id).toSorted()).toEqual(all.map((item) => item.id).toSorted())
          const placed = put.find((item) => item.id === id)
          if (placed) same(moveTo(put, id, placed.parentId, placed.position), put)
        },
      ),
    )
  })
})
