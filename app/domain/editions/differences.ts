import { diffArrays } from 'diff'
import { wordChanges, type WordChange } from '../text/word-changes.ts'
import type { OfficialDocument } from './document.ts'
import { linesOf, type Line } from './lines.ts'

/** A stretch of words of a changed line: kept, taken out or put in. */
export type Words = WordChange

export type Difference =
  | { change: 'added'; under: string; text: string }
  | { change: 'removed'; under: string; text: string }
  | { change: 'changed'; under: string; words: Words[] }

/** Lines that went or came. Comparing takes time in the square of it: beyond, nothing is taken to have stayed. */
const mostEdits = 1000

/**
 * What a reader of `before` must know to have read `after`: lines that came, went, or changed within. Marks such as
 * "Added in edition 2" say what this list says and are left out of the comparison.
 */
export function differencesBetween(before: OfficialDocument, after: OfficialDocument): Difference[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const parts = diffArrays(old, now, {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: mostEdits,
  })
  if (!parts) return paired(old, now)
  const found: Difference[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const next = parts[index + 1]
    if (part.removed && next?.added) {
      found.push(...paired(part.value, next.value))
      index++
    } else if (part.removed)
      found.push(...part.value.map((line) => ({ change: 'removed' as const, ...line })))
    else if (part.added) found.push(...part.value.map((line) => ({ change: 'added' as const, ...line })))
  }
  return found
}

/** Lines that went beside lines that came: alike ones are one change, the rest stand alone. */
function paired(removed: Line[], added: Line[]): Difference[] {
  const left = added.map((line) => ({ ...line, words: wordsOf(line) }))
  const found: Difference[] = []
  for (const line of removed) {
    const words = wordsOf(line)
    const match = left.findIndex((candidate) => alike(words, candidate.words))
    if (match < 0) found.push({ change: 'removed', ...line })
    else {
      const [candidate] = left.splice(match, 1)
      found.push({
        change: 'changed',
        under: candidate!.under,
        words: wordChanges(line.text, candidate!.text),
      })
    }
  }
  return [...found, ...left.map(({ words: _words, ...line }) => ({ change: 'added' as const, ...line }))]
}

const wordsOf = ({ text }: Line): string[] => text.toLowerCase().split(/\s+/)

/** Half of the words are the same: enough to read the two as one line that was changed. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const words = new Set(a)
  const most = Math.max(words.size, b.length)
  if (b.length * 2 < most) return false
  return b.filter((word) => words.has(word)).length * 2 >= most
}

/** The differences in one sentence for lists and notices: "2 lines added, 1 changed". */
export function summaryOf(differences: Difference[]): string {
  const count = (change: Difference['change']) => differences.filter((each) => each.change === change).length
  const parts = [
    [count('added'), 'added'],
    [count('changed'), 'changed'],
    [count('removed'), 'removed'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)
  return said.length === 0 ? 'Nothing that is read was changed.' : `Lines: ${said.join(', ')}.`
}
