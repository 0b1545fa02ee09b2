import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** The work of one hash: memory in KiB, passes, threads. */
export type HashCost = { memoryCost: number; timeCost: number; parallelism: number }

/** OWASP's Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one thread. */
export const owaspCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type Passwords = {
  /** An argon2id hash in PHC form. Slow: never inside a transaction. */
  hash(password: string): Promise<string>
  /** Whether the password is the one hashed. Without a hash it does the same work, then says no. */
  matches(passwordHash: string | null | undefined, password: string): Promise<boolean>
}

/** @param cost the work of a hash; anything less than OWASP's is for tests */
export function createPasswords(cost: HashCost = owaspCost): Passwords {
  // Argon2id is the library's default; its enum can't be imported under isolatedModules.
  const hashWithCost = (password: string) => hash(password.normalize('NFKC'), cost)
  const decoy = hashWithCost(randomBytes(32).toString('base64'))
  return {
    hash: hashWithCost,
    async matches(passwordHash, password) {
      const found = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'))
      return found && passwordHash !== null && passwordHash !== undefined
    },
  }
}
