import type { IncomingMessage } from 'node:http'
import type { Incoming } from '../incoming.server.ts'
import { Refused } from '../refused.ts'
import type { FormBounds } from './form-bounds.ts'
import { receiveForm, type Received } from './receive-files.server.ts'

export type IntakeBounds = {
  /** Bytes of forms in memory at one moment, of all visitors together. */
  memoryBytes: number
  /** Bytes of files on their way at one moment. */
  diskBytes: number
  /** A form with fewer bytes of words than this is read however much others send. */
  smallBytes: number
  /** For so long anyone may send as slowly as they like. */
  graceMilliseconds: number
  /** After that, on the average. */
  bytesASecond: number
}

export const intakeBounds: IntakeBounds = {
  memoryBytes: 64 * (1 << 20),
  diskBytes: 2 ** 31,
  smallBytes: 65_536,
  graceMilliseconds: 30_000,
  bytesASecond: 1_000,
}

/** What the forms under way hold together. */
export type Held = { memory: number; disk: number }

/**
 * Where every form is read, with and without files: counted while it streams, whatever its headers say, and cut off at
 * the first bound that it passes. What it brought is gone, from memory and disk, when `use` has ended.
 */
export type Intake = {
  /**
   * @param options with `hashOnly` nothing of a file is kept but its hash and size
   * @throws Refused before `use` is called
   */
  form<Result>(
    request: IncomingMessage,
    bounds: FormBounds,
    use: (received: Received) => Promise<Result>,
    options?: { hashOnly?: boolean },
  ): Promise<Result>
  /** For a test to see that nothing is left. */
  held: Readonly<Held>
}

/** @param incoming where files are kept meanwhile */
export function createIntake(incoming: Incoming, limits: IntakeBounds = intakeBounds): Intake {
  const held: Held = { memory: 0, disk: 0 }
  return {
    held,
    async form(request, bounds, use, { hashOnly = false } = {}) {
      const own: Held = { memory: 0, disk: 0 }
      const take = (of: keyof Held, bytes: number) => {
        own[of] += bytes
        held[of] += bytes
        if (bytes <= 0) return
        const full =
          of === 'memory'
            ? held.memory > limits.memoryBytes && own.memory > limits.smallBytes
            : held.disk > limits.diskBytes
        if (full) throw new Refused('busy', {}, { 'retry-after': '30' })
      }
      try {
        return await incoming.during(async (make) => {
          const folder = hashOnly ? null : make
          return use(await receiveForm(request, { bounds, limits, folder, take }))
        })
      } finally {
        held.memory -= own.memory
        held.disk -= own.disk
      }
    },
  }
}
