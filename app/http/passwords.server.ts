import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { createFairQueue } from './fair-queue.ts'
import { createStrengthCheck, type IsGuessable } from './password-strength.server.ts'

/** The work of one hash: memory in KiB, passes, threads. */
export type HashCost = { memoryCost: number; timeCost: number; parallelism: number }

/** OWASP's Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one thread. */
export const owaspCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashing uses one processor fewer than there are, and leaves most of Node's four threads to files and compression. */
const mostAtOnce = 2
const waitingOfOne = 4
const waitingInAll = 256

/** Whose check it is: each lane waits only for its own; `first` for a device that its owner has used before. */
export type Turn = { lane: string; first?: boolean }

export type Passwords = {
  /** An argon2id hash in PHC form. Slow: never inside a transaction. */
  hash(password: string): Promise<string>
  /**
   * Whether the password is the one hashed. Without a hash it does the same work, then says no.
   * @throws QueueFull when too many checks wait already
   */
  matches(passwordHash: string | null | undefined, password: string, turn?: Turn): Promise<boolean>
  /** Whether a new password would soon be guessed. @param inputs words that its owner would think of first */
  isGuessable: IsGuessable
}

/** @param cost the work of a hash; anything less than OWASP's is for tests */
export function createPasswords(cost: HashCost = owaspCost): Passwords {
  const atOnce = Math.max(1, Math.min(mostAtOnce, availableParallelism() - 1))
  const queue = createFairQueue({ atOnce, waitingInLane: waitingOfOne, waitingInAll })
  // Argon2id is the library's default; its enum can't be imported under isolatedModules.
  const hashWithCost = (password: string) => hash(password.normalize('NFKC'), cost)
  const decoy = hashWithCost(randomBytes(32).toString('base64'))
  return {
    hash: hashWithCost,
    isGuessable: createStrengthCheck(),
    async matches(passwordHash, password, { lane, first } = { lane: '' }) {
      const against = passwordHash ?? (await decoy)
      const found = await queue.run(lane, () => verify(against, password.normalize('NFKC')), { first })
      return found && passwordHash !== null && passwordHash !== undefined
    },
  }
}
