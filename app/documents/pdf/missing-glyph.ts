import type { FontProgram } from './pdfkit.ts'
import { unitsOf, type GlyphPart, type ShapedGlyph, type ShapedText } from './shaped-glyph.ts'

/** Size of the digits, of the room around and between them, in parts of the em. */
const DIGIT = 0.5
const GAP = 0.05

/** Where the frame begins below the line, in parts of the em. */
const BELOW = 0.14

/**
 * Makes a font draw every character as a framed box with its code in hexadecimal digits, two rows of them. In the file the
 * box stands for the character itself: who copies or searches finds what was typed.
 */
export function drawCodes(program: FontProgram): void {
  if (program.isShaped) return
  program.isShaped = true
  const boxes = new Map<string, ShapedGlyph>()
  const boxOf = (character: string): ShapedGlyph => {
    const box = boxes.get(character) ?? composeBox(program, character)
    if (boxes.size >= 5_000) boxes.clear()
    boxes.set(character, box)
    return box
  }
  program.hasGlyphForCodePoint = () => true
  program.layout = (text) => {
    const glyphs = [...text].map(boxOf)
    const positions = glyphs.map(({ advanceWidth: xAdvance }) => ({
      xAdvance,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    return {
      glyphs,
      positions,
      advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    } satisfies ShapedText
  }
}

function composeBox(program: FontProgram, character: string): ShapedGlyph {
  const em = program.unitsPerEm
  const code = character.codePointAt(0)!.toString(16).toUpperCase()
  const digits = code.padStart(code.length <= 4 ? 4 : 6, '0')
  const columns = digits.length / 2
  const gap = GAP * em
  const rowHeight = program.capHeight * DIGIT + gap
  const columnWidth = program.glyphForCodePoint(0x30).advanceWidth * DIGIT
  const bottom = Math.round(-BELOW * em)
  const width = Math.round(columns * columnWidth + 4 * gap)
  const top = Math.round(bottom + 2 * rowHeight + 3 * gap)
  const parts = [...digits].map((digit, index): GlyphPart => {
    const row = index < columns ? 1 : 0
    const { id } = program.glyphForCodePoint(digit.codePointAt(0)!)
    return {
      id,
      x: Math.round(2 * gap + (index % columns) * columnWidth),
      y: Math.round(bottom + 2 * gap + row * rowHeight),
      scale: DIGIT,
    }
  })
  return {
    id: parts[0]!.id,
    codePoints: unitsOf(character),
    text: character,
    advanceWidth: Math.round(width + gap),
    parts: [{ frame: { width, bottom, top }, x: 0, y: 0 }, ...parts],
  }
}
