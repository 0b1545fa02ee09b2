import { PDFDict, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { cffFont, trueTypeFont, type1Font, type CmapKey } from './small-fonts.ts'
import { key, rulesOf, text, toUnicode, type TaggedPage } from './tagged-page.ts'

type Entries = Record<string, unknown>
type FontOf = (made: TaggedPage) => PDFRef

const AB = toUnicode({ '41': '0041', '42': '0042' })
const AB_WIDE = toUnicode({ '0041': '0041', '0042': '0042' })

/** Rules that a paragraph in a font breaks; the rest of the page breaks none. */
async function rulesOfFont(font: FontOf, show = '(AB) Tj', mode = 0, tag = 'P'): Promise<string[]> {
  return rulesOf((made) => {
    made.resources.lookup(key('Font'), PDFDict).set(key('F1'), font(made))
    const entries: Record<string, PDFObject> = tag === 'Formula' ? { Alt: text('A and B') } : {}
    made.draw(made.element(tag, made.top, entries), `BT ${mode} Tr /F1 12 Tf ${show} ET`)
  })
}

const descriptor = (made: TaggedPage, flags: number, entries: Entries): PDFRef =>
  made.object({ Type: 'FontDescriptor', FontName: 'Small', Flags: flags, ...entries })

type Simple = { symbolic?: boolean; cmaps?: CmapKey[]; font?: Entries; descriptor?: Entries }

/** A simple TrueType font, not symbolic, in WinAnsiEncoding. */
const trueType =
  ({ symbolic = false, cmaps, font = {}, descriptor: more = {} }: Simple): FontOf =>
  (made) =>
    made.object({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'Small',
      FirstChar: 65,
      Widths: [600, 700],
      FontDescriptor: descriptor(made, symbolic ? 4 : 32, {
        FontFile2: made.stream(trueTypeFont(cmaps ? { cmaps } : {})),
        ...more,
      }),
      ...(symbolic ? { ToUnicode: made.stream(AB) } : { Encoding: 'WinAnsiEncoding' }),
      ...font,
    })

/** A simple font of a Type 1 or bare CFF program, in its own encoding. */
const named =
  (file: Entries, font: Entries = {}, more: Entries = {}): FontOf =>
  (made) => {
    const [name, bytes] = Object.entries(file)[0]!
    const program = made.stream(bytes as Buffer, name === 'FontFile3' ? { Subtype: 'Type1C' } : {})
    return made.object({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: 'Small',
      FirstChar: 65,
      Widths: [600, 700],
      FontDescriptor: descriptor(made, 32, { [name]: program, ...more }),
      ...font,
    })
  }

type Composite = {
  cid?: Entries
  font?: (made: TaggedPage) => Entries
  descriptor?: (made: TaggedPage) => Entries
}

/** A composite font whose codes are the characters and whose CIDs, by a CIDToGIDMap, the glyphs of a TrueType program. */
const composite =
  ({ cid = {}, font = () => ({}), descriptor: more = () => ({}) }: Composite): FontOf =>
  (made) => {
    const glyphs = Buffer.alloc(2 * 67)
    glyphs.writeUInt16BE(1, 2 * 65)
    glyphs.writeUInt16BE(2, 2 * 66)
    const { Map: map = made.stream(glyphs), ...others } = cid
    const descendant = made.object({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'Small',
      W: [65, [600, 700]],
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      FontDescriptor: descriptor(made, 4, { FontFile2: made.stream(trueTypeFont()), ...more(made) }),
      ...(map === null ? {} : { CIDToGIDMap: map }),
      ...others,
    })
    return made.object({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Small',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: made.stream(AB_WIDE),
      ...font(made),
    })
  }

const WIDE = '<00410042> Tj'
const info = (ordering: string, supplement = 0, registry = 'Adobe'): Entries => ({
  Registry: text(registry),
  Ordering: text(ordering),
  Supplement: supplement,
})
const cmap =
  (more = '', entries: Entries = {}) =>
  (made: TaggedPage): Entries => ({
    Encoding: made.stream(
      `${more} begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0041> <0042> 65 endcidrange endcmap`,
      { Type: 'CMap', CMapName: 'Own', CIDSystemInfo: info('Identity'), ...entries },
    ),
  })

test.each<[string, FontOf]>([
  ['not symbolic, in WinAnsiEncoding', trueType({})],
  ['not symbolic, by a Macintosh cmap', trueType({ cmaps: ['1,0'], font: { Encoding: 'MacRomanEncoding' } })],
  ['symbolic, by its one cmap', trueType({ symbolic: true, cmaps: ['1,0'] })],
  ['symbolic, by its cmap for symbols', trueType({ symbolic: true, cmaps: ['3,0', '1,0'] })],
  [
    'with differences that are listed',
    trueType({ font: { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [65, 'A'] } } }),
  ],
  ['of Type 1', named({ FontFile: type1Font() })],
  ['of Type 1 in hexadecimal', named({ FontFile: type1Font({ inHex: true }) })],
  [
    'of Type 1 with an encoding of its own',
    named({ FontFile: type1Font({ encoding: '256 array dup 65 /A put dup 66 /B put' }) }),
  ],
  ['of CFF', named({ FontFile3: cffFont() })],
  ['of CFF with its CharSet', named({ FontFile3: cffFont() }, {}, { CharSet: text('/A/B') })],
])('finds nothing in a simple font %s', async (_, font) => {
  expect(await rulesOfFont(font)).toEqual([])
})

