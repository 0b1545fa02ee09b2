/**
 * Phrases of a language, found in time that grows with the text alone. A phrase is words in order; `a|b` stands for either,
 * `a*` for any word that begins so, `_` for any one word, and `a?` may be left out.
 */
export type Phrases = {
  /** By their first word, and by the first three letters of it where any word that begins so will do. */
  byFirst: ReadonlyMap<string, readonly Phrase[]>
  byStem: ReadonlyMap<string, readonly Phrase[]>
}
type Phrase = readonly (readonly string[])[]

const stemLetters = 3
const none: readonly Phrase[] = []

/** @param lists phrases with commas between; the first word of one is never `_`, and a stem has three letters at least */
export function phrases(...lists: string[]): Phrases {
  const byFirst = new Map<string, Phrase[]>()
  const byStem = new Map<string, Phrase[]>()
  for (const line of lists.join(',').split(',')) {
    for (const phrase of spellOut(line.trim().split(/\s+/))) {
      for (const first of phrase[0]!) {
        const [index, key] = first.endsWith('*')
          ? ([byStem, first.slice(0, stemLetters)] as const)
          : ([byFirst, first] as const)
        index.set(key, [...(index.get(key) ?? []), [[first], ...phrase.slice(1)]])
      }
    }
  }
  return { byFirst, byStem }
}

/** @returns the phrase with and without each word that may be left out */
function spellOut([token, ...later]: readonly string[]): string[][][] {
  if (token === undefined) return [[]]
  const following = spellOut(later)
  const either = token.replace('?', '').split('|')
  const taken = following.map((phrase) => [either, ...phrase])
  return token.endsWith('?') ? [...taken, ...following] : taken
}

/** @returns the words of a text that is in small letters without accents */
export function wordsOf(folded: string): string[] {
  return Array.from(folded.replaceAll('’', "'").matchAll(/[\p{L}\p{N}']+/gu), ([word]) =>
    word.startsWith("'") || word.endsWith("'") ? word.replaceAll("'", '') : word,
  )
}

export function holds(words: readonly string[], wanted: Phrases): boolean {
  return words.some((_word, index) => lengthAt(words, index, wanted) > 0)
}

export function beginsWith(words: readonly string[], wanted: Phrases): boolean {
  return words.length > 0 && lengthAt(words, 0, wanted) > 0
}

/** @returns the words with `mark` in the place of each phrase */
export function without(words: readonly string[], wanted: Phrases, mark: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index < words.length;) {
    const length = lengthAt(words, index, wanted)
    kept.push(...(length > 0 ? mark : [words[index]!]))
    index += Math.max(1, length)
  }
  return kept
}

/** @returns how many words the longest phrase has that begins here; 0 where none does */
function lengthAt(words: readonly string[], at: number, { byFirst, byStem }: Phrases): number {
  const word = words[at]!
  return Math.max(
    longestOf(byFirst.get(word) ?? none, words, at),
    byStem.size === 0 ? 0 : longestOf(byStem.get(word.slice(0, stemLetters)) ?? none, words, at),
  )
}

function longestOf(some: readonly Phrase[], words: readonly string[], at: number): number {
  let longest = 0
  for (const phrase of some) {
    if (phrase.length > longest && phrase.every((either, offset) => isOne(words[at + offset], either))) {
      longest = phrase.length
    }
  }
  return longest
}

function isOne(word: string | undefined, either: readonly string[]): boolean {
  if (word === undefined) return false
  return either.some((one) =>
    one === '_' ? true : one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one,
  )
}
