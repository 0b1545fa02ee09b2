import type { IncomingMessage } from 'node:http'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { drain } from '#app/http/drain.ts'
import { formBounds } from '#app/http/files/form-bounds.ts'
import { bodyOf } from '#app/http/files/read-body.server.ts'

const pieces = Array.from({ length: 12 }, () => Buffer.alloc(1000))

/** A body that has all its pieces at once, as of a fast sender. */
function aBody(): IncomingMessage {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return Object.assign(Readable.from(pieces), { headers }) as unknown as IncomingMessage
}

/** Counts the turns of the event loop, in which others are served. */
function countTurns(): { now: () => number; stop: () => void } {
  let turns = 0
  let ended = false
  const next = () => {
    turns += 1
    if (!ended) setImmediate(next)
  }
  setImmediate(next)
  return { now: () => turns, stop: () => (ended = true) }
}

test('a form is read a piece a turn, however fast it comes', async () => {
  const turns = countTurns()
  const at: number[] = []
  const parser = new Writable({
    write(_piece, _encoding, done) {
      at.push(turns.now())
      done()
    },
  })
  const limits = {
    memoryBytes: 1e9,
    diskBytes: 1e9,
    smallBytes: 1e6,
    graceMilliseconds: 60_000,
    bytesASecond: 1,
  }
  const reading = { bounds: formBounds.page, limits, folder: null, take: () => {} }
  await bodyOf(aBody(), reading).into(parser)
  turns.stop()
  expect(at).toHaveLength(pieces.length)
  expect(new Set(at).size).toBe(pieces.length)
})

test('what is read past is read a piece a turn', async () => {
  const turns = countTurns()
  const body = aBody()
  const at: number[] = []
  body.on('data', () => at.push(turns.now()))
  body.pause()
  drain(body)
  await new Promise((resolve) => body.once('end', resolve))
  turns.stop()
  expect(new Set(at).size).toBe(pieces.length)
})