test('finds nothing in composite fonts without fault', async () => {
  expect(await rulesOfFont(composite({}), WIDE)).toEqual([])
  expect(await rulesOfFont(composite({ font: cmap() }), WIDE)).toEqual([])
  expect(await rulesOfFont(identity({ set: 0xe0 }), '<00010002> Tj')).toEqual([])
})

/** A composite font whose codes are the numbers of the glyphs. */
function identity({ set, W = [1, [600, 700]] }: { set?: number; W?: unknown[] }): FontOf {
  return composite({
    cid: { Map: key('Identity'), W },
    font: (made) => ({
      ToUnicode: made.stream(toUnicode({ '0000': 'FFFD', '0001': '0041', '0002': '0042', '0009': '0049' })),
    }),
    descriptor: (made) => (set === undefined ? {} : { CIDSet: made.stream(Buffer.from([set])) }),
  })
}

test.each<[string, string, FontOf]>([
  [
    'symbolic with an Encoding',
    '31-024',
    trueType({ symbolic: true, cmaps: ['1,0'], font: { Encoding: 'WinAnsiEncoding' } }),
  ],
  ['symbolic without a cmap', '31-025', trueType({ symbolic: true, cmaps: [] })],
  [
    'symbolic with two cmaps and none for symbols',
    '31-026',
    trueType({ symbolic: true, cmaps: ['3,1', '1,0'] }),
  ],
  ['not symbolic with a cmap for symbols only', '31-017', trueType({ cmaps: ['3,0'] })],
  ['not symbolic without an Encoding', '31-019', trueType({ font: { Encoding: undefined } })],
  [
    'not symbolic with an Encoding without a base',
    '31-020',
    trueType({ font: { Encoding: { Differences: [65, 'A'] } } }),
  ],
  ['not symbolic in StandardEncoding', '31-021', trueType({ font: { Encoding: 'StandardEncoding' } })],
  [
    'with differences that are not listed',
    '31-022',
    trueType({ font: { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [65, 'g65'] } } }),
  ],
  [
    'with differences and no Unicode cmap',
    '31-023',
    trueType({
      cmaps: ['1,0'],
      font: { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [65, 'A'] } },
    }),
  ],
  [
    'without the glyph',
    '31-018',
    trueType({ font: { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [65, 'C'] } } }),
  ],
  ['that is not in the file', '31-009', trueType({ descriptor: { FontFile2: undefined } })],
  ['with a program that is damaged', '31-011', named({ FontFile: Buffer.from('eexec nothing') })],
  ['with a width that is wrong', '31-016', trueType({ font: { Widths: [600, 702] } })],
  [
    'of Type 1 with a width that is wrong',
    '31-016',
    named({ FontFile: type1Font() }, { Widths: [602, 700] }),
  ],
  ['of CFF with a width that is wrong', '31-016', named({ FontFile3: cffFont() }, { Widths: [600, 702] })],
  [
    'of Type 1 without the glyph',
    '31-011',
    named({ FontFile: type1Font() }, { Encoding: { Differences: [65, 'C'] } }),
  ],
  [
    'that shows .notdef',
    '31-030',
    named({ FontFile: type1Font() }, { Encoding: { Differences: [65, '.notdef'] } }),
  ],
  [
    'whose glyphs’ names tell nothing',
    '31-027',
    named({ FontFile3: cffFont() }, { Encoding: { Differences: [65, 'g1'] } }),
  ],
  ['whose CharSet leaves one out', '31-012', named({ FontFile3: cffFont() }, {}, { CharSet: text('/A') })],
  [
    'whose CharSet lists one too many',
    '31-013',
    named({ FontFile3: cffFont() }, {}, { CharSet: text('/A/B/C') }),
  ],
])('finds a simple font %s', async (_, rule, font) => {
  expect(await rulesOfFont(font)).toContain(rule)
})

