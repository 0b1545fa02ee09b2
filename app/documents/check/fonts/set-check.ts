import type { PdfReader } from '../pdf-objects.ts'
import type { ReadFont } from './font.ts'
import type { FontProgram } from './font-program.ts'

type Fail = (rule: string, message: string) => void

/** Checks that CharSet and CIDSet, where a descriptor has them, list what the program has. */
export function checkSets(reader: PdfReader, font: ReadFont, program: FontProgram, fail: Fail): void {
  if (font.isComposite) return checkCidSet(reader, font, program, fail)
  if (program.kind === 'truetype') return
  const listed = reader.text(reader.get(font.descriptor, 'CharSet')).match(/[^/\s]+/g)
  if (!listed) return
  const [declared, real] = [new Set(listed), new Set(program.names)]
  if ([...real].some((name) => name !== '.notdef' && !declared.has(name))) {
    fail('31-012', 'has glyphs that its CharSet leaves out')
  }
  if ([...declared].some((name) => name !== '.notdef' && !real.has(name))) {
    fail('31-013', 'lists glyphs in its CharSet that it does not have')
  }
}

function checkCidSet(reader: PdfReader, font: ReadFont, program: FontProgram, fail: Fail): void {
  const stream = reader.get(font.descriptor, 'CIDSet')
  const map = reader.get(font.cid, 'CIDToGIDMap')
  if (!reader.isStream(stream) || !['', 'Identity'].includes(reader.name(map)) || reader.isStream(map)) return
  const bits = reader.bytes(stream)
  const isSet = (cid: number): boolean => ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0
  const cids =
    program.kind === 'by CID' ? program.cids : Array.from({ length: program.glyphCount }, (_, id) => id)
  const isThere = (cid: number): boolean => program.kind === 'by CID' || program.isFilled(cid)
  if (cids.some((cid) => isThere(cid) && !isSet(cid))) fail('31-014', 'has glyphs that its CIDSet leaves out')
  const real = new Set(cids)
  for (let cid = 0; cid < bits.length * 8; cid++) {
    if (!isSet(cid) || real.has(cid)) continue
    return fail('31-015', 'lists glyphs in its CIDSet that it does not have')
  }
}
