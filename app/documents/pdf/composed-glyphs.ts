import type { EmbeddedFont, FontProgram } from './pdfkit.ts'
import type { ComposedGlyph, FramePart, Part, ShapedGlyph } from './shaped-glyph.ts'

/** Flags of a component (OpenType, "glyf"): its place is given, in words; it is scaled; another one follows. */
const PLACED = 0x0003
const SCALED = 0x0008
const MORE = 0x0020

/** Thickness of a frame's line, in units of the font. */
const LINE = 30

/**
 * Lets the subset of an embedded font hold composed glyphs (TrueType composites), and the same glyph of the font more than
 * once: each code of the file then says exactly the text for which it was drawn.
 */
export function embedComposedGlyphs(embedded: EmbeddedFont): (glyph: ShapedGlyph) => number {
  const { font, subset } = embedded
  if (!subset) throw new Error('Only embedded fonts are drawn with')
  // Glyph 0 is in every subset and never shown.
  embedded.unicode[0] = [0xfffd]
  const codes = new Map<ShapedGlyph, number>()
  const byKey = new Map<string, number>()
  const addOwn = subset._addGlyph.bind(subset)
  subset._addGlyph = (glyph) => {
    if (typeof glyph === 'number') return addOwn(glyph)
    const isFrame = 'frame' in glyph
    const outline = isFrame
      ? frameOutline(glyph)
      : compositeOutline(font, glyph, (part) => place(subset, part))
    const { bytes, box } = outline
    subset.glyf.push(bytes)
    subset.loca.offsets.push(subset.offset)
    subset.hmtx.metrics.push({
      advance: isFrame ? glyph.frame.width : glyph.advance,
      bearing: box[0],
    })
    subset.offset += bytes.length
    return subset.glyf.length - 1
  }
  return (glyph) => {
    const known = codes.get(glyph)
    if (known !== undefined) return known
    const key = JSON.stringify([glyph.parts ?? glyph.id, glyph.advanceWidth, glyph.text])
    let code = byKey.get(key)
    if (code === undefined) {
      code = subset.glyphs.length
      subset.glyphs.push(
        glyph.parts === null && !isBlank(font, glyph.id)
          ? glyph.id
          : { parts: glyph.parts ?? [], advance: glyph.advanceWidth },
      )
      embedded.widths[code] = glyph.advanceWidth * embedded.scale
      embedded.unicode[code] = Array.from(glyph.text, (character) => character.codePointAt(0)!)
      byKey.set(key, code)
    }
    codes.set(glyph, code)
    return code
  }
}

type Subset = NonNullable<EmbeddedFont['subset']>

/** The number within the subset of a part, which is added where it is not there yet. */
function place(subset: Subset, part: Part): number {
  if ('id' in part) return subset.includeGlyph(part.id)
  subset.glyphs.push(part)
  return subset.glyphs.length - 1
}

type Box = [left: number, bottom: number, right: number, top: number]
type Outline = { bytes: Uint8Array; box: Box }

function compositeOutline(
  font: FontProgram,
  { parts }: ComposedGlyph,
  numberOf: (part: Part) => number,
): Outline {
  const drawn = parts.filter((part) => 'frame' in part || !isBlank(font, part.id))
  if (drawn.length === 0) return { bytes: new Uint8Array(), box: [0, 0, 0, 0] }
  const box = unionOf(drawn.map((part) => boxOf(font, part)))
  const bytes = [...int16(-1), ...box.flatMap(int16)]
  drawn.forEach((part, index) => {
    const { x, y } = part
    const scale = 'id' in part ? part.scale : undefined
    const more = index < drawn.length - 1 ? MORE : 0
    const flags = PLACED | more | (scale === undefined ? 0 : SCALED)
    bytes.push(...[flags, numberOf(part), x, y].flatMap(int16))
    if (scale !== undefined) bytes.push(...int16(scale * 0x4000))
  })
  return { bytes: Uint8Array.from(bytes), box }
}

/** A rectangle within a rectangle, as a simple glyph of two contours. */
function frameOutline({ frame: { width, bottom, top } }: FramePart): Outline {
  const outer = [0, bottom, 0, top, width, top, width, bottom]
  const inner = [LINE, bottom + LINE, width - LINE, bottom + LINE, width - LINE, top - LINE, LINE, top - LINE]
  const points = [...outer, ...inner]
  const along = (axis: 0 | 1): number[] => points.filter((_, index) => index % 2 === axis)
  const steps = (values: number[]): number[] => values.map((value, index) => value - (values[index - 1] ?? 0))
  const bytes = [
    ...[2, 0, bottom, width, top].flatMap(int16),
    ...[3, 7, 0].flatMap(int16),
    ...Array.from({ length: 8 }, () => 0x01),
    ...steps(along(0)).flatMap(int16),
    ...steps(along(1)).flatMap(int16),
  ]
  return { bytes: Uint8Array.from(bytes), box: [0, bottom, width, top] }
}

/** Whether a glyph draws nothing. fontkit can't read one at the end of its table. */
function isBlank(font: FontProgram, id: number): boolean {
  return font.loca.offsets[id] === font.loca.offsets[id + 1]
}

function boxOf(font: FontProgram, part: Part): Box {
  const { x, y } = part
  if ('frame' in part) return [x, part.frame.bottom + y, x + part.frame.width, part.frame.top + y]
  const { minX, minY, maxX, maxY } = font.getGlyph(part.id).cbox
  const { scale = 1 } = part
  return [minX * scale + x, minY * scale + y, maxX * scale + x, maxY * scale + y]
}

function unionOf(boxes: Box[]): Box {
  return [
    Math.floor(Math.min(...boxes.map(([left]) => left))),
    Math.floor(Math.min(...boxes.map(([, bottom]) => bottom))),
    Math.ceil(Math.max(...boxes.map(([, , right]) => right))),
    Math.ceil(Math.max(...boxes.map(([, , , top]) => top))),
  ]
}

function int16(value: number): [number, number] {
  const whole = Math.round(value) & 0xffff
  return [whole >> 8, whole & 0xff]
}
