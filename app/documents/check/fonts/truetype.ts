import { readCff } from './cff.ts'
import type { FontProgram } from './font-program.ts'

/** Subtables of a cmap that are read; fonts have two or three. */
const MOST_CMAPS = 32

type Cmap = FontProgram['cmaps'][number]

/** Reads a TrueType or OpenType program. Throws where a table is missing or points outside the file. */
export function readTrueType(data: Buffer): FontProgram {
  const tables = readDirectory(data)
  const cff = tables.get('CFF ')
  if (cff) return readCff(cff)
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`The font has no table ${tag}`)
    return found
  }
  const glyphCount = table('maxp').readUInt16BE(4)
  const em = table('head').readUInt16BE(18)
  const metrics = table('hhea').readUInt16BE(34)
  const hmtx = table('hmtx')
  if (em === 0 || metrics === 0 || hmtx.length < 4 * metrics) throw new Error('The font tells no widths')
  const loca = readLoca(table('loca'), glyphCount, table('head').readInt16BE(50) !== 0)
  return {
    kind: 'truetype',
    glyphCount,
    isNotdef: (glyph) => glyph === 0,
    ofCid: (cid) => (cid < glyphCount ? cid : null),
    ofName: () => null,
    names: [],
    cids: [],
    encoding: null,
    width: (glyph) => (hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) * 1000) / em,
    isFilled: (glyph) => loca(glyph + 1) > loca(glyph),
    cmaps: readCmaps(tables.get('cmap')),
  }
}

function readDirectory(data: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  const count = data.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const at = 12 + 16 * index
    const [offset, length] = [data.readUInt32BE(at + 8), data.readUInt32BE(at + 12)]
    tables.set(data.toString('latin1', at, at + 4), data.subarray(offset, offset + length))
  }
  return tables
}

function readLoca(table: Buffer, glyphCount: number, isLong: boolean): (glyph: number) => number {
  if (table.length < (glyphCount + 1) * (isLong ? 4 : 2)) throw new Error('The font’s loca is too short')
  return (glyph) => (isLong ? table.readUInt32BE(4 * glyph) : table.readUInt16BE(2 * glyph))
}

function readCmaps(table: Buffer | undefined): Cmap[] {
  if (!table) return []
  const count = table.readUInt16BE(2)
  if (count > MOST_CMAPS) throw new Error('The font has too many cmaps')
  return Array.from({ length: count }, (_, index) => {
    const at = 4 + 8 * index
    const key = `${table.readUInt16BE(at)},${table.readUInt16BE(at + 2)}`
    const ofCode = readSubtable(table.subarray(table.readUInt32BE(at + 4)))
    return {
      key,
      ofCode: (code) => {
        const glyph = ofCode(code)
        return glyph === 0 ? null : glyph
      },
    }
  })
}

/** What a subtable maps a code to; 0 where to nothing, as for formats that no code of a PDF is looked up in. */
function readSubtable(data: Buffer): (code: number) => number {
  const format = data.readUInt16BE(0)
  if (format === 0) return (code) => data.subarray(6, 262)[code] ?? 0
  if (format === 4) return readSegments(data)
  if (format === 6) {
    const [first, count] = [data.readUInt16BE(6), data.readUInt16BE(8)]
    return (code) => (code >= first && code < first + count ? data.readUInt16BE(10 + 2 * (code - first)) : 0)
  }
  if (format === 10) {
    const [first, count] = [data.readUInt32BE(12), data.readUInt32BE(16)]
    return (code) => (code >= first && code < first + count ? data.readUInt16BE(20 + 2 * (code - first)) : 0)
  }
  if (format === 12 || format === 13) return readGroups(data, format === 12)
  return () => 0
}

function readSegments(data: Buffer): (code: number) => number {
  const size = data.readUInt16BE(6) & ~1
  const [ends, starts] = [14, 16 + size]
  const [deltas, ranges] = [starts + size, starts + 2 * size]
  return (code) => {
    for (let at = 0; at < size; at += 2) {
      const start = data.readUInt16BE(starts + at)
      if (code < start || code > data.readUInt16BE(ends + at) || start === 0xffff) continue
      const delta = data.readUInt16BE(deltas + at)
      const range = data.readUInt16BE(ranges + at)
      if (range === 0) return (code + delta) & 0xffff
      const glyph = data.readUInt16BE(ranges + at + range + 2 * (code - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

function readGroups(data: Buffer, isCounted: boolean): (code: number) => number {
  const count = Math.min(data.readUInt32BE(12), Math.floor((data.length - 16) / 12))
  return (code) => {
    for (let index = 0; index < count; index++) {
      const at = 16 + 12 * index
      const start = data.readUInt32BE(at)
      if (code < start || code > data.readUInt32BE(at + 4)) continue
      return data.readUInt32BE(at + 8) + (isCounted ? code - start : 0)
    }
    return 0
  }
}
