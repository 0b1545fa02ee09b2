import { PDFHexString, PDFName, PDFNumber, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import type { PlacedWord } from '../../pdfium/page-text.ts'
import { deflatedStream } from './streams.ts'

export type InvisibleWords = {
  /** The operators that write the words of a page, to be drawn with `font` as the resource `name`. */
  write(words: PlacedWord[], name: string): string
  /** Their font, which is there once `finish` is called. */
  ref: PDFRef
  /** Writes the font of all words. */
  finish(): void
}

const UNITS = 1000
const ADVANCE = 500
const MOST_CHARACTERS = 60_000

/**
 * Text that can be searched, copied and read aloud, and is not seen: behind a picture of its page. Its font has one glyph,
 * without lines, and knows which character each code stands for, so every script can be written.
 */
export function invisibleWords(context: PDFContext): InvisibleWords {
  const codes = new Map<string, number>()
  const codeOf = (character: string): number => {
    const known = codes.get(character)
    if (known !== undefined) return known
    const code = codes.size < MOST_CHARACTERS ? codes.size + 1 : MOST_CHARACTERS
    if (code > codes.size) codes.set(character, code)
    return code
  }
  const ref = context.nextRef()
  return {
    write: (words, name) => words.map((word) => writeWord(word, name, codeOf)).join(''),
    ref,
    finish: () => context.assign(ref, fontDict(context, codes)),
  }
}

function writeWord(
  { text, left, bottom, right, top }: PlacedWord,
  name: string,
  codeOf: (c: string) => number,
): string {
  const characters = [...text.toWellFormed()]
  const size = Math.max(1, top - bottom)
  const stretch = (100 * Math.max(0.1, right - left)) / (characters.length * size * (ADVANCE / UNITS))
  const codes = characters.map((character) => hex(codeOf(character))).join('')
  const at = [left, bottom].map((value) => value.toFixed(2)).join(' ')
  return `BT 3 Tr /${name} ${size.toFixed(2)} Tf ${stretch.toFixed(2)} Tz 1 0 0 1 ${at} Tm <${codes}> Tj ET\n`
}

function fontDict(context: PDFContext, codes: Map<string, number>) {
  const file = deflatedStream(context, emptyGlyphs())
  file.dict.set(PDFName.of('Length1'), PDFNumber.of(emptyGlyphs().length))
  const BaseFont = 'AAAAAA+Invisible'
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: BaseFont,
    Flags: 4,
    FontBBox: [0, 0, ADVANCE, UNITS],
    ItalicAngle: 0,
    Ascent: UNITS,
    Descent: 0,
    CapHeight: UNITS,
    StemV: 80,
  })
  descriptor.set(PDFName.of('FontFile2'), context.register(file))
  const glyphs = Buffer.alloc(2 * (codes.size + 1))
  for (let code = 1; code <= codes.size; code++) glyphs.writeUInt16BE(1, 2 * code)
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont,
    DW: ADVANCE,
  })
  descendant.set(
    PDFName.of('CIDSystemInfo'),
    context.obj({
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    }),
  )
  descendant.set(PDFName.of('FontDescriptor'), context.register(descriptor))
  descendant.set(PDFName.of('CIDToGIDMap'), context.register(deflatedStream(context, glyphs)))
  const font = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont, Encoding: 'Identity-H' })
  font.set(PDFName.of('DescendantFonts'), context.obj([context.register(descendant)]))
  font.set(PDFName.of('ToUnicode'), context.register(deflatedStream(context, toUnicode(codes))))
  return font
}

const LINES_AT_ONCE = 100

function toUnicode(codes: Map<string, number>): Uint8Array {
  const lines = [...codes].map(([character, code]) => `<${hex(code)}> <${utf16(character)}>`)
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
    const some = lines.slice(at, at + LINES_AT_ONCE)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`)
  }
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Invisible-UCS def\n/CMapType 2 def
1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange
${blocks.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`,
  )
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}

function utf16(character: string): string {
  return Buffer.from(character, 'utf16le').swap16().toString('hex').toUpperCase()
}

/** A TrueType file with two glyphs that draw nothing. */
function emptyGlyphs(): Buffer {
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(UNITS, 18)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt32BE(0x00010000, 0)
  hhea.writeInt16BE(UNITS, 4)
  hhea.writeUInt16BE(ADVANCE, 10)
  hhea.writeUInt16BE(2, 34)
  const maxp = Buffer.alloc(32)
  maxp.writeUInt32BE(0x00010000, 0)
  maxp.writeUInt16BE(2, 4)
  maxp.writeUInt16BE(1, 14)
  const hmtx = Buffer.alloc(8)
  hmtx.writeUInt16BE(ADVANCE, 0)
  hmtx.writeUInt16BE(ADVANCE, 4)
  return trueType({ glyf: Buffer.alloc(4), head, hhea, hmtx, loca: Buffer.alloc(6), maxp })
}

/** @param tables by their names, in their order */
function trueType(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables)
  const header = Buffer.alloc(12 + 16 * entries.length)
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(entries.length, 4)
  const power = 2 ** Math.floor(Math.log2(entries.length))
  header.writeUInt16BE(16 * power, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE(16 * (entries.length - power), 10)
  const parts = [header]
  let at = header.length
  entries.forEach(([name, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    let sum = 0
    for (let word = 0; word < padded.length; word += 4) sum = (sum + padded.readUInt32BE(word)) >>> 0
    header.write(name, 12 + 16 * index, 'latin1')
    header.writeUInt32BE(sum, 16 + 16 * index)
    header.writeUInt32BE(at, 20 + 16 * index)
    header.writeUInt32BE(table.length, 24 + 16 * index)
    parts.push(padded)
    at += padded.length
  })
  return Buffer.concat(parts)
}