test.each<[string, string, FontOf, string?]>([
  ['without ToUnicode', '31-027', composite({ font: () => ({ ToUnicode: undefined }) })],
  [
    'whose ToUnicode leaves a code out',
    '10-001',
    composite({ font: (made) => ({ ToUnicode: made.stream(toUnicode({ '0041': '0041' })) }) }),
  ],
  [
    'whose ToUnicode gives a code nothing',
    '10-001',
    composite({ font: (made) => ({ ToUnicode: made.stream(toUnicode({ '0041': '', '0042': '0042' })) }) }),
  ],
  [
    'that tells U+0000',
    '31-028',
    composite({
      font: (made) => ({
        ToUnicode: made.stream(toUnicode({ '0041': '0041', '0042': '0042', '0099': '0000' })),
      }),
    }),
  ],
  [
    'that tells a byte order mark',
    '31-029',
    composite({
      font: (made) => ({ ToUnicode: made.stream(toUnicode({ '0041': '0041', '0042': 'FEFF' })) }),
    }),
  ],
  ['without a map of its glyphs', '31-005', composite({ cid: { Map: null } })],
  ['with a map of a wrong kind', '31-004', composite({ cid: { Map: key('Other') } })],
  ['with an unknown CMap', '31-006', composite({ font: () => ({ Encoding: 'Own-H' }) })],
  ['with a CMap that only readers have', '31-011', composite({ font: () => ({ Encoding: 'UniGB-UCS2-H' }) })],
  [
    'of another Registry than its CMap',
    '31-001',
    composite({ font: cmap('', { CIDSystemInfo: info('Identity', 0, 'Other') }) }),
  ],
  [
    'of another Ordering than its CMap',
    '31-002',
    composite({ font: cmap('', { CIDSystemInfo: info('Other') }) }),
  ],
  [
    'of an older Supplement than its CMap',
    '31-003',
    composite({ font: cmap('', { CIDSystemInfo: info('Identity', 1) }) }),
  ],
  ['whose CMap tells two ways of writing', '31-007', composite({ font: cmap('/WMode 1 def') })],
  ['whose CMap builds on an unknown one', '31-008', composite({ font: cmap('/Other usecmap') })],
  ['that shows .notdef', '31-030', composite({}), '<00410001> Tj'],
  ['without the glyph', '31-011', identity({}), '<00010009> Tj'],
  ['without widths', '31-016', identity({ W: [] }), '<0001> Tj'],
  ['whose CIDSet leaves one out', '31-014', identity({ set: 0xc0 }), '<0001> Tj'],
  ['whose CIDSet lists one too many', '31-015', identity({ set: 0xf0 }), '<0001> Tj'],
])('finds a composite font %s', async (_, rule, font, show = WIDE) => {
  expect(await rulesOfFont(font, show)).toContain(rule)
})

test('asks of invisible text neither a font in the file nor a width', async () => {
  const font = composite({ cid: { W: [] }, descriptor: () => ({ FontFile2: undefined }) })
  expect(await rulesOfFont(font, WIDE, 3)).toEqual([])
  expect(await rulesOfFont(font, WIDE, 0)).toEqual(['31-009'])
})

test('finds a glyph of a formula that tells no character', async () => {
  const font = composite({ font: (made) => ({ ToUnicode: made.stream(toUnicode({ '0041': '0041' })) }) })
  expect(await rulesOfFont(font, WIDE, 0, 'Formula')).toEqual(['10-001', '17-003'])
})

test('reads the codes of strings however they are written', async () => {
  const font = composite({})
  for (const show of [
    '(\\000A\\0B) Tj',
    '[<0041> 20 (\\000\\102)] TJ',
    "<0041 00 42> '",
    '1 2 <00410042> "',
  ]) {
    expect(await rulesOfFont(font, show)).toEqual([])
  }
  expect(await rulesOfFont(font, '(\\000A\\000C) Tj')).toContain('10-001')
})

test('a drawn font has each glyph that is shown', async () => {
  const drawn =
    (name: string): FontOf =>
    (made) =>
      made.object({
        Type: 'Font',
        Subtype: 'Type3',
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        FirstChar: 65,
        Widths: [600],
        Encoding: { Differences: [65, 'A'] },
        CharProcs: { [name]: made.stream('600 0 d0') },
      })
  expect(await rulesOfFont(drawn('A'), '(A) Tj')).toEqual([])
  expect(await rulesOfFont(drawn('B'), '(A) Tj')).toEqual(['31-011'])
})

test('does not follow a map that lists more than there can be', async () => {
  const range = '<0000> <FFFF> <0041>'
  const map = `begincmap 100 beginbfrange ${Array(100).fill(range).join('\n')} endbfrange endcmap`
  const font = composite({ font: (made) => ({ ToUnicode: made.stream(map) }) })
  expect(await rulesOfFont(font)).toContain('31-011')
})
