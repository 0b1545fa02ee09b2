import { expect, test } from 'vitest'
import { createLanes } from '#app/files/lanes.ts'
import { awaitedLater } from '#test/setup/awaited-later.ts'

/** Work that ends when it is told to. */
function heldWork() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name)
      ends.set(name, () => resolve(name))
    })
  return { begun, work, end: (name: string) => ends.get(name)!() }
}

test('files of one sender are read one after another, those of another meanwhile', async () => {
  const lanes = createLanes(5)
  const { begun, work, end } = heldWork()
  const first = awaitedLater(lanes.run('a', work('a1')))
  const second = awaitedLater(lanes.run('a', work('a2')))
  const other = awaitedLater(lanes.run('b', work('b1')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(begun).toEqual(['a1', 'b1'])
  end('a1')
  expect(await first).toBe('a1')
  await new Promise((resolve) => setImmediate(resolve))
  expect(begun).toEqual(['a1', 'b1', 'a2'])
  end('a2')
  end('b1')
  expect([await second, await other]).toEqual(['a2', 'b1'])
})

test('what fails lets the next one begin', async () => {
  const lanes = createLanes(5)
  const failing = lanes.run('a', () => Promise.reject(new Error('broken')))
  const next = awaitedLater(lanes.run('a', () => Promise.resolve('read')))
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('read')
})

test.each([
  [2, 2, []],
  [2, 3, ['busy']],
])('%i may wait beside the one that is read: with %i', async (most, waiting, refused) => {
  const lanes = createLanes(most)
  const { work, end } = heldWork()
  const first = awaitedLater(lanes.run('a', work('a0')))
  const others = Array.from({ length: waiting }, () =>
    lanes
      .run('a', () => Promise.resolve())
      .then(
        () => null,
        (error: { reason: string }) => error.reason,
      ),
  )
  await new Promise((resolve) => setImmediate(resolve))
  end('a0')
  await first
  expect((await Promise.all(others)).filter((reason) => reason !== null)).toEqual(refused)
})
