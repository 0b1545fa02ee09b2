import bidiFactory from 'bidi-js'

export type Direction = 'ltr' | 'rtl'

const bidi = bidiFactory()

const LETTER = /\p{L}/gu
const KEPT_APART = /\u2068[^\u2068\u2069]*\u2069/g
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Whether a word has letters that run from right to left. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT_LETTER.test(text)
}

/**
 * The direction of a paragraph: from right to left where it begins with such a letter and most of its letters are such. A
 * list of names that an Arabic one leads stays in the direction of the record. What is kept apart does not count.
 */
export function directionOf(text: string): Direction {
  if (!runsRightToLeft(text)) return 'ltr'
  const letters = text.replaceAll(KEPT_APART, '').match(LETTER) ?? []
  const rightToLeft = letters.filter((letter) => RIGHT_TO_LEFT_LETTER.test(letter)).length
  return RIGHT_TO_LEFT_LETTER.test(letters[0] ?? '') && rightToLeft * 2 > letters.length ? 'rtl' : 'ltr'
}

/** A number of several parts: 2026-014, 6/3/2026. */
const NUMBER_OF_PARTS = /\d{1,12}(?:[-/.:]\d{1,12}){1,6}/g

/** Keeps numbers of several parts in their order among letters from right to left: 2026-014 is the number of a question. */
export function withNumbersApart(text: string): string {
  if (!runsRightToLeft(text)) return text
  return text.replaceAll(NUMBER_OF_PARTS, '\u2066$&\u2069')
}

/** Keeps a name of a list apart from its neighbors: of two from right to left the first would else stand second. */
export function apart(name: string): string {
  return runsRightToLeft(name) ? `\u2068${name}\u2069` : name
}

/** The brackets of a text in a run from right to left as they are drawn, or drawn ones as they were typed. */
export function mirrored(text: string): string {
  return Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).join('')
}

/** Levels of a text's UTF-16 units (UAX 9): odd ones run from right to left. */
export function bidiLevels(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels
}

/** @returns the places of runs, given by their levels in the order of the text, from left to right (UAX 9, L2) */
export function visualOrder(levels: readonly number[]): number[] {
  return reversedStretches(levels, descending(levels))
}

/** @returns the places of runs, given by their levels from left to right, in the order of the text */
export function textOrder(levels: readonly number[]): number[] {
  return reversedStretches(levels, descending(levels).reverse())
}

function descending(levels: readonly number[]): number[] {
  const highest = Math.max(0, ...levels)
  return Array.from({ length: highest }, (_, index) => highest - index)
}

/** Turns each longest stretch of at least a level round, one level after another. */
function reversedStretches(levels: readonly number[], steps: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  for (const step of steps) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && levels[order[end]!]! >= step) end++
      order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = Math.max(start, end)
    }
  }
  return order
}
