/** Signs of East Asia, between which a line may end. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u

/** Between Chinese signs and after their punctuation, not before it. */
const AFTER_CHINESE = /(?<=\p{Script=Han}[,.;:!?]?|[\u3000-\u30ff])(?![\u3000-\u303f\uff00-\uff20,.;:!?)\]])/u

/** Scripts that put no space between words; a dictionary knows where one ends. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The longest piece of a word that is never broken. */
const LONGEST = 28

/**
 * Where a word may be broken at the end of a line: never with a hyphen that the record does not have; between Chinese
 * characters and between the words of Thai, Lao, Khmer and Burmese; and inside an address or another very long word,
 * never within a letter and its marks. An empty part is a place to break.
 */
export function breakOpportunities(word: string | null): string[] {
  if (!word) return []
  if (EAST_ASIAN.test(word)) return withGaps(word.split(AFTER_CHINESE).filter(Boolean))
  if (UNSPACED.test(word)) return withGaps(wordsOf(word))
  if (word.length <= LONGEST) return [word]
  return withGaps(word.split(/(?<=[/?&=_.@-])/).flatMap(piecesOf))
}

/** Words by the dictionary, each with the punctuation that follows it. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
    if (isWordLike || words.length === 0) words.push(segment)
    else words.push(`${words.pop()}${segment}`)
  }
  return words.flatMap(piecesOf)
}

function piecesOf(part: string): string[] {
  if (part.length <= LONGEST) return part === '' ? [] : [part]
  const pieces = ['']
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(part)) {
    const last = pieces.at(-1)!
    if (last !== '' && last.length + segment.length > LONGEST) pieces.push(segment)
    else pieces[pieces.length - 1] = last + segment
  }
  return pieces
}

function withGaps(parts: string[]): string[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['', part]))
}
