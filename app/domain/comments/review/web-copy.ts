import { allowed, refuse, type Verdict } from '../../verdict.ts'

export const leftOut = '[…]'

/** @returns the copy as it is kept: lines end one way, and every usual mark of leaving out is the one mark */
export function readCopy(typed: string): string {
  return withPlainLines(typed).replace(/\[(?:\.{3}|…)\]/g, leftOut)
}

export function withPlainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/**
 * A web copy leaves out and never rewrites: what is between its marks must stand in the original, in the same order,
 * from its first letter to its last. Nobody's words are changed without it showing (N8).
 */
export function webCopyVerdict(original: string, copy: string): Verdict {
  if (copy === original)
    return refuse('nothing-left-out', 'Nothing is left out. The copy is the same as the original.')
  const pieces = copy.split(leftOut)
  const changed = refuse(
    'words-changed',
    `A copy can leave something out, with ${leftOut} in its place, and change nothing else.`,
  )
  if (pieces.length < 2) return changed
  const [head, tail] = [pieces[0]!, pieces.at(-1)!]
  if (!original.startsWith(head) || !original.endsWith(tail)) return changed
  let from = head.length
  const end = original.length - tail.length
  for (const piece of pieces.slice(1, -1)) {
    const found = original.indexOf(piece, from)
    if (found === -1 || found + piece.length > end) return changed
    from = found + piece.length
  }
  return from <= end ? allowed : changed
}
