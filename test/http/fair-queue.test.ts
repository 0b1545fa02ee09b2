import { expect, test } from 'vitest'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { createFairQueue, QueueFull } from '#app/http/fair-queue.ts'

/** A piece of work that ends when it is told to. */
function work(done: string[], name: string) {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { run: () => ended.then(() => void done.push(name)), end: () => end() }
}

test('lanes take turns, and who goes first goes first', async () => {
  const queue = createFairQueue({ atOnce: 1, waitingInLane: 4, waitingInAll: 8 })
  const done: string[] = []
  const pieces = ['a1', 'a2', 'a3', 'b1', 'c1', 'owner'].map((name) => ({ name, ...work(done, name) }))
  const all = pieces.map(({ name, run }) => queue.run(name[0]!, run, { first: name === 'owner' }))
  for (const { end } of pieces) end()
  await Promise.all(all)
  expect(done).toEqual(['a1', 'owner', 'a2', 'b1', 'c1', 'a3'])
})

test('as much waits in a lane and in all as may, and what comes next is told so at once', async () => {
  const queue = createFairQueue({ atOnce: 1, waitingInLane: 2, waitingInAll: 3 })
  const done: string[] = []
  const first = work(done, 'first')
  const others = ['a1', 'a2', 'b1'].map((name) => ({ name, ...work(done, name) }))
  const all = [queue.run('a', first.run), ...others.map(({ name, run }) => queue.run(name[0]!, run))]
  const refused = work(done, 'never')
  await expect(queue.run('a', refused.run)).rejects.toBeInstanceOf(QueueFull)
  await expect(queue.run('c', refused.run)).rejects.toBeInstanceOf(QueueFull)
  const owner = work(done, 'owner')
  all.push(queue.run('her laptop', owner.run, { first: true }))
  for (const each of [first, owner, ...others]) each.end()
  await Promise.all(all)
  expect(done).toEqual(['first', 'owner', 'a1', 'b1', 'a2'])
})

test('work that fails makes room like any other', async () => {
  const queue = createFairQueue({ atOnce: 1, waitingInLane: 1, waitingInAll: 1 })
  const failing = queue.run('a', () => Promise.reject(new Error('no')))
  const next = awaitedLater(queue.run('a', () => Promise.resolve('yes')))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
