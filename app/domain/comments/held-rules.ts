import { allowed, refuse, type Verdict } from '../verdict.ts'

export type Decided = {
  heldReason: string | null
  releasedAt: string | null
  setAsideAt: string | null
  withdrawnAt: string | null
}

export function isWaitingForPerson({ heldReason, releasedAt, setAsideAt, withdrawnAt }: Decided): boolean {
  return heldReason !== null && releasedAt === null && setAsideAt === null && withdrawnAt === null
}

/** Open to everyone: neither waiting, set aside nor withdrawn. */
export function isPublic({ heldReason, releasedAt, setAsideAt, withdrawnAt }: Decided): boolean {
  return setAsideAt === null && withdrawnAt === null && (heldReason === null || releasedAt !== null)
}

/** What waits is released, and what was set aside is taken back; nothing else needs it. */
export function releaseVerdict(comment: Decided): Verdict {
  if (comment.withdrawnAt !== null) return refuse('withdrawn', 'Its author withdrew it.')
  return isPublic(comment) ? refuse('not-waiting', 'It waits for nothing.') : allowed
}

/**
 * Set aside for what it is, never for what it thinks (54954.3(c), N3), and kept.
 * @param called somebody was called to speak by it
 */
export function setAsideVerdict(comment: Decided & { called: boolean }): Verdict {
  if (comment.withdrawnAt !== null) return refuse('withdrawn', 'Its author withdrew it.')
  if (comment.setAsideAt !== null) return refuse('set-aside', 'It is set aside already.')
  return comment.called ? refuse('called', 'Its author was called to speak.') : allowed
}

/** @returns "3 to 5, 9" */
export function numbersInWords(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((one, other) => one - other)
  const runs: [first: number, last: number][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
    .flatMap(([first, last]) =>
      last - first < 2 ? (first === last ? [`${first}`] : [`${first}`, `${last}`]) : [`${first} to ${last}`],
    )
    .join(', ')
}
