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

/** @returns 64 lower-case hexadecimal digits from what a person pasted, or null */
export function readHash(text: string): string | null {
  const digits = text.replace(/[\s:.-]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null
}
