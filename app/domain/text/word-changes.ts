import { diffWordsWithSpace } from 'diff'

export type WordChange = { text: string; change: 'same' | 'removed' | 'added' }

/** Words and spaces that went or came. Comparing takes time in the square of it: beyond, a text is one that was replaced. */
const mostEdits = 400

/** @returns both texts as one: what stayed, what went and what came, in order; all of it replaced where little stayed */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (!parts) {
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ]
  }
  return parts.map((part) => ({
    text: part.value,
    change: part.removed ? 'removed' : part.added ? 'added' : 'same',
  }))
}
