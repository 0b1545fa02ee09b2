import type { Encoding } from './glyph-names.ts'
import type { FontProgram } from './font-program.ts'
import { type1Width } from './type1-width.ts'

/** Keys of the two encryptions (Adobe Type 1 Font Format, chapter 7). */
const EEXEC = 55665
const CHARSTRING = 4330

const MOST_GLYPHS = 65_535

/** Reads a Type 1 program. Throws where it has no glyphs that can be found. */
export function readType1(data: Buffer): FontProgram {
  const start = data.indexOf('eexec')
  if (start < 0) throw new Error('The font has no encrypted part')
  const clear = data.toString('latin1', 0, start)
  const hidden = decrypted(encryptedPart(data, start + 'eexec'.length), EEXEC, 4)
  const lead = Number(/\/lenIV\s+(-?\d+)/.exec(hidden.toString('latin1', 0, 4096))?.[1] ?? 4)
  const subrs = readSubrs(hidden, lead)
  const glyphs = readCharStrings(hidden, lead)
  const names = glyphs.map(({ name }) => name)
  const byName = new Map(names.map((name, glyph) => [name, glyph]))
  const matrix = /\/FontMatrix\s*\[\s*([-+.\deE]+)/.exec(clear)?.[1]
  const scale = (Number(matrix) || 0.001) * 1000
  return {
    kind: 'named',
    glyphCount: glyphs.length,
    isNotdef: (glyph) => names[glyph] === '.notdef',
    ofCid: () => null,
    ofName: (name) => byName.get(name) ?? null,
    names,
    cids: [],
    encoding: readEncoding(clear),
    width: (glyph) => {
      const width = type1Width(glyphs[glyph]!.code, subrs)
      return width === null ? null : width * scale
    },
    isFilled: () => true,
    cmaps: [],
  }
}

/** What follows `eexec`, as bytes: it may be written in hexadecimal, and in the segments of a PFB file. */
function encryptedPart(data: Buffer, from: number): Buffer {
  let at = from
  while (at < data.length && [0x20, 0x09, 0x0a, 0x0d].includes(data[at]!)) at++
  if (data[at] === 0x80 && data[at + 1] === 2) {
    const length = data.readUInt32LE(at + 2)
    return data.subarray(at + 6, at + 6 + length)
  }
  const part = data.subarray(at)
  const isHex = /^[0-9A-Fa-f\s]{8}/.test(part.toString('latin1', 0, 8))
  return isHex ? Buffer.from(part.toString('latin1').replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex') : part
}

function decrypted(bytes: Buffer, key: number, lead: number): Buffer {
  const plain = Buffer.alloc(bytes.length)
  let state = key
  for (let at = 0; at < bytes.length; at++) {
    const cipher = bytes[at]!
    plain[at] = cipher ^ (state >> 8)
    state = ((cipher + state) * 52845 + 22719) & 0xffff
  }
  return plain.subarray(lead)
}

/** `dup 5 23 RD ~23 bytes~ NP`, each with the number of its bytes before them. */
function readSubrs(hidden: Buffer, lead: number): Map<number, Buffer> {
  const subrs = new Map<number, Buffer>()
  let at = hidden.indexOf('/Subrs')
  const end = hidden.indexOf('/CharStrings')
  while (at >= 0 && subrs.size < MOST_GLYPHS) {
    at = hidden.indexOf('dup', at)
    if (at < 0 || (end >= 0 && at > end)) break
    const found = /^dup\s+(\d+)\s+(\d+)\s+\S+\s/.exec(hidden.toString('latin1', at, at + 48))
    if (!found) {
      at += 3
      continue
    }
    const start = at + found[0].length
    at = start + Number(found[2])
    subrs.set(Number(found[1]), charstring(hidden.subarray(start, at), lead))
  }
  return subrs
}

/** `/A 123 RD ~123 bytes~ ND`. */
function readCharStrings(hidden: Buffer, lead: number): { name: string; code: Buffer }[] {
  const glyphs: { name: string; code: Buffer }[] = []
  let at = hidden.indexOf('/CharStrings')
  if (at < 0) throw new Error('The font has no glyphs')
  at += '/CharStrings'.length
  for (;;) {
    at = hidden.indexOf('/', at)
    if (at < 0 || glyphs.length >= MOST_GLYPHS) break
    const found = /^\/(\S+)\s+(\d+)\s+\S+\s/.exec(hidden.toString('latin1', at, at + 160))
    if (!found) break
    const start = at + found[0].length
    at = start + Number(found[2])
    if (at > hidden.length) throw new Error('The font program is cut off')
    glyphs.push({ name: found[1]!, code: charstring(hidden.subarray(start, at), lead) })
  }
  if (glyphs.length === 0) throw new Error('The font has no glyphs')
  return glyphs
}

function charstring(bytes: Buffer, lead: number): Buffer {
  return lead < 0 ? bytes : decrypted(bytes, CHARSTRING, lead)
}

/** `dup 65 /A put`; null where the font says that it has StandardEncoding. */
function readEncoding(clear: string): Encoding | null {
  const from = clear.indexOf('/Encoding')
  if (from < 0 || /^\/Encoding\s+StandardEncoding/.test(clear.slice(from, from + 64))) return null
  const names = new Map<number, string>()
  for (const [, code, name] of clear.slice(from).matchAll(/dup\s+(\d{1,3})\s*\/([^\s/]+)\s+put/g)) {
    names.set(Number(code), name!)
  }
  return names
}
