import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import type { OpenPdf } from '../pdfium/open-pdf.ts'
import type { Box, PlacedCharacter } from '../pdfium/page-text.ts'
import { markOfBox } from './boxes.ts'
import { around, isOnLine } from './page-words.ts'

const LETTER = /[\p{L}\p{N}\p{M}]/u

/**
 * Finds words wherever they stand in a paper, over the ends of lines too. Letters and digits alone are compared, large
 * or small: “626-555-0100” is found as “(626) 555 0100”. No match begins or ends within a word.
 * @returns a mark for each line of each place; none where there are no letters to look for
 */
export function findWords(pdf: OpenPdf, wanted: string, most: number): Mark[] {
  const letters = lettersOf(wanted)
  const marks: Mark[] = []
  if (letters.length === 0) return marks
  for (let page = 0; page < pdf.pageCount && marks.length < most; page++) {
    const size = pdf.size(page)
    if (!size) continue
    for (const line of linesFound(pdf.characters(page), letters)) marks.push(markOfBox(line, page + 1, size))
  }
  return marks.slice(0, most)
}

function lettersOf(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase()].filter((character) => LETTER.test(character))
}

/** `isFirst` and `isLast`: no letter stands right before or after it. */
type Letter = { letter: string; box: Box; isFirst: boolean; isLast: boolean }

function linesFound(characters: readonly PlacedCharacter[], wanted: readonly string[]): Box[] {
  const letters: Letter[] = []
  let isFirst = true
  for (const { text, box } of characters) {
    const own = box ? lettersOf(text) : []
    if (own.length === 0) {
      // A hyphen, a space or the end of a line: words begin after it.
      const before = letters.at(-1)
      if (before) before.isLast = true
      isFirst = true
    }
    for (const letter of own) {
      letters.push({ letter, box: box!, isFirst, isLast: false })
      isFirst = false
    }
  }
  const end = letters.at(-1)
  if (end) end.isLast = true
  return placesOf(letters, wanted).flatMap((from) => linesOf(letters.slice(from, from + wanted.length)))
}

/** Where the wanted letters begin, in time that grows with the page alone (Knuth, Morris and Pratt). */
function placesOf(letters: readonly Letter[], wanted: readonly string[]): number[] {
  const fallback = fallbackOf(wanted)
  const places: number[] = []
  let matched = 0
  for (const [at, { letter }] of letters.entries()) {
    while (matched > 0 && wanted[matched] !== letter) matched = fallback[matched - 1]!
    if (wanted[matched] === letter) matched += 1
    if (matched < wanted.length) continue
    const from = at - matched + 1
    if (letters[from]!.isFirst && letters[at]!.isLast) places.push(from)
    matched = fallback[matched - 1]!
  }
  return places
}

function fallbackOf(wanted: readonly string[]): number[] {
  const fallback = [0]
  for (let at = 1, matched = 0; at < wanted.length; at++) {
    while (matched > 0 && wanted[matched] !== wanted[at]) matched = fallback[matched - 1]!
    if (wanted[matched] === wanted[at]) matched += 1
    fallback.push(matched)
  }
  return fallback
}

function linesOf(letters: readonly Letter[]): Box[] {
  const lines: Box[] = []
  for (const [at, { box }] of letters.entries()) {
    const line = lines.at(-1)
    if (line && isOnLine(letters[at - 1]!.box, box)) lines[lines.length - 1] = around(line, box)
    else lines.push(box)
  }
  return lines
}
