import type { IncomingMessage } from 'node:http'
import type { Incoming } from '../incoming.server.ts'
import { Refused } from '../refused.ts'
import type { FormBounds } from './form-bounds.ts'
import { receiveForm, type Received } from './receive-files.server.ts'
import { type IntakeBounds, intakeBounds, type BytesInUse } from './intake-bounds.ts'

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
  inUse: Readonly<BytesInUse>
}

/** @param incoming where files are kept meanwhile */
export function createIntake(incoming: Incoming, limits: IntakeBounds = intakeBounds): Intake {
  const inUse: BytesInUse = { memory: 0, disk: 0 }
  return {
    inUse,
    async form(request, bounds, use, { hashOnly = false } = {}) {
      const own: BytesInUse = { memory: 0, disk: 0 }
      const take = (of: keyof BytesInUse, bytes: number) => {
        own[of] += bytes
        inUse[of] += bytes
        if (bytes <= 0) return
        const full =
          of === 'memory'
            ? inUse.memory > limits.memoryBytes && own.memory > limits.smallBytes
            : inUse.disk > limits.diskBytes
        if (full) throw new Refused('busy', {}, { 'retry-after': '30' })
      }
      try {
        return await incoming.during(async (make) => {
          const folder = hashOnly ? null : make
          return use(await receiveForm(request, { bounds, limits, folder, take }))
        })
      } finally {
        inUse.memory -= own.memory
        inUse.disk -= own.disk
      }
    },
  }
}
