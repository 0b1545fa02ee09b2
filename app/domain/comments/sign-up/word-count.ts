/** Counted as a reader would: what stands between spaces, and each word where a script sets none between them. */
export function countWords(text: string): number {
  const segments = new Intl.Segmenter('und', { granularity: 'word' })
  let count = 0
  for (const part of text.split(/\s+/u)) {
    if (part === '') continue
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part)) count += 1
    else for (const { isWordLike } of segments.segment(part)) if (isWordLike) count += 1
  }
  return count
}
