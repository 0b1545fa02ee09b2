/**
 * What became of the work: `not-done` for certain, so that it can be done again; or `unknown`, because the database went
 * away after it was asked to commit and did not come back in time to be asked.
 */
export type CommitOutcome = 'not-done' | 'unknown'

/** The database does not answer, or too slowly. */
export class StoreAway extends Error {
  readonly code = 'STORE_AWAY'
  constructor(
    readonly outcome: CommitOutcome,
    cause: unknown,
    /** It answers, but somebody else holds a lock that is needed: trying again at once would not help. */
    readonly busy = false,
  ) {
    super(
      busy
        ? 'The database is busy: what is needed was not free in time.'
        : `The database does not answer (${(cause as { code?: string } | null)?.code ?? (cause as Error | null)?.message ?? 'no reason given'}).`,
      { cause },
    )
  }
}

/** Also for an error of the built pages, which carry a copy of the class of their own. */
export function isStoreAway(error: unknown): error is StoreAway {
  return error instanceof Error && (error as { code?: unknown }).code === 'STORE_AWAY'
}
