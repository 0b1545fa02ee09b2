import type { OfficialDocument } from './document.ts'

/**
 * The bytes of a document that are hashed: JSON with the keys of every object in alphabetical order and no spaces, so
 * that the same document gives the same text whatever program wrote it.
 */
export function canonicalText(document: OfficialDocument): string {
  return JSON.stringify(ordered(document))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}
