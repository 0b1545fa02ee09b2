import type { Box, PlacedCharacter, PlacedWord } from '../pdfium/page-text.ts'

/** A word of a page: what stands between two spaces, on one line or, where a hyphen breaks it, on two. */
export type PageWord = { text: string; pieces: PlacedWord[] }

/** Scripts that write no spaces: each character is a word, so that a box takes no more than it covers. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Puts the characters of a page together to words. */
export function wordsOf(characters: readonly PlacedCharacter[]): PageWord[] {
  const words: PageWord[] = []
  let word: PageWord | null = null
  let last: Box | null = null
  for (const { text, box } of characters) {
    if (!box) {
      word = null
      continue
    }
    const stands = WITHOUT_SPACES.test(text)
    if (!word || stands) words.push((word = { text: '', pieces: [] }))
    word.text += text
    const piece = word.pieces.at(-1)
    if (piece && last && isOnLine(last, box)) {
      Object.assign(piece, { text: piece.text + text, ...around(piece, box) })
    } else word.pieces.push({ text, ...box })
    last = box
    if (stands) word = null
  }
  return words
}

/** Whether a character stands on the line of the one before it, upright or turned. */
export function isOnLine(before: Box, box: Box): boolean {
  const isBeside = box.bottom <= before.top && box.top >= before.bottom
  const isBelow = box.left <= before.right && box.right >= before.left
  return isBeside || isBelow
}

export function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  }
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top
}

/** Whether any part of a word lies under one of the boxes. */
export function isUnder(word: PageWord, boxes: readonly Box[]): boolean {
  return word.pieces.some((piece) => boxes.some((box) => overlaps(solid(piece), box)))
}

/** A line or a dot has no ink to speak of, and lies somewhere all the same. */
function solid({ left, bottom, right, top }: Box): Box {
  return { left, bottom, right: Math.max(right, left + 0.1), top: Math.max(top, bottom + 0.1) }
}
