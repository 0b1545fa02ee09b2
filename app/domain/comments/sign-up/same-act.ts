import type { CommentKind } from '../comment-fields.ts'

/** What one sending of the form asks for: to speak, or to have a text published. */
export type Act = {
  kind: CommentKind
  itemIds: readonly string[]
  /** Of everyone whom it signs up; null for who gave no name. */
  names: readonly (string | null)[]
  text: string | null
  /** The SHA-256 of each file. */
  files: readonly string[]
}

/** `sameForm`: it came from the same form, which was sent again after something in it was changed. */
export type EarlierAct = Act & { sameForm: boolean }

/**
 * Whether what one browser sends may be what it sent before: then its author is asked which it is, and nobody is refused,
 * since a family, a library and a helper share a browser. Whoever gave no name may be anyone; with another name it is
 * another person, and with another text another comment.
 */
export function mayBeTheSameAct(sent: Act, earlier: EarlierAct): boolean {
  if (sent.kind !== earlier.kind) return false
  if (sent.itemIds.every((id) => !earlier.itemIds.includes(id))) return false
  if (earlier.sameForm) return true
  return sent.kind === 'speak' ? namesMeet(sent.names, earlier.names) : sameWords(sent, earlier)
}

function namesMeet(names: Act['names'], others: Act['names']): boolean {
  if ([...names, ...others].includes(null)) return true
  const known = new Set(others.map(folded))
  return names.some((name) => known.has(folded(name)))
}

function sameWords(sent: Act, earlier: Act): boolean {
  if (folded(sent.text) !== folded(earlier.text)) return false
  return sent.text !== null || sent.files.some((sha256) => earlier.files.includes(sha256))
}

/** The same whatever its capitals, accents and spaces. */
function folded(words: string | null): string {
  return (words ?? '').normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase()
}
