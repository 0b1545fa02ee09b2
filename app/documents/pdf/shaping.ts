import * as hb from 'harfbuzzjs'
import { mirrored, runsRightToLeft } from './bidi.ts'
import type { FontProgram } from './pdfkit.ts'
import { unitsOf, type GlyphPart, type ShapedGlyph, type ShapedText } from './shaped-glyph.ts'

type Word = Pick<ShapedText, 'glyphs' | 'positions'>

/** Words that one font remembers; a long record has fewer different ones. */
const CAPACITY = 20_000

/** Characters that are not drawn: joiners, marks of direction, variation selectors. Any font takes them along. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2028\u2029]/u

const MARKS_OF_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Lets HarfBuzz shape the texts of a font, each different word once. A word is shaped with the space after it; nothing in
 * these fonts joins across a space. Layout and drawing go on asking the font itself.
 */
export function shapeWithHarfBuzz(program: FontProgram): void {
  if (program.isShaped) return
  program.isShaped = true
  rememberFacts(program)
  const font = new hb.Font(new hb.Face(new hb.Blob(program.stream.buffer)))
  const buffer = new hb.Buffer()
  const words = new Map<string, Word>()

  const shapeWord = (word: string): Word => {
    const rightToLeft = runsRightToLeft(word)
    buffer.reset()
    // Layout has turned the brackets round already, and HarfBuzz does so itself.
    buffer.addText(rightToLeft ? mirrored(word) : word)
    buffer.guessSegmentProperties()
    buffer.setDirection(rightToLeft ? hb.Direction.RTL : hb.Direction.LTR)
    hb.shape(font, buffer)
    const shaped = clustersOf(font, word, buffer.getGlyphInfos(), buffer.getGlyphPositions())
    if (words.size >= CAPACITY) words.clear()
    words.set(word, shaped)
    return shaped
  }

  program.layout = (text) => {
    const result: ShapedText = { glyphs: [], positions: [], advanceWidth: 0 }
    for (const word of text.match(/[^ ]* +|[^ ]+$/g) ?? []) {
      const { glyphs, positions } = words.get(word) ?? shapeWord(word)
      result.glyphs.push(...glyphs)
      for (const position of positions) {
        result.positions.push({ ...position })
        result.advanceWidth += position.xAdvance
      }
    }
    return result
  }
}

type Cluster = { start: number; parts: GlyphPart[]; advance: number }

function clustersOf(font: hb.Font, word: string, infos: hb.GlyphInfo[], drawn: hb.GlyphPosition[]): Word {
  const clusters = new Map<number, Cluster>()
  infos.forEach(({ codepoint: id, cluster: start }, place) => {
    const { xAdvance, xOffset, yOffset } = drawn[place]!
    const cluster = clusters.get(start) ?? { start, parts: [], advance: 0 }
    cluster.parts.push({ id, x: cluster.advance + xOffset, y: yOffset })
    cluster.advance += xAdvance
    clusters.set(start, cluster)
  })
  const inOrder = [...clusters.values()].sort((a, b) => a.start - b.start)
  const seen = inOrder.filter(({ start }, index) => {
    const text = word.slice(start, inOrder[index + 1]?.start)
    return index === 0 || Array.from(text).some((character) => !UNSEEN.test(character))
  })
  const glyphs = seen.map((cluster, index) =>
    glyphOf(font, cluster, word.slice(cluster.start, seen[index + 1]?.start)),
  )
  const positions = seen.map(({ advance }) => ({ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 }))
  return { glyphs, positions }
}

function glyphOf(font: hb.Font, { parts, advance }: Cluster, text: string): ShapedGlyph {
  const [first, ...more] = parts as [GlyphPart, ...GlyphPart[]]
  const plain = more.length === 0 && first.x === 0 && first.y === 0
  return {
    id: first.id,
    codePoints: unitsOf(text),
    text: text.normalize('NFC').replaceAll(MARKS_OF_DIRECTION, ''),
    advanceWidth: plain ? font.glyphHAdvance(first.id) : advance,
    parts: plain ? null : parts,
  }
}

/** What layout asks of a font at every step, and what the font reads from its tables each time. */
const FACTS = ['unitsPerEm', 'capHeight', 'xHeight', 'bbox'] as const

/** Above and below the line, in parts of the em: those of the record's own font, so that every script has its even lines. */
const LINE = { ascent: 1.069, descent: -0.293, lineGap: 0 }

function rememberFacts(program: FontProgram): void {
  for (const fact of FACTS) Object.defineProperty(program, fact, { value: program[fact] })
  for (const [fact, part] of Object.entries(LINE)) {
    Object.defineProperty(program, fact, { value: part * program.unitsPerEm })
  }
  // Composed glyphs nest the font's own composed ones.
  program.maxp.maxComponentDepth += 1
  program.maxp.maxComponentElements = Math.max(program.maxp.maxComponentElements, 32)
  const hasGlyph = program.hasGlyphForCodePoint.bind(program)
  const known = new Map<number, boolean>()
  program.hasGlyphForCodePoint = (codePoint) => {
    const cached = known.get(codePoint)
    if (cached !== undefined) return cached
    const found = UNSEEN.test(String.fromCodePoint(codePoint)) || hasGlyph(codePoint)
    known.set(codePoint, found)
    return found
  }
}
