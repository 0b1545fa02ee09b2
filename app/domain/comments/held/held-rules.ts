import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { standingOf, type Decided } from '../standing.ts'

/** What waits is released, and what was set aside is taken back; nothing else needs it. */
export function releaseVerdict(comment: Decided): Verdict {
  const standing = standingOf(comment)
  if (standing === 'withdrawn') return refuse('withdrawn', 'Its author withdrew it.')
  return standing === 'standing' ? refuse('not-waiting', 'It waits for nothing.') : allowed
}

/**
 * Set aside for what it is, never for what it thinks (54954.3(c), N3), and kept.
 * @param called somebody was called to speak by it
 */
export function setAsideVerdict(comment: Decided & { called: boolean }): Verdict {
  const standing = standingOf(comment)
  if (standing === 'withdrawn') return refuse('withdrawn', 'Its author withdrew it.')
  if (standing === 'set-aside') return refuse('set-aside', 'It is set aside already.')
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
