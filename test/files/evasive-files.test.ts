import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import CFB from 'cfb'
import { afterAll, describe, expect, test } from 'vitest'
import { judgeFile } from '#app/files/judge/judge-file.ts'
import { createVips } from '#app/files/pictures/vips.ts'
import { aDocx } from '#test/http/files/real-files.ts'
import { aStructuredPdf, packedObjects, type PdfObject } from './evasive-files.ts'
import { contentTypes, relationships } from './hostile-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-evasive-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function judge(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  const found = await judgeFile(path, createVips())
  return found.ok ? 'taken' : found.code
}

const launch = '<</S/Launch/F(calc.exe)>>'
const harmless = '<</S/GoTo/D[3 0 R/Fit]>>'
const opens = '/OpenAction 4 0 R'
const hidden = `4 0 obj\n${launch}\nendobj\n`
const streamOf = (text: string) => `<</Length ${text.length}>>stream\n${text}\nendstream`

describe('a PDF of which one reader sees other things than another', () => {
  test.each<[string, string, PdfObject[], string]>([
    [
      'replaces an action by a harmless one later',
      'launches',
      [
        [4, launch],
        [4, harmless],
      ],
      opens,
    ],
    [
      'says in an object of its own what an action does',
      'launches',
      [
        [4, '<</S 6 0 R>>'],
        [6, '/Launch'],
        [6, '/GoTo'],
      ],
      opens,
    ],
    ['hides an object inside a stream', 'launches', [[5, streamOf(hidden)]], opens],
    ['hides an object inside a text', 'launches', [[5, `(${hidden})`]], opens],
    ['hides an object inside a comment', 'launches', [[5, `<<>>\n%${hidden.replaceAll('\n', '\r')}`]], opens],
    ['has an action that cannot be read whole', 'launches', [[4, '<</S/Laun#63h/F(calc.exe)/X @>>']], opens],
    ['speaks of objects in a stream', 'taken', [[5, streamOf('every obj, endobj and 1 0 object')]], ''],
  ])('%s', async (_what, expected, objects, catalog) => {
    expect(await judge(aStructuredPdf(objects, catalog))).toBe(expected)
  })

  const raw = `4 0 ${launch}`
  test.each([
    ['plainly packed', 'launches', '/Type/ObjStm/Filter/FlateDecode', deflateSync(raw)],
    ['with a short name of the packing', 'launches', '/Type/ObjStm/Filter/Fl', deflateSync(raw)],
    ['with a key', 'launches', '/Type/ObjStm/Filter[/Crypt/FlateDecode]', deflateSync(raw)],
    [
      'foretold',
      'launches',
      '/Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 99>>',
      deflateSync(raw),
    ],
    ['without its type', 'launches', '/Filter/FlateDecode', deflateSync(raw)],
  ])('objects packed %s', async (_how, expected, dictionary, data) => {
    expect(await judge(packedObjects({ dictionary, data, catalog: opens }))).toBe(expected)
  })

  test.each([
    ['scripts', '/OpenAction<</S/URI/URI(javascript:app.alert)>>'],
    ['remote', '/OpenAction<</S/URI/URI(https://example.org)>>'],
    ['remote', '/AA<</O<</S/URI/URI(https://example.org)>>>>'],
    ['remote', '/X<</S/GoTo/Next<</S/URI/URI(https://example.org)>>>>'],
    ['taken', '/X<</Subtype/Link/A<</S/URI/URI(https://example.org)>>>>'],
    ['scripts', '/X<</OnInstantiate 3 0 R>>'],
    ['remote', String.raw`/X<</Subtype/Movie/Movie<</F(\\\\elsewhere\\a.avi)>>>>`],
    ['remote', String.raw`/X<</S/GoToR/F<</F(a.pdf)/DOS(\\\\elsewhere\\a.pdf)>>>>`],
    ['taken', '/X<</S/GoToR/F<</F(a.pdf)>>>>'],
  ])('%s: %s', async (expected, catalog) => {
    expect(await judge(aStructuredPdf([], catalog))).toBe(expected)
  })
})

describe('a Word file of which one reader sees other things than another', () => {
  const template = (target: string, more = '') => ({
    'word/_rels/settings.xml.rels': Buffer.from(
      relationships({ type: 'attachedTemplate', target, external: true })
        .toString()
        .replace('/>', ` xmlns:x="x" ${more}/>`),
    ),
  })
  test.each([
    ['remote', template('http://elsewhere.example/a.dotm', 'x:TargetMode="Internal"')],
    ['remote', template('http://elsewhere.example/a.dotm', 'x:Target="a.dotm"')],
    ['remote', template('http://elsewhere.example/a.dotm', 'x:Type="hyperlink"')],
    ['remote', template('%5C%5Celsewhere%5Cs%5Ca.dotm')],
    ['remote', template('http%3A%2F%2Felsewhere.example%2Fa.dotm')],
    ['taken', template('My%20letters.dotm')],
    ['taken', template('100%.dotm')],
  ])('%s: a template of another address, said in two ways (%#)', async (expected, parts) => {
    expect(await judge(aDocx(parts))).toBe(expected)
  })

  test('a field said twice, and one in a part whose type has a parameter', async () => {
    const field = (attributes: string) =>
      Buffer.from(`<w:hdr xmlns:w="w" xmlns:x="x"><w:fldSimple ${attributes}/></w:hdr>`)
    expect(await judge(aDocx({ 'word/h.xml': field('w:instr="PAGE"') }))).toBe('taken')
    expect(await judge(aDocx({ 'word/h.xml': field('w:instr="DDEAUTO c" x:instr="PAGE"') }))).toBe('remote')
    expect(await judge(aDocx({ 'word/h.xml': field('x:instr="PAGE" w:instr="DDEAUTO c"') }))).toBe('remote')
    const header = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml; charset=utf-8'
    const parts = {
      '[Content_Types].xml': contentTypes({ '/word/h.bin': header }),
      'word/h.bin': field('w:instr="DDEAUTO c"'),
    }
    expect(await judge(aDocx(parts))).toBe('remote')
  })

  test('of before 2007, with an object that is not named as usual, or a second text as a screen', async () => {
    const doc = (...streams: [path: string, bytes: Buffer][]) => {
      const file = CFB.utils.cfb_new()
      for (const [path, bytes] of streams) CFB.utils.cfb_add(file, path, bytes)
      return CFB.write(file, { type: 'buffer' }) as Buffer
    }
    const text = Buffer.alloc(200)
    const asks = Buffer.concat([text, Buffer.from('\u0013 DDEAUTO c:\\cmd \u0015', 'utf16le')])
    expect(await judge(doc(['/WordDocument', text]))).toBe('taken')
    expect(await judge(doc(['/WordDocument', text], ['/ObjectPool/_1/CONTENTS', text]))).toBe('embedded')
    expect(await judge(doc(['/A/WordDocument', text], ['/WordDocument', asks]))).toBe('remote')
  })
})
