/** What residents might write to the commission: twenty complaints of an officer's conduct and twenty comments that are none. */
export type Corpus = Record<'en' | 'es', { complaints: readonly string[]; others: readonly string[] }>

/** @returns of what was recognized, the share that are complaints, and of the complaints the share that was recognized */
export function figures(
  { complaints, others }: Corpus['en'],
  recognizes: (text: string) => boolean,
): { precision: number; recall: number; missed: string[]; mistaken: string[] } {
  const missed = complaints.filter((text) => !recognizes(text))
  const mistaken = others.filter(recognizes)
  const found = complaints.length - missed.length
  return {
    precision: found / Math.max(1, found + mistaken.length),
    recall: found / complaints.length,
    missed,
    mistaken,
  }
}
