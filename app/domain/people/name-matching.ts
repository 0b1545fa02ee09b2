const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic, which people leave out; the vowel signs of India and Thailand count. */
const ACCENT = /[\p{Script=Inherited}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u

/** Apostrophes, the ʻokina and its look-alikes, primes, the tatweel, full stops: O'Brien, O’Brien and OʻBrien are alike. */
const APOSTROPHES = /['’‘ʻʼʽʾʿˈ`´′‛＇\u0640.]/gu

/**
 * Brings spellings of one name together: case, accents, apostrophes and spacing do not count, so that Ibáñez, Ibanez and
 * IBÁÑEZ are alike. Scripts other than Latin stay as they are.
 */
export function foldName(name: string): string {
  return name
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, (mark) => (ACCENT.test(mark) ? '' : mark))
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => latin[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

export function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other)
}

/** @returns whether every word of `query` begins a word of `name`: "ib" and "raul ib" find "Raúl Ibáñez" */
export function nameMatches(name: string, query: string): boolean {
  const words = foldName(name).split(' ')
  return foldName(query)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)))
}
