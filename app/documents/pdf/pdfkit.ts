import PDFDocument from 'pdfkit'
import { sendable } from '#app/domain/text/sendable.ts'

/** An indirect object of the file being written. `data` may be changed until `end` is called. */
export type PdfRef = { id: number; data: Record<string, unknown>; end(chunk?: unknown): void }

/** A font program as fontkit reads it: the parts that the furniture of a page and the mending of ToUnicode need. */
export type FontProgram = {
  postscriptName: string
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { id: number }
  _cmapProcessor: { codePointsForGlyph(glyph: number): number[] }
}

/** A font as pdfkit embeds it. `unicode[n]` are the code points of glyph n of the subset. */
export type EmbeddedFont = {
  font: FontProgram
  subset?: { glyphs: number[] }
  unicode: number[][]
}

/**
 * pdfkit's document with the members that tagging needs; the published types leave out what is not in its manual.
 * The versions of pdfkit and @react-pdf are pinned exactly because of them.
 */
export type PdfContext = {
  page: { dictionary: PdfRef; width: number; height: number }
  _root: PdfRef
  _id: Uint8Array
  _fontFamilies: Record<string, EmbeddedFont>
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
  widthOfString(text: string): number
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): PdfContext
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
