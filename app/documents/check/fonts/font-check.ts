import type { Findings } from '../findings.ts'
import type { PdfReader } from '../pdf-objects.ts'
import { checkComposite, checkSimpleTrueType, isPredefined } from './encoding-check.ts'
import { textOfCode, trueTypeGlyph, type ReadFont } from './font.ts'
import type { FontProgram } from './font-program.ts'
import { checkSets } from './set-check.ts'

/** Character collections whose CIDs stand for characters that readers know. */
const COLLECTIONS = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1'])
const STANDARD = ['MacRomanEncoding', 'MacExpertEncoding', 'WinAnsiEncoding']

/** By how many thousandths of the em a width may differ from the program's: what rounding does, and no more. */
const ROUNDING = 1.001

type Fail = (rule: string, page: number, message: string) => void

/** Checks a font that text is shown in: what its codes stand for, and that the file has the glyphs, as wide as told. */
export function checkFont(reader: PdfReader, font: ReadFont, findings: Findings): void {
  const page = Math.min(...[...font.shown.values()].map((code) => code.page))
  if (font.shown.size === 0) return
  const fail: Fail = (rule, on, message) => findings.add(rule, on, `The font ${font.label} ${message}`)
  checkText(reader, font, page, fail)
  if (font.isComposite) checkComposite(reader, font, (rule, message) => fail(rule, page, message))
  else if (font.kind === 'TrueType') {
    checkSimpleTrueType(reader, font, (rule, message) => fail(rule, page, message))
  }
  const isRendered = [...font.shown.values()].some((code) => code.isRendered)
  if (isRendered && font.kind !== 'Type3' && !font.isEmbedded) fail('31-009', page, 'is not embedded')
  if (font.trouble !== null) fail('31-011', page, `can’t be checked: ${font.trouble} is damaged`)
  if (font.isComposite && !font.isIdentity && !font.cmap) {
    if (isPredefined(font)) fail('31-011', page, 'can’t be checked: its CMap is not in the file')
    return
  }
  if (font.kind === 'Type3') return checkDrawnGlyphs(reader, font, fail)
  if (!font.program) return
  checkGlyphs(reader, font, font.program, fail)
  checkSets(reader, font, font.program, (rule, message) => fail(rule, page, message))
}

function checkText(reader: PdfReader, font: ReadFont, page: number, fail: Fail): void {
  const ordering = reader.text(reader.get(reader.dict(reader.get(font.cid, 'CIDSystemInfo')), 'Ordering'))
  const isCollection = COLLECTIONS.has(ordering)
  if (!font.toUnicode && !isCollection && !isKnownOtherwise(reader, font)) {
    fail('31-027', page, 'does not tell its characters')
  }
  for (const [code, { page: first, formulaPage }] of font.shown) {
    if (isCollection || textOfCode(font, code) !== '') continue
    fail('10-001', first, `does not tell the character of code ${code}`)
    if (formulaPage !== null)
      fail('17-003', formulaPage, `does not tell a character of a formula, code ${code}`)
  }
  for (const [code, text] of font.toUnicode?.text ?? []) {
    const on = font.shown.get(code)?.page ?? page
    if (text.includes('\0')) fail('31-028', on, `tells a character that does not exist, for code ${code}`)
    if (/[\ufeff\ufffe]/.test(text)) fail('31-029', on, `tells a mark that is no character, for code ${code}`)
  }
}

/** Whether a simple font without ToUnicode tells its characters by its encoding or the names of its glyphs. */
function isKnownOtherwise(reader: PdfReader, font: ReadFont): boolean {
  const encoding = reader.dict(font.encoding)
  const names = [reader.name(font.encoding), reader.name(reader.get(encoding, 'BaseEncoding'))]
  const isStandard = names.some((name) => STANDARD.includes(name))
  if (isStandard && reader.items(reader.get(encoding, 'Differences')).length === 0) return true
  if (font.kind === 'TrueType') return !font.isSymbolic
  const isNamed = ['Type1', 'MMType1', 'Type3'].includes(font.kind)
  return isNamed && [...font.shown.keys()].every((code) => textOfCode(font, code) !== '')
}

function checkDrawnGlyphs(reader: PdfReader, font: ReadFont, fail: Fail): void {
  const drawn = reader.dict(reader.get(font.dict, 'CharProcs'))
  for (const [code, { page, isRendered }] of font.shown) {
    const name = font.names.get(code)
    const isThere = name !== undefined && reader.get(drawn, name) !== undefined
    if (isThere && name === '.notdef') fail('31-030', page, `shows .notdef for code ${code}`)
    if (!isThere && isRendered) fail('31-011', page, `has no glyph for code ${code}`)
  }
}

function checkGlyphs(reader: PdfReader, font: ReadFont, program: FontProgram, fail: Fail): void {
  const mapped = reader.get(font.cid, 'CIDToGIDMap')
  const glyphIds = reader.isStream(mapped) ? Buffer.from(reader.bytes(mapped)) : null
  const standard = font.isComposite
    ? (reader.number(reader.get(font.cid, 'DW')) ?? 1000)
    : (reader.number(reader.get(font.descriptor, 'MissingWidth')) ?? 0)
  for (const [code, { page, isRendered }] of font.shown) {
    const cid = !font.isComposite || font.isIdentity ? code : (font.cmap!.cid.get(code) ?? 0)
    const glyph = glyphOf(font, program, glyphIds, code, cid)
    if (glyph !== null && program.isNotdef(glyph)) fail('31-030', page, `shows .notdef for code ${code}`)
    if (!isRendered || (glyph !== null && program.isNotdef(glyph))) continue
    if (glyph === null) {
      const isPlain = font.kind === 'TrueType' && !font.isSymbolic && program.kind === 'truetype'
      fail(isPlain ? '31-018' : '31-011', page, `has no glyph for code ${code}`)
      continue
    }
    const [declared, actual] = [font.widths.get(cid) ?? standard, program.width(glyph)]
    if (actual === null || !(Math.abs(declared - actual) <= ROUNDING)) {
      fail('31-016', page, `tells another width for code ${code} than its program has`)
    }
  }
}

function glyphOf(
  font: ReadFont,
  program: FontProgram,
  glyphIds: Buffer | null,
  code: number,
  cid: number,
): number | null {
  if (font.isComposite) {
    if (!glyphIds) return program.ofCid(cid)
    return program.ofCid(2 * cid + 1 < glyphIds.length ? glyphIds.readUInt16BE(2 * cid) : 0)
  }
  if (program.kind === 'truetype') return trueTypeGlyph(font, program, code)
  return program.ofName(font.names.get(code) ?? '.notdef')
}
