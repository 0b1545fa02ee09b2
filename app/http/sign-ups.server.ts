import DataLoader from 'dataloader'
import type { Store } from '#app/domain/command.server.ts'
import { signUpAll, type SignedUp, type SignUpInput } from '#app/domain/comments/sign-up.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { visitor } from './load-context.server.ts'

const mostAtOnce = 100

/** Takes sign-ups of the public. Those that come while the disk is busy with others are kept together. */
export type SignUps = {
  /** @returns once it is on the disk. @throws as `signUp` does */
  take(input: SignUpInput): Promise<SignedUp>
}

export function createSignUps({ db, clock }: { db: Store; clock: Clock }): SignUps {
  const loader = new DataLoader<SignUpInput, SignedUp>(
    (inputs) => signUpAll({ db, clock, actor: visitor }, inputs),
    { cache: false, maxBatchSize: mostAtOnce, batchScheduleFn: (keep) => setImmediate(keep) },
  )
  return { take: (input) => loader.load(input) }
}
