import type { Instant } from '../time/instant.ts'

/**
 * What holds of a sign-up or a written comment as a whole: `open` is open to everyone, `held` waits for a person,
 * `set-aside` and `withdrawn` leave a line without words.
 */
export type CommentStatus = 'open' | 'held' | 'set-aside' | 'withdrawn'

export type Decided = {
  heldReason: string | null
  releasedAt: Instant | null
  setAsideAt: Instant | null
  withdrawnAt: Instant | null
}

/** Of a group on one receipt: it is withdrawn once everybody in it is. @param group the first one first */
export function statusOfGroup(group: readonly Decided[]): CommentStatus {
  const [lead = 'withdrawn', ...others] = group.map(commentStatusOf)
  return lead === 'withdrawn' ? (others.find((status) => status !== 'withdrawn') ?? lead) : lead
}

/** Withdrawing comes before what the clerk decides: there is nothing left to decide on. */
export function commentStatusOf({ heldReason, releasedAt, setAsideAt, withdrawnAt }: Decided): CommentStatus {
  if (withdrawnAt !== null) return 'withdrawn'
  if (setAsideAt !== null) return 'set-aside'
  return heldReason !== null && releasedAt === null ? 'held' : 'open'
}
