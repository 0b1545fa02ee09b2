import type { IncomingMessage } from 'node:http'
import type { Writable } from 'node:stream'
import { byteWords } from '#app/domain/agenda/attachment-kinds.ts'
import { Refused } from '../refused.ts'
import type { FormBounds } from './form-bounds.ts'
import type { BytesInUse, IntakeBounds } from './intake-bounds.ts'

export type Body = {
  /** Resolves when the parser has had all of it. @throws Refused */
  into(parser: Writable): Promise<void>
  /** So many bytes have left memory, as content of a file. */
  passed(bytes: number): void
  /** Stops the reading; the first reason counts. */
  fail(error: unknown): void
}

const forms = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)(?:\s*;|\s*$)/i

/** Whether there is a body at all. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/**
 * The body of a form, counted as it comes. What its headers already say is judged first.
 * @throws Refused
 */
export function bodyOf(request: IncomingMessage, { bounds, limits, take }: Reading): Body {
  const { headers } = request
  const tooLarge = (most = bounds.totalBytes) => new Refused('too-large', { most: byteWords(most) })
  const type = headers['content-type']
  if (!forms.test(type ?? '') || (headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new Refused('not-a-form')
  }
  if (Number(headers['content-length'] ?? 0) > bounds.totalBytes) throw tooLarge()

  let bytes = 0
  let words = 0
  let stop: (error: unknown) => void = () => {}
  let failure: unknown
  const count = (more: number) => {
    words += more
    take('memory', more)
    // What of a file waits to be written is counted with the words meanwhile.
    if (words > bounds.wordsBytes + waiting) throw tooLarge(bounds.wordsBytes)
  }
  const fail = (error: unknown) => {
    failure ??= error
    stop(failure)
  }
  return {
    fail,
    passed: (passed) => count(-passed),
    async into(parser) {
      const started = performance.now()
      const pace = setInterval(
        () => {
          const late = performance.now() - started - limits.graceMilliseconds
          if (late > 0 && bytes < (late / 1000) * limits.bytesASecond) fail(new Refused('too-slow'))
        },
        Math.min(1000, limits.graceMilliseconds),
      )
      let ended = false
      const cutOff = () => fail(new Refused('cut-off'))
      // A visitor may also disconnect after sending the last byte, before it was read.
      const closed = () => void (ended || cutOff())
      const data = (chunk: Buffer) => {
        try {
          bytes += chunk.byteLength
          if (bytes > bounds.totalBytes) throw tooLarge()
          count(chunk.byteLength)
          // One chunk per turn of the event loop, so that other requests are served in between, however many bodies come.
          request.pause()
          if (parser.write(chunk)) setImmediate(resume)
        } catch (error) {
          fail(error)
        }
      }
      const resume = () => void request.resume()
      const end = () => {
        ended = true
        parser.end()
      }
      try {
        await new Promise<void>((resolve, reject) => {
          stop = reject
          if (failure !== undefined) return reject(failure)
          parser.once('close', resolve)
          parser.on('error', cutOff)
          parser.on('drain', resume)
          request.once('end', end)
          request.once('error', cutOff)
          request.once('close', closed)
          request.on('data', data)
        })
        if (failure !== undefined) throw failure
      } finally {
        clearInterval(pace)
        request.off('data', data).off('end', end).off('close', closed)
        if (!parser.destroyed) parser.destroy()
      }
    },
  }
}

/** Bytes of a file that streams hold between the socket and the disk. */
const waiting = 1 << 20

export type Reading = {
  bounds: FormBounds
  limits: IntakeBounds
  /** Made with the first file. Null where files are only hashed, and nothing of them is kept. */
  folder: (() => Promise<string>) | null
  /** Counts what this form holds more, or less. @throws Refused where all forms together hold too much */
  take: (of: keyof BytesInUse, bytes: number) => void
}
