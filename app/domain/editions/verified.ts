import type { EditionSeries, EditionStage } from './edition.ts'

/** What a hash belongs to. `current` is false when a newer edition stands in its place. */
export type Verified =
  | {
      of: 'edition'
      as: 'document' | 'packet' | 'proof' | 'text'
      series: EditionSeries
      stage: EditionStage
      number: number
      publicAt: string
      approvedOn: string | null
      meeting: { slug: string; kind: string; heldOn: string }
      current: { number: number; publicAt: string } | null
    }
  | {
      of: 'attachment'
      title: string
      itemTitle: string
      meeting: { slug: string; kind: string; heldOn: string }
    }
  | { of: 'library'; slug: string; title: string }

/** @returns what the foot of a page prints of a hash, "1795455d…a4420b34", as its first and last eight digits, or null */
export function readShortHash(text: string): { first: string; last: string } | null {
  const [, first, last] = /^\s*([0-9a-f]{8})\s*(?:…|\.{2,3}|-)\s*([0-9a-f]{8})\s*$/i.exec(text) ?? []
  return first && last ? { first: first.toLowerCase(), last: last.toLowerCase() } : null
}

/** @returns 64 lower-case hexadecimal digits from what a person pasted, or null */
export function readHash(text: string): string | null {
  const digits = text.replace(/[\s:.-]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null
}
