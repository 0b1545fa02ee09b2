import { own } from '../text/own.ts'
import { wordChanges, type WordChange } from '../text/word-changes.ts'
import { fieldName, isIdentifier, valueWords, type Words } from './audit-words.ts'

export type Piece = WordChange

/** One fact of an entry: what stood before and what stands after, as a text with what went and what came. */
export type EntryChange = { label: string; pieces: Piece[] }

const bookkeeping = new Set([
  'id',
  'version',
  'result',
  'basis',
  'source',
  'createdAt',
  'recordedAt',
  'setAt',
  'position',
  'columns',
])

/** Half of the words stay: enough to show two texts as one that was changed. */
const alike = 0.5

/**
 * What an entry changed, field by field. Where nothing stood before, what was written is all new; a field that is the
 * same on both sides, or blank on both, is left out.
 * @param before, after what the command recorded, as parsed JSON
 */
export function changesBetween(before: unknown, after: unknown, words: Words): EntryChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !bookkeeping.has(key))
  return keys.flatMap((key) => {
    // A command may tell only what it changed; a field it does not name afterwards stands as it was.
    if (before && after && !Object.hasOwn(is, key)) return []
    const field = own(words.fields ?? {}, key)
    if (field?.coveredBy && (own(is, field.coveredBy) ?? null) !== null) return []
    const wordsFor = (value: unknown) => own(field?.values ?? {}, String(value)) ?? shown(value, words)
    const [old, now] = [wordsFor(own(was, key)), wordsFor(own(is, key))]
    return old === now ? [] : [{ label: field?.label ?? fieldName(key), pieces: piecesOf(old, now) }]
  })
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {}
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { value }
}

/** Identifiers without a name tell a reader nothing. */
function shown(value: unknown, words: Words): string {
  if (Array.isArray(value)) {
    return value
      .map((each) => shown(each, words))
      .filter(Boolean)
      .join(', ')
  }
  if (isIdentifier(value)) return own(words.names, value as string) ?? ''
  if (value !== null && typeof value === 'object') {
    return valueWords(
      Object.fromEntries(
        Object.entries(value).filter(
          ([key, each]) => !bookkeeping.has(key) && (!isIdentifier(each) || own(words.names, each as string)),
        ),
      ),
      words,
    )
  }
  return valueWords(value, words)
}

function piecesOf(old: string, now: string): Piece[] {
  if (old === '') return [{ text: now, change: 'added' }]
  if (now === '') return [{ text: old, change: 'removed' }]
  const parts = wordChanges(old, now)
  const kept = parts.filter((part) => part.change === 'same').reduce((sum, part) => sum + part.text.length, 0)
  if (kept >= alike * Math.min(old.length, now.length) && /\s/.test(old)) return parts
  return [
    { text: old, change: 'removed' },
    { text: now, change: 'added' },
  ]
}
