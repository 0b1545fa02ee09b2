import { CFF_STRINGS } from './cff-strings.ts'
import { readDict, readIndex, type Dict, type Index } from './cff-tables.ts'
import { charstringWidth, type Private } from './cff-width.ts'
import type { Encoding } from './glyph-names.ts'
import type { FontProgram } from './font-program.ts'

const OP = {
  charset: 15,
  encoding: 16,
  charStrings: 17,
  private: 18,
  subrs: 19,
  defaultWidth: 20,
  nominalWidth: 21,
}
const ESCAPED = { fontMatrix: 1207, ros: 1230, fdArray: 1236, fdSelect: 1237 }

/** Reads a bare CFF program (Adobe Technical Note 5176). Throws where it is damaged or has an expert charset. */
export function readCff(data: Buffer): FontProgram {
  const names = readIndex(data, data[2]!)
  const tops = readIndex(data, names.end)
  const strings = readIndex(data, tops.end)
  const globals = readIndex(data, strings.end)
  const top = readDict(tops.item(0))
  const offset = (of: Dict, key: number): number => of.get(key)?.at(-1) ?? 0
  const glyphs = readIndex(data, offset(top, OP.charStrings))
  const isByCid = top.has(ESCAPED.ros)
  const charset = readCharset(data, offset(top, OP.charset), glyphs.count, isByCid)
  const scale = (top.get(ESCAPED.fontMatrix)?.[0] || 0.001) * 1000

  const privateOf = (font: Dict): Private => {
    const [size, at] = font.get(OP.private) ?? [0, 0]
    const own = readDict(data.subarray(at, at! + size!))
    const subrs = own.has(OP.subrs) ? readIndex(data, at! + offset(own, OP.subrs)) : null
    return { subrs, nominal: offset(own, OP.nominalWidth), standard: offset(own, OP.defaultWidth) }
  }
  const fontOf = isByCid ? readSelection(data, offset(top, ESCAPED.fdSelect), glyphs.count) : () => 0
  const fonts = isByCid ? allOf(readIndex(data, offset(top, ESCAPED.fdArray))).map(readDict) : [top]
  if (fonts.length > 256) throw new Error('The font has too many parts')
  const privates = fonts.map(privateOf)

  const stringOf = (id: number): string =>
    CFF_STRINGS[id] ?? strings.item(id - CFF_STRINGS.length).toString('latin1')
  const glyphNames = isByCid ? [] : charset.map((id, glyph) => (glyph === 0 ? '.notdef' : stringOf(id)))
  const byName = new Map(glyphNames.map((name, glyph) => [name, glyph]))
  const byCid = new Map(isByCid ? charset.map((cid, glyph) => [cid, glyph]) : [])
  return {
    kind: isByCid ? 'by CID' : 'named',
    glyphCount: glyphs.count,
    isNotdef: (glyph) => glyph === 0,
    ofCid: (cid) => (isByCid ? (byCid.get(cid) ?? null) : cid < glyphs.count ? cid : null),
    ofName: (name) => byName.get(name) ?? null,
    names: glyphNames,
    cids: isByCid ? charset : [],
    encoding: isByCid ? null : readEncoding(data, offset(top, OP.encoding), charset, stringOf),
    width: (glyph) => {
      const own = privates[fontOf(glyph)]
      const width = own ? charstringWidth(glyphs.item(glyph), own, globals) : null
      return width === null ? null : width * scale
    },
    isFilled: () => true,
    cmaps: [],
  }
}

function allOf(index: Index): Buffer[] {
  return Array.from({ length: Math.min(index.count, 257) }, (_, place) => index.item(place))
}

/** String numbers, or CIDs, by glyph. */
function readCharset(data: Buffer, at: number, count: number, isByCid: boolean): number[] {
  const identity = Array.from({ length: count }, (_, glyph) => glyph)
  if (at === 0 || (isByCid && at <= 2)) return identity
  if (at <= 2) throw new Error('The font has an expert charset')
  const charset = [0]
  const format = data[at]!
  if (format > 2) throw new Error('The font’s charset is of no known format')
  for (let place = at + 1; charset.length < count;) {
    const first = data.readUInt16BE(place)
    const left = format === 0 ? 0 : format === 1 ? data.readUInt8(place + 2) : data.readUInt16BE(place + 2)
    for (let more = 0; more <= left && charset.length < count; more++) charset.push(first + more)
    place += format + 2
  }
  return charset
}

/** The encoding built in, by name; null where it is one of those that have a number. */
function readEncoding(
  data: Buffer,
  at: number,
  charset: number[],
  stringOf: (id: number) => string,
): Encoding | null {
  if (at <= 1) return null
  const names = new Map<number, string>()
  const format = data.readUInt8(at)
  const count = data.readUInt8(at + 1)
  let place = at + 2
  let glyph = 1
  const add = (code: number): void => {
    const id = charset[glyph++]
    if (id !== undefined) names.set(code, stringOf(id))
  }
  for (let index = 0; index < count; index++) {
    const code = data.readUInt8(place++)
    const left = (format & 0x7f) === 0 ? 0 : data.readUInt8(place++)
    for (let more = 0; more <= left; more++) add(code + more)
  }
  if (format & 0x80) {
    const extra = data.readUInt8(place++)
    for (let index = 0; index < extra; index++, place += 3) {
      names.set(data.readUInt8(place), stringOf(data.readUInt16BE(place + 1)))
    }
  }
  return names
}

/** Which of the fonts within a font by CID a glyph belongs to. */
function readSelection(data: Buffer, at: number, count: number): (glyph: number) => number {
  const format = data.readUInt8(at)
  if (format === 0) return (glyph) => data.readUInt8(at + 1 + glyph)
  if (format !== 3) throw new Error('The font’s FDSelect is of no known format')
  const ranges = data.readUInt16BE(at + 1)
  const fonts = new Uint8Array(count)
  for (let index = 0; index < ranges; index++) {
    const place = at + 3 + 3 * index
    const [first, next] = [data.readUInt16BE(place), data.readUInt16BE(place + 3)]
    if (next < first) throw new Error('The font’s FDSelect is out of order')
    fonts.fill(data.readUInt8(place + 2), first, Math.min(next, count))
  }
  return (glyph) => fonts[glyph] ?? 0
}
