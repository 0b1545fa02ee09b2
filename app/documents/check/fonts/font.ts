import type { PDFDict, PDFObject } from '@cantoo/pdf-lib'
import type { PdfReader } from '../pdf-objects.ts'
import { readCMap, type CMap } from './cmap.ts'
import { baseEncoding, macCodeOf, standardEncoding, textOfGlyph, type Encoding } from './glyph-names.ts'
import type { FontProgram } from './font-program.ts'
import { readProgram, type FontFileKey } from './program.ts'

const FILE_KEYS: FontFileKey[] = ['FontFile', 'FontFile2', 'FontFile3']
const IDENTITY = ['Identity-H', 'Identity-V']

/** CIDs that a list of widths may name; there are no more in a font. */
const MOST_WIDTHS = 1 << 17

/** A font resource read as far as it is checked, with the codes that text shows in it. */
export type ReadFont = {
  dict: PDFDict
  kind: string
  label: string
  isComposite: boolean
  isSymbolic: boolean
  /** The descendant of a composite font. */
  cid: PDFDict | undefined
  descriptor: PDFDict | undefined
  encoding: PDFObject | undefined
  encodingName: string
  /** The CMap of a composite font that has its own. */
  cmap: CMap | null
  isIdentity: boolean
  toUnicode: CMap | null
  isEmbedded: boolean
  program: FontProgram | null
  /** Why a part of it can't be read, or null. */
  trouble: string | null
  names: Encoding
  widths: ReadonlyMap<number, number>
  /** Bytes of a code. */
  codeSize: number
  /** Codes that are shown: where first, whether they leave a mark, and where first in a formula. */
  shown: Map<number, { page: number; isRendered: boolean; formulaPage: number | null }>
}

export function readFont(reader: PdfReader, dict: PDFDict): ReadFont {
  const kind = reader.name(reader.get(dict, 'Subtype'))
  const isComposite = kind === 'Type0'
  const cid = isComposite ? reader.dict(reader.items(reader.get(dict, 'DescendantFonts'))[0]) : undefined
  const encoding = reader.resolve(reader.get(dict, 'Encoding'))
  const encodingName = reader.name(encoding)
  const descriptor = reader.dict(reader.get(isComposite ? cid : dict, 'FontDescriptor'))
  const fileKey = FILE_KEYS.find((key) => reader.get(descriptor, key) !== undefined)
  const troubles: string[] = []
  const attempt = <Read>(what: string, read: () => Read): Read | null => {
    try {
      return read()
    } catch {
      troubles.push(what)
      return null
    }
  }
  const cmapOf = (value: PDFObject | undefined): CMap | null =>
    reader.isStream(value) ? attempt('a CMap', () => readCMap(reader.bytes(value))) : null
  const program = fileKey
    ? attempt('its program', () => readProgram(fileKey, reader.bytes(reader.get(descriptor, fileKey))))
    : null
  const cmap = isComposite ? cmapOf(encoding) : null
  const name = reader.name(reader.get(dict, 'BaseFont')) || reader.name(reader.get(dict, 'Name'))
  return {
    dict,
    kind,
    label: name || '(unnamed)',
    isComposite,
    isSymbolic: ((reader.number(reader.get(descriptor, 'Flags')) ?? 0) & 4) !== 0,
    cid,
    descriptor,
    encoding,
    encodingName,
    cmap,
    isIdentity: IDENTITY.includes(encodingName),
    toUnicode: cmapOf(reader.get(dict, 'ToUnicode')),
    isEmbedded: fileKey !== undefined,
    program,
    trouble: troubles[0] ?? null,
    names: isComposite ? new Map() : glyphNames(reader, encoding, kind, program),
    widths: isComposite ? widthsByCid(reader, cid) : widthsByCode(reader, dict),
    codeSize: !isComposite ? 1 : cmap && cmap.lengths.size > 0 ? Math.min(...cmap.lengths) : 2,
    shown: new Map(),
  }
}

/** The text that a code stands for; empty where the font doesn't tell. */
export function textOfCode(font: ReadFont, code: number): string {
  const mapped = font.toUnicode?.text.get(code)
  if (mapped || font.isComposite) return mapped ?? ''
  if (font.encoding === undefined && font.isSymbolic && font.kind === 'TrueType') return ''
  return textOfGlyph(font.names.get(code) ?? '')
}

/** The glyph that the program draws for a code of a TrueType font; null where there is none. */
export function trueTypeGlyph(font: ReadFont, program: FontProgram, code: number): number | null {
  const first = (keys: string[], codes: number[]): number | null => {
    const ordered = keys.flatMap((key) => program.cmaps.filter((cmap) => cmap.key === key).slice(-1))
    for (const { ofCode } of ordered) {
      for (const each of codes) {
        const glyph = ofCode(each)
        if (glyph !== null) return glyph
      }
    }
    return null
  }
  if (font.isSymbolic) {
    const others = program.cmaps.map(({ key }) => key)
    return first(['3,0', '1,0', ...others], [code, 0xf000 + code, 0xf100 + code])
  }
  const text = textOfGlyph(font.names.get(code) ?? '')
  const characters = [...text]
  const unicode = program.cmaps.map(({ key }) => key).filter((key) => /^(0,\d+|3,1|3,10)$/.test(key))
  const found = characters.length === 1 ? first(unicode, [text.codePointAt(0)!]) : null
  if (found !== null || characters.length === 0) return found
  const mac = macCodeOf(characters[0]!)
  return mac === null ? null : first(['1,0'], [mac])
}

function glyphNames(
  reader: PdfReader,
  encoding: PDFObject | undefined,
  kind: string,
  program: FontProgram | null,
): Encoding {
  const dict = reader.dict(encoding)
  const base = dict ? reader.name(reader.get(dict, 'BaseEncoding')) : reader.name(encoding)
  const builtIn = base === '' ? program?.encoding : null
  const known = baseEncoding(base) ?? (kind === 'Type3' ? [] : (builtIn ?? standardEncoding))
  const names = new Map([...known].filter(([, name]) => name !== '.notdef'))
  let code = 0
  for (const entry of reader.items(reader.get(dict, 'Differences'))) {
    const number = reader.number(entry)
    if (number === undefined) names.set(code++, reader.name(entry))
    else code = number
  }
  return names
}

function widthsByCode(reader: PdfReader, font: PDFDict): Map<number, number> {
  const first = reader.number(reader.get(font, 'FirstChar')) ?? 0
  const widths = reader.items(reader.get(font, 'Widths'))
  return new Map(widths.map((width, index) => [first + index, reader.number(width) ?? NaN]))
}

/** The W of a descendant font: `c [w w …]` and `first last w`. */
function widthsByCid(reader: PdfReader, cid: PDFDict | undefined): Map<number, number> {
  const widths = new Map<number, number>()
  const values = reader.items(reader.get(cid, 'W'))
  for (let at = 0; at + 1 < values.length && widths.size < MOST_WIDTHS;) {
    const first = reader.number(values[at]) ?? NaN
    const list = reader.list(values[at + 1])
    if (list) {
      list.forEach((width, index) => widths.set(first + index, reader.number(width) ?? NaN))
      at += 2
      continue
    }
    const last = Math.min(reader.number(values[at + 1]) ?? NaN, first + MOST_WIDTHS)
    const width = reader.number(values[at + 2]) ?? NaN
    for (let each = first; each <= last && widths.size < MOST_WIDTHS; each++) widths.set(each, width)
    at += 3
  }
  return widths
}
