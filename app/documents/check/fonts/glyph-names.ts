import { STANDARD_ENCODING } from './cff-strings.ts'
import { GLYPH_LIST } from './glyph-list.ts'

/** Names of glyphs by code. */
export type Encoding = ReadonlyMap<number, string>

type GlyphList = { texts: Map<string, string>; ofNewFonts: Map<number, string>; newFonts: Set<string> }

const LIST = readList()

/** StandardEncoding, which a Type 1 font has where it says nothing else. */
export const standardEncoding: Encoding = readStandardEncoding()

const CODECS: Record<string, string> = { WinAnsiEncoding: 'windows-1252', MacRomanEncoding: 'macintosh' }

/** The text that a glyph's name stands for, as the Adobe Glyph List specifies it; empty where it stands for none. */
export function textOfGlyph(name: string): string {
  return name.split('.', 1)[0]!.split('_').map(textOfComponent).join('')
}

/** Whether the Adobe Glyph List for New Fonts has the name. */
export function isListedGlyph(name: string): boolean {
  return LIST.newFonts.has(name)
}

/** WinAnsiEncoding or MacRomanEncoding; null for any other name. */
export function baseEncoding(name: string): Encoding | null {
  const codec = CODECS[name]
  if (!codec) return null
  const decoder = new TextDecoder(codec)
  const names = new Map<number, string>()
  for (let code = 32; code < 256; code++) {
    const character = decoder.decode(new Uint8Array([code])).codePointAt(0)!
    const isUndefined = codec === 'windows-1252' && character >= 0x80 && character < 0xa0
    if (!isUndefined) names.set(code, LIST.ofNewFonts.get(character) ?? `uni${hex(character)}`)
  }
  return names
}

/** The code of a character in MacRomanEncoding, or null. */
export function macCodeOf(character: string): number | null {
  const decoder = new TextDecoder('macintosh')
  for (let code = 0; code < 256; code++) {
    if (decoder.decode(new Uint8Array([code])) === character) return code
  }
  return null
}

function textOfComponent(name: string): string {
  const listed = LIST.texts.get(name)
  if (listed !== undefined) return listed
  const units = /^uni((?:[0-9A-F]{4})+)$/
    .exec(name)?.[1]
    ?.match(/.{4}/g)
    ?.map((unit) => parseInt(unit, 16))
  if (units) {
    return units.some((unit) => unit >= 0xd800 && unit <= 0xdfff) ? '' : String.fromCharCode(...units)
  }
  const digits = /^u([0-9A-F]{4,6})$/.exec(name)?.[1]
  const character = digits === undefined ? NaN : parseInt(digits, 16)
  const isScalar = character < 0xd800 || (character > 0xdfff && character <= 0x10ffff)
  return isScalar ? String.fromCodePoint(character) : ''
}

function readList(): GlyphList {
  const list: GlyphList = { texts: new Map(), ofNewFonts: new Map(), newFonts: new Set() }
  for (const entry of GLYPH_LIST.split(';')) {
    const [marked, ...points] = entry.split(' ')
    const isOfNewFonts = marked!.startsWith('*')
    const name = isOfNewFonts ? marked!.slice(1) : marked!
    const characters = points.map((point) => parseInt(point, 16))
    list.texts.set(name, String.fromCodePoint(...characters))
    if (!isOfNewFonts) continue
    list.newFonts.add(name)
    list.ofNewFonts.set(characters[0]!, name)
  }
  return list
}

function readStandardEncoding(): Encoding {
  const names = new Map<number, string>()
  let code = 0
  for (const word of STANDARD_ENCODING.split(' ')) {
    if (/^\d+$/.test(word)) code = Number(word)
    else names.set(code++, word)
  }
  return names
}

function hex(character: number): string {
  return character.toString(16).toUpperCase().padStart(4, '0')
}
