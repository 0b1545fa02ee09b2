/** A glyph of the font within a composed one: where it stands, in units of the font, and how large (1 is its own size). */
export type GlyphPart = { id: number; x: number; y: number; scale?: number }

/** An outline that no font has: the frame around the code of a character. */
export type FramePart = { frame: { width: number; bottom: number; top: number }; x: number; y: number }

export type Part = GlyphPart | FramePart

/**
 * What stands for one cluster of text, the least that can be told apart: a letter with its marks, a ligature, a syllable. It
 * is drawn as one glyph, so that every reader gets the letters of the cluster in the order in which they were typed.
 */
export type ShapedGlyph = {
  /** Of the font; of a composed glyph that of its first part. */
  id: number
  /** Its text in layout as UTF-16 units, which layout counts as it counts the units of a string. */
  codePoints: number[]
  /** What it says in the file: what was typed, in NFC. Marks of direction say nothing. */
  text: string
  /** In units of the font. */
  advanceWidth: number
  /** Null where the glyph of the font is all there is. */
  parts: readonly Part[] | null
}

export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }

/** Glyphs in the order of the text, also where the text runs from right to left. */
export type ShapedText = { glyphs: ShapedGlyph[]; positions: GlyphPosition[]; advanceWidth: number }

/** A glyph of the subset that the font itself does not have. */
export type ComposedGlyph = { parts: readonly Part[]; advance: number }

/** Two neighbours as one glyph. */
export function sideBySide(left: ShapedGlyph, right: ShapedGlyph): ShapedGlyph {
  const partsOf = ({ parts, id }: ShapedGlyph): readonly Part[] => parts ?? [{ id, x: 0, y: 0 }]
  const moved = partsOf(right).map((part) => ({ ...part, x: part.x + left.advanceWidth }))
  return {
    id: left.id,
    codePoints: [...left.codePoints, ...right.codePoints],
    text: left.text + right.text,
    advanceWidth: left.advanceWidth + right.advanceWidth,
    parts: [...partsOf(left), ...moved],
  }
}

export function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}
