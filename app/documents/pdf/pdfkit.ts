import PDFDocument from 'pdfkit'
import { sendable } from '#app/domain/text/sendable.ts'
import type { ComposedGlyph, FramePart, GlyphPosition, ShapedGlyph, ShapedText } from './shaped-glyph.ts'

/** An indirect object of the file being written. `data` may be changed until `end` is called. */
export type PdfRef = { id: number; data: Record<string, unknown>; end(chunk?: unknown): void }

/** A font program as fontkit reads it: the parts that layout, shaping and drawing need. */
export type FontProgram = {
  postscriptName: string
  stream: { buffer: Uint8Array }
  unitsPerEm: number
  ascent: number
  descent: number
  lineGap: number
  capHeight: number
  xHeight: number
  bbox: unknown
  maxp: { maxComponentDepth: number; maxComponentElements: number }
  loca: { offsets: number[] }
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): FontGlyph
  getGlyph(id: number): FontGlyph
  layout(text: string, ...rest: unknown[]): ShapedText
  isShaped?: boolean
}

type FontGlyph = {
  id: number
  advanceWidth: number
  /** As its outline's header says it, in units of the font. */
  cbox: { minX: number; minY: number; maxX: number; maxY: number }
}

/** A font as pdfkit embeds it. `unicode[n]` are the code points of glyph n of the subset, `widths[n]` its width. */
export type EmbeddedFont = {
  id: string
  font: FontProgram
  /** 1000 divided by the units of the font's em. */
  scale: number
  unicode: number[][]
  widths: number[]
  ref(): PdfRef
  subset?: {
    glyphs: (number | ComposedGlyph | FramePart)[]
    includeGlyph(id: number): number
    _addGlyph(glyph: number | ComposedGlyph | FramePart): number
    /** Tables of the subset while it is written. */
    glyf: Uint8Array[]
    loca: { offsets: number[] }
    hmtx: { metrics: { advance: number; bearing: number }[] }
    offset: number
  }
}

/**
 * pdfkit's document with the members that tagging needs; the published types leave out what is not in its manual.
 * The versions of pdfkit and @react-pdf are pinned exactly because of them.
 */
export type PdfContext = {
  page: { dictionary: PdfRef; width: number; height: number; fonts: Record<string, PdfRef> }
  _root: PdfRef
  _id: Uint8Array
  info: Record<string, unknown>
  ref(data?: unknown): PdfRef
  addPage(options?: unknown): PdfContext
  addContent(operators: string): PdfContext
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): PdfContext
  addNamedDestination(name: string | (() => void), ...place: unknown[]): void
  endMetadata(): void
  end(): void
  save(): PdfContext
  restore(): PdfContext
  _font: EmbeddedFont
  font(font: unknown, size: number): PdfContext
  fontSize(size: number): PdfContext
  fillColor(color: string): PdfContext
  fillOpacity(opacity: number): PdfContext
  strokeColor(color: string): PdfContext
  lineWidth(width: number): PdfContext
  moveTo(x: number, y: number): PdfContext
  lineTo(x: number, y: number): PdfContext
  stroke(): PdfContext
  rotate(angle: number, options: { origin: [number, number] }): PdfContext
  transform(a: number, b: number, c: number, d: number, e: number, f: number): PdfContext
  _fontSize: number
  /** Draws glyphs in the current font, their baseline at (x, y). @react-pdf/render calls it where it is there. */
  glyphs(glyphs: readonly ShapedGlyph[], positions: readonly GlyphPosition[], x: number, y: number): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): PdfContext
  on(event: 'end', listener: () => void): PdfContext
  on(event: 'error', listener: (error: Error) => void): PdfContext
}

type ContextOptions = {
  autoFirstPage: false
  pdfVersion: '1.7'
  lang: string
  displayTitle: true
  compress: true
  font: null
  info: Record<string, unknown>
}

/** A new, empty PDF document. */
export function newPdfContext(options: ContextOptions): PdfContext {
  const Constructor = PDFDocument as unknown as new (options: ContextOptions) => PdfContext
  return new Constructor(options)
}

/** A PDF text string: pdfkit writes String objects as strings and primitive strings as names. */
export function textString(value: string): unknown {
  return Object(sendable(value))
}
