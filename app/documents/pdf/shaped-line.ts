import { bidiLevels, directionOf, mirrored, visualOrder } from './bidi.ts'
import type { Fonts, FontWeight } from './fonts.ts'
import type { FontProgram } from './pdfkit.ts'
import type { GlyphPosition, ShapedGlyph } from './shaped-glyph.ts'

/** Glyphs of one font and one direction, from left to right; widths in points. */
type ShapedPiece = { program: FontProgram; glyphs: ShapedGlyph[]; positions: GlyphPosition[]; width: number }

/** A single line of text that is drawn without layout, from left to right. */
export type ShapedLine = { pieces: ShapedPiece[]; width: number }

/** Shapes a line of `written` text at a size in points. */
export function shapedLine(text: string, fonts: Fonts, weight: FontWeight, size: number): ShapedLine {
  const levels = bidiLevels(text, directionOf(text))
  const pieces: (ShapedPiece & { level: number })[] = []
  let at = 0
  for (const run of fonts.runs(text)) {
    for (const { piece, level } of ofOneLevel(run.text, levels.subarray(at, at + run.text.length))) {
      const program = fonts.program({ ...run, text: piece }, weight)
      pieces.push({ level, ...shapedPiece(program, piece, level, size) })
    }
    at += run.text.length
  }
  const ordered = visualOrder(pieces.map(({ level }) => level)).map((place) => pieces[place]!)
  return { pieces: ordered, width: ordered.reduce((sum, { width }) => sum + width, 0) }
}

function ofOneLevel(text: string, levels: Uint8Array): { piece: string; level: number }[] {
  const pieces: { piece: string; level: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1)
    if (last && last.level === levels[at]) last.piece += text[at]
    else pieces.push({ piece: text[at]!, level: levels[at]! })
  }
  return pieces
}

function shapedPiece(program: FontProgram, text: string, level: number, size: number): ShapedPiece {
  const isOdd = level % 2 === 1
  const shaped = program.layout(isOdd ? mirrored(text) : text)
  const scale = size / program.unitsPerEm
  const positions = shaped.positions.map((position) => ({ ...position, xAdvance: position.xAdvance * scale }))
  const glyphs = [...shaped.glyphs]
  if (isOdd) {
    glyphs.reverse()
    positions.reverse()
  }
  return { program, glyphs, positions, width: shaped.advanceWidth * scale }
}
