import { CHINESE, EMOJI, JAPANESE, MISSING, type FontFamily } from './font-families.ts'
import type { FontProgram } from './pdfkit.ts'

/** A stretch of text that one family draws; null is the family of the text's own style. */
export type TextRun = { text: string; family: FontFamily | null }

/** The fonts of a document: those of every style, and those that its text needs besides, in the order of search. */
export type LoadedFonts = {
  base: readonly FontProgram[]
  scripts: readonly { family: FontFamily; program: FontProgram }[]
}

type Piece = TextRun & { neutral: boolean }

const NEUTRAL = /^[\p{Script=Common}\p{Script=Inherited}]+$/u

/** Cuts a line of text into the stretches that one family draws. A letter stays with its marks, an emoji with its parts. */
export function textRuns(text: string, fonts: LoadedFonts): TextRun[] {
  if (isPlain(text, fonts)) return [{ text, family: null }]
  const scripts = JAPANESE.letters!.test(text) ? fonts.scripts : withJapaneseLast(fonts.scripts)
  const pieces = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].flatMap(
    ({ segment }) => drawn(segment, { ...fonts, scripts }),
  )
  return joined(withPhrases(pieces, fonts))
}

/** Whether no character of a text needs a family of its own. */
function isPlain(text: string, { base, scripts }: LoadedFonts): boolean {
  if (scripts.some(({ family }) => family.letters!.test(text))) return false
  return [...text].every((character) => base.some((program) => covers(program, character)))
}

function drawn(grapheme: string, { base, scripts }: LoadedFonts): Piece[] {
  const neutral = NEUTRAL.test(grapheme)
  const own = scripts.find(({ family, program }) => isLetterOf(family, grapheme) && covers(program, grapheme))
  if (own) return [{ text: grapheme, family: own.family, neutral: neutral && own.family !== EMOJI }]
  if (base.some((program) => covers(program, grapheme))) return [{ text: grapheme, family: null, neutral }]
  const other = scripts.find(({ program }) => covers(program, grapheme))
  if (other) return [{ text: grapheme, family: other.family, neutral }]
  const characters = [...grapheme]
  if (characters.length === 1) return [{ text: grapheme, family: MISSING, neutral: false }]
  return characters.flatMap((character) => drawn(character, { base, scripts }))
}

function withJapaneseLast(scripts: LoadedFonts['scripts']): LoadedFonts['scripts'] {
  return [
    ...scripts.filter(({ family }) => family !== JAPANESE),
    ...scripts.filter(({ family }) => family === JAPANESE),
  ]
}

/** Signs that Chinese and Japanese share are Japanese in a text with kana. */
function isLetterOf(family: FontFamily, grapheme: string): boolean {
  return (family === JAPANESE ? CHINESE : family).letters!.test(grapheme)
}

export function covers(program: FontProgram, text: string): boolean {
  return Array.from(text).every((character) => program.hasGlyphForCodePoint(character.codePointAt(0)!))
}

/** Gives spaces and signs between two words of a family to it, so that the phrase is shaped, and read, as one. */
function withPhrases(pieces: Piece[], { scripts }: LoadedFonts): Piece[] {
  const result = [...pieces]
  for (let start = 0; start < pieces.length; start++) {
    let end = start
    while (end < pieces.length && pieces[end]!.neutral) end++
    if (end === start) continue
    const before = pieces[start - 1]?.family
    const after = pieces[end]?.family
    const around =
      before === undefined ? after : after === undefined ? before : before === after ? before : null
    const program = scripts.find(({ family }) => family === around)?.program
    if (around?.keepsPhrases && program) {
      for (let place = start; place < end; place++) {
        const piece = pieces[place]!
        if (covers(program, piece.text)) result[place] = { ...piece, family: around }
      }
    }
    start = end
  }
  return result
}

function joined(pieces: Piece[]): TextRun[] {
  const runs: TextRun[] = []
  for (const { text, family } of pieces) {
    const last = runs.at(-1)
    if (last && last.family === family) last.text += text
    else runs.push({ text, family })
  }
  return runs
}
