import { allowed, refuse, type Verdict } from '../../verdict.ts'

/**
 * A booklet is made where it would say something that the one before does not.
 * @param before whether one was made; `came` and `leftOut` count what happened since
 */
export function newBookletVerdict(facts: { before: boolean; came: number; leftOut: number }): Verdict {
  const { before, came, leftOut } = facts
  if (came + (before ? leftOut : 0) > 0) return allowed
  return refuse(
    'nothing-new',
    before ? 'No comments have come in since the last booklet.' : 'No written comments yet.',
  )
}

/** E16. No PDF is given out that a machine finds inaccessible. 28 CFR 35.200 (WCAG 2.1 AA, of PDFs too). */
export function machineCheckVerdict({ ok }: { ok: boolean }): Verdict {
  return ok ? allowed : refuse('machine-check', 'The PDF did not pass its check for accessibility.')
}
