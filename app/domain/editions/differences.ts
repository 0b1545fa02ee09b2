import { diffArrays, diffWordsWithSpace } from 'diff'
import type { RecordDocument } from './document.ts'
import { linesOf, type Line } from './lines.ts'

/** A stretch of words of a changed line: kept, taken out or put in. */
export type Words = { text: string; change: 'same' | 'removed' | 'added' }

export type Difference =
  | { change: 'added'; under: string; text: string }
  | { change: 'removed'; under: string; text: string }
  | { change: 'changed'; under: string; words: Words[] }

/**
 * What a reader of `before` must know to have read `after`: lines that came, went, or changed within. Marks such as
 * "Added in edition 2" say what this list says and are left out of the comparison.
 */
export function differencesBetween(before: RecordDocument, after: RecordDocument): Difference[] {
  const parts = diffArrays(linesOf(before), linesOf(after), { comparator: (a, b) => a.text === b.text })
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
  const left = [...added]
  const found: Difference[] = []
  for (const line of removed) {
    const match = left.findIndex((candidate) => alike(line.text, candidate.text))
    if (match < 0) found.push({ change: 'removed', ...line })
    else {
      const [candidate] = left.splice(match, 1)
      found.push({
        change: 'changed',
        under: candidate!.under,
        words: wordsBetween(line.text, candidate!.text),
      })
    }
  }
  return [...found, ...left.map((line) => ({ change: 'added' as const, ...line }))]
}

/** Half of the words are the same: enough to read the two as one line that was changed. */
function alike(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/\s+/))
  const others = b.toLowerCase().split(/\s+/)
  const shared = others.filter((word) => words.has(word)).length
  return shared * 2 >= Math.max(words.size, others.length)
}

function wordsBetween(a: string, b: string): Words[] {
  return diffWordsWithSpace(a, b).map((part) => ({
    text: part.value,
    change: part.removed ? 'removed' : part.added ? 'added' : 'same',
  }))
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
