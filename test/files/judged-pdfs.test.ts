import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { refusalSentence } from '#app/domain/agenda/attachment-kinds.ts'
import { judgeFile } from '#app/files/judge/judge-file.ts'
import { manyPages, paper, paperSamples, streamOf } from '#test/documents/paper-samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-judged-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function judge(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  const found = await judgeFile(path, () => Promise.reject(new Error('No picture is read here')))
  return found.ok ? `${found.mediaType}, ${found.pageCount}` : found.code
}

const FORM = 'BT /F1 9 Tf (A form) Tj ET'
const TAKEN = 'application/pdf, 1'

test.each(Object.entries(paperSamples))('a PDF with %s is taken', async (_kind, { bytes }) => {
  expect(await judge(bytes)).toBe(TAKEN)
})

test('pages are counted by walking, whatever the tree says', async () => {
  expect(await judge(manyPages(12))).toBe('application/pdf, 12')
  const lying = Buffer.from(manyPages(12))
    .toString('latin1')
    .replaceAll(/\/Count \d{1,2}/g, '/Count 9')
  expect(await judge(Buffer.from(lying, 'latin1'))).toBe('application/pdf, 12')
})

describe('bytes before the header', () => {
  const after = (bytes: number, fill: string) => Buffer.concat([Buffer.from(fill.repeat(bytes)), paper()])
  test.each([
    ['1,019, so that it lies in the first 1,024', after(1019, '\0'), TAKEN],
    ['1,020', after(1020, '\0'), 'unknown'],
    ['a web page', Buffer.concat([Buffer.from('<html><script>1</script>'), paper()]), 'web-page'],
    ['a program', Buffer.concat([Buffer.from('MZ\u0090\0', 'latin1'), paper()]), 'program'],
  ])('%s', async (_what, bytes, code) => {
    expect(await judge(bytes)).toBe(code)
  })
})

describe('passwords', () => {
  const locked = async (userPassword: string) => {
    const document = await PDFDocument.load(paper())
    document.encrypt({ userPassword, ownerPassword: 'of the clerk' })
    return document.save()
  }
  test('only one that readers need is a reason to refuse', async () => {
    expect(await judge(await locked(''))).toBe(TAKEN)
    expect(await judge(await locked('secret'))).toBe('encrypted')
    expect(refusalSentence('encrypted')).toBe('It needs a password. Save a copy without one and try again.')
  })
})

describe('a form of XFA', () => {
  type Made = { more?: string; content?: string; packed?: boolean; filter?: boolean }
  const xfa = (template: string, { more = '', content = FORM, packed = true, filter = packed }: Made = {}) =>
    paper({
      catalog: `/AcroForm << /Fields [] /XFA [(template) 6 0 R] >> ${more}`,
      content,
      more: [streamOf(packed ? deflateSync(template) : template, filter ? '/Filter /FlateDecode' : '')],
    })
  const wait = 'BT /F1 9 Tf (Please wait... If this message is not eventually replaced) Tj ET'
  const wide = Buffer.from('<t><script/></t>', 'utf16le').toString('latin1')
  test.each([
    ['that does nothing, with pages of its own', xfa('<template><field name="a"/></template>'), TAKEN],
    ['with a script', xfa('<template><script contentType="a">1</script></template>'), 'scripts'],
    ['with a script under another name of its space', xfa('<x:script\n>1</x:script>'), 'scripts'],
    ['with a script in two bytes a letter', xfa(wide, { packed: false }), 'scripts'],
    ['that sends', xfa('<event><submit target="https://elsewhere.example"/></event>'), 'sends'],
    ['that can’t be unpacked', xfa('not packed', { packed: false, filter: true }), 'sends'],
    ['that asks to wait', xfa('<template/>', { content: wait }), 'dynamic-form'],
    ['that says that it must be drawn', xfa('<template/>', { more: '/NeedsRendering true' }), 'dynamic-form'],
  ])('%s', async (_what, bytes, code) => {
    expect(await judge(bytes)).toBe(code)
  })

  test('that nobody else draws is refused with what to do', () => {
    expect(refusalSentence('dynamic-form')).toContain('print it to a new PDF')
  })
})

describe('a file that each reader repairs in its own way', () => {
  /** Its table is gone, and an object can't be read whole. */
  const broken = (more: string, packed?: Uint8Array) => {
    const text = Buffer.from(paper({ more: [`<< /Odd @ ${more} >>`, ...(packed ? [packed] : [])] })).toString(
      'latin1',
    )
    return Buffer.from(text.replace(/startxref\n\d{1,9}/, 'startxref\n7'), 'latin1')
  }
  const hiding = (inner: string, entries = '') =>
    streamOf(deflateSync(`9 0 ${inner}`), `/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${entries}`)
  test.each([
    ['and that speaks of nothing that acts', broken('/Catalog /Plain true'), TAKEN],
    ['with a script', broken('/Catalog 1 /S /JavaScript /JS (app.alert)'), 'scripts'],
    ['with a script whose name is written in numbers', broken('/Catalog 1 /S /J#61vaScript'), 'scripts'],
    [
      'with a launch among packed objects',
      broken('/Catalog 1', hiding('<</S/Launch/F(calc.exe)>>')),
      'launches',
    ],
    [
      'with an address that opens by itself',
      broken('/Catalog 1 /AA << /S /URI /URI (https://a.example) >>'),
      'remote',
    ],
    ['with a link to click', broken('/Catalog 1 /A << /S /URI /URI (https://a.example) >>'), TAKEN],
    ['with a file inside', broken('/Catalog 1 /EF << /F 6 0 R >>'), 'embedded'],
  ])('%s', async (_what, bytes, code) => {
    expect(await judge(bytes)).toBe(code)
  })
})

test('a run of digits in an open place takes no longer than other bytes', async () => {
  const text = Buffer.from(paper()).toString('latin1')
  const at = text.indexOf('xref\n0')
  const bytes = Buffer.from(`${text.slice(0, at)}${'1'.repeat(300_000)}\n${text.slice(at)}`, 'latin1')
  expect(await judge(bytes)).toBe(TAKEN)
})
