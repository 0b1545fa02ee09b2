import type { FontProgram } from './pdfkit.ts'

type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
type Shaped = { glyphs: unknown[]; positions: Position[] }
type Shaping = {
  layout: Layout
  hasGlyphForCodePoint(codePoint: number): boolean
  remembersShapes?: boolean
}
type Layout = (text: string, ...rest: unknown[]) => Shaped

/** Words that one font remembers; a long record has fewer different ones. */
const CAPACITY = 20_000

/**
 * Makes a font shape each different word once. Shaping is the most expensive step of layout, and a record says the same names
 * again and again. A word is shaped with the space after it; nothing in these fonts joins across a space.
 */
export function rememberShapes(program: FontProgram): void {
  const font = program as unknown as Shaping
  if (font.remembersShapes) return
  rememberFacts(font)
  const shape = font.layout.bind(font)
  const shapes = new Map<string, Shaped>()
  font.remembersShapes = true
  font.layout = (text, features, ...rest) => {
    if (typeof text !== 'string' || (Array.isArray(features) && features.length > 0)) {
      return shape(text, features, ...rest)
    }
    const result: Shaped & { advanceWidth: number } = { glyphs: [], positions: [], advanceWidth: 0 }
    for (const word of text.match(/[^ ]* +|[^ ]+$/g) ?? []) {
      const { glyphs, positions } = shapes.get(word) ?? remember(word, shape(word, features, ...rest))
      result.glyphs.push(...glyphs)
      for (const position of positions) {
        result.positions.push({ ...position })
        result.advanceWidth += position.xAdvance
      }
    }
    return result
  }

  function remember(word: string, { glyphs, positions }: Shaped): Shaped {
    if (shapes.size >= CAPACITY) shapes.clear()
    const shaped = { glyphs, positions: positions.map((position) => ({ ...position })) }
    shapes.set(word, shaped)
    return shaped
  }
}

/** What layout asks of a font at every step, and what the font reads from its tables each time. */
const FACTS = ['unitsPerEm', 'ascent', 'descent', 'lineGap', 'capHeight', 'xHeight', 'bbox']

function rememberFacts(font: Shaping): void {
  for (const fact of FACTS) {
    Object.defineProperty(font, fact, { value: (font as unknown as Record<string, unknown>)[fact] })
  }
  const hasGlyph = font.hasGlyphForCodePoint.bind(font)
  const known = new Map<number, boolean>()
  font.hasGlyphForCodePoint = (codePoint) => {
    const cached = known.get(codePoint)
    if (cached !== undefined) return cached
    const found = hasGlyph(codePoint)
    known.set(codePoint, found)
    return found
  }
}
