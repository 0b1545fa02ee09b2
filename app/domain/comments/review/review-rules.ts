import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { commentStatusOf, type Decided } from '../comment-status.ts'

/** What waits is released, and what was set aside is taken back; nothing else needs it. */
export function releaseVerdict(comment: Decided): Verdict {
  const status = commentStatusOf(comment)
  if (status === 'withdrawn') return refuse('withdrawn', 'The author withdrew it.')
  return status === 'open' ? refuse('not-waiting', 'It is not waiting for a decision.') : allowed
}

/**
 * Set aside for what it is, never for what it thinks (54954.3(c), N3), and kept.
 * @param called somebody was called to speak by it
 */
export function setAsideVerdict(comment: Decided & { called: boolean }): Verdict {
  const status = commentStatusOf(comment)
  if (status === 'withdrawn') return refuse('withdrawn', 'The author withdrew it.')
  if (status === 'set-aside') return refuse('set-aside', 'It is set aside already.')
  return comment.called ? refuse('called', 'The author was called to speak.') : allowed
}

/**
 * A comment is shown again as it was written where its web copy leaves something out.
 * @param copy the text of the newest copy; undefined where none was made
 */
export function showOriginalVerdict(original: string, copy: string | undefined): Verdict {
  return copy === undefined || copy === original
    ? refuse('original', 'It is shown as it was written.')
    : allowed
}

/** @param toWithhold false to show the file again */
export function withholdVerdict(withheldAt: string | null, toWithhold: boolean): Verdict {
  if (toWithhold !== (withheldAt !== null)) return allowed
  return refuse('already', toWithhold ? 'It is withheld already.' : 'It is shown.')
}

/**
 * W6. An author is told once where complaints of misconduct go, or it is sent there once for one who asked for that; never
 * for one who said that it is a comment only. The commission judges no complaint.
 */
export function referralVerdict(referredAt: string | null, wish: 'send' | 'keep' | null): Verdict {
  if (referredAt !== null)
    return refuse('referred', 'The author has already been told where to send complaints.')
  return wish === 'keep'
    ? refuse('comment-only', 'The author was asked and said it is a public comment only.')
    : allowed
}

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
