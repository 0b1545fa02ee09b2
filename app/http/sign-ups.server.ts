import DataLoader from 'dataloader'
import type { Store } from '#app/domain/commands/command.server.ts'
import { keepPostedLines } from '#app/domain/comments/posted-lines.server.ts'
import { getSignUpPage, type SignUpPage } from '#app/domain/overviews/sign-up-page.server.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { signUpAll, type SignedUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { visitor } from './visitor.server.ts'

const mostAtOnce = 100

/** Takes sign-ups of the public. Those that come while the disk is busy with others are kept together. */
export type SignUps = {
  /**
   * What decides on a sign-up for these items, without the rest of the agenda; with all of it where none is named.
   * @throws NotFound as `getSignUpPage` does
   */
  page(slug: string, items: readonly string[]): Promise<SignUpPage>
  /** @returns once it is on the disk. @throws as `signUp` does */
  take(input: SignUpInput): Promise<SignedUp>
}

type Needs = {
  db: Store
  clock: Clock
  /** Told that files came with a comment. */
  filesCame?: () => void
}

export function createSignUps({ db, clock, filesCame = () => {} }: Needs): SignUps {
  const lines = keepPostedLines()
  const loader = new DataLoader<SignUpInput, SignedUp>(
    (inputs) => signUpAll({ db, clock, actor: visitor }, inputs, lines),
    { cache: false, maxBatchSize: mostAtOnce, batchScheduleFn: (keep) => setImmediate(keep) },
  )
  const page: SignUps['page'] = (slug, items) =>
    getSignUpPage(db, slug, clock.now(), { only: items.length > 0 ? items : undefined, lines })
  return {
    page,
    take: async (input) => {
      const taken = await loader.load(input)
      if (input.files.length > 0) filesCame()
      return taken
    },
  }
}
