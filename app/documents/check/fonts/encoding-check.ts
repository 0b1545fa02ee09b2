import type { PDFDict } from '@cantoo/pdf-lib'
import type { PdfReader } from '../pdf-objects.ts'
import { isListedGlyph } from './glyph-names.ts'
import type { ReadFont } from './font.ts'

type Fail = (rule: string, message: string) => void

const ORDERINGS: Record<string, string> = {
  GB1: 'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16',
  CNS1: 'B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16',
  Japan1:
    '83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ H V UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16',
  Korea1: 'KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16',
}

/** The character collection of each CMap that a PDF may name without having it (ISO 32000-1, table 118). */
const PREDEFINED: ReadonlyMap<string, string> = new Map(
  Object.entries(ORDERINGS).flatMap(([ordering, names]) =>
    names
      .split(' ')
      .flatMap((base) => (base === 'H' || base === 'V' ? [base] : [`${base}-H`, `${base}-V`]))
      .map((name): [string, string] => [name, ordering]),
  ),
)

/** Whether the encoding of a composite font is a CMap that readers have. */
export function isPredefined(font: ReadFont): boolean {
  return PREDEFINED.has(font.encodingName)
}

/** Checks that the CMap of a composite font and its descendant are of one character collection. */
export function checkComposite(reader: PdfReader, font: ReadFont, fail: Fail): void {
  const collectionOf = (dict: PDFDict | undefined) => {
    const info = reader.dict(reader.get(dict, 'CIDSystemInfo'))
    return {
      registry: reader.text(reader.get(info, 'Registry')),
      ordering: reader.text(reader.get(info, 'Ordering')),
      supplement: reader.number(reader.get(info, 'Supplement')) ?? 0,
    }
  }
  const own = collectionOf(font.cid)
  let theirs = own
  if (reader.isStream(font.encoding)) {
    const dict = reader.dict(font.encoding)
    theirs = collectionOf(dict)
    checkEmbeddedCMap(reader, font, dict, fail)
  } else if (!font.isIdentity) {
    const ordering = PREDEFINED.get(font.encodingName)
    if (ordering === undefined) return fail('31-006', 'has a CMap that is neither in the file nor known')
    theirs = { registry: 'Adobe', ordering, supplement: 0 }
  }
  if (!font.isIdentity) {
    if (own.registry !== theirs.registry) fail('31-001', 'has another Registry than its CMap')
    if (own.ordering !== theirs.ordering) fail('31-002', 'has another Ordering than its CMap')
    if (own.supplement < theirs.supplement) fail('31-003', 'has an older Supplement than its CMap')
  }
  if (reader.name(reader.get(font.cid, 'Subtype')) !== 'CIDFontType2') return
  const map = reader.get(font.cid, 'CIDToGIDMap')
  if (reader.resolve(map) === undefined) fail('31-005', 'does not tell which glyphs its codes show')
  else if (!reader.isStream(map) && reader.name(map) !== 'Identity') {
    fail('31-004', 'has a CIDToGIDMap that is neither a stream nor Identity')
  }
}

function checkEmbeddedCMap(reader: PdfReader, font: ReadFont, dict: PDFDict | undefined, fail: Fail): void {
  const used = reader.get(dict, 'UseCMap')
  const name = font.cmap?.uses || reader.name(used) || reader.name(reader.get(reader.dict(used), 'CMapName'))
  if (font.cmap && font.cmap.wmode !== (reader.number(reader.get(dict, 'WMode')) ?? 0)) {
    fail('31-007', 'has a CMap whose WMode differs from its dictionary’s')
  }
  if (name && !PREDEFINED.has(name) && !name.startsWith('Identity-')) {
    fail('31-008', 'has a CMap that builds on one that is not known')
  }
}

/** Checks the encoding of a simple TrueType font against the cmaps of its program. */
export function checkSimpleTrueType(reader: PdfReader, font: ReadFont, fail: Fail): void {
  const cmaps = font.program?.kind === 'truetype' ? new Set(font.program.cmaps.map(({ key }) => key)) : null
  if (font.isSymbolic) {
    if (font.encoding !== undefined) fail('31-024', 'is symbolic, with an Encoding')
    if (cmaps?.size === 0) fail('31-025', 'is symbolic, and its program has no cmap')
    if (cmaps && cmaps.size > 1 && !cmaps.has('3,0')) {
      fail('31-026', 'is symbolic, and none of the cmaps of its program is for symbols')
    }
    return
  }
  if (cmaps && ![...cmaps].some((key) => key !== '3,0')) {
    fail('31-017', 'is not symbolic, and its program has no cmap for that')
  }
  if (font.encoding === undefined) return fail('31-019', 'is not symbolic, without an Encoding')
  const dict = reader.dict(font.encoding)
  const base = dict ? reader.resolve(reader.get(dict, 'BaseEncoding')) : font.encoding
  if (base === undefined) fail('31-020', 'has an Encoding without a base')
  else if (!['MacRomanEncoding', 'WinAnsiEncoding'].includes(reader.name(base))) {
    fail('31-021', 'has an Encoding on a base that is not allowed')
  }
  const differences = reader
    .items(reader.get(dict, 'Differences'))
    .filter((entry) => reader.number(entry) === undefined)
    .map((entry) => reader.name(entry))
  if (differences.some((name) => name !== '.notdef' && !isListedGlyph(name))) {
    fail('31-022', 'has an Encoding with names of glyphs that are not listed')
  }
  if (differences.length > 0 && cmaps && !cmaps.has('3,1')) {
    fail('31-023', 'has an Encoding with differences, and its program has no Unicode cmap')
  }
}
