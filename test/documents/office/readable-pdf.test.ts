import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPdf } from '#app/documents/machine-check.ts'
import { fileWithoutHidden, partsOf } from '#app/documents/office/hidden/without-hidden.ts'
import { mostCharacters } from '#app/documents/office/readable/blocks.ts'
import { isReadable, readablePdf as makePdf } from '#app/documents/office/readable/readable-pdf.ts'
import { wordBlocks } from '#app/documents/office/readable/word-blocks.ts'
import { zip } from '#app/documents/office/zip-file.ts'
import { createVips } from '#app/files/pictures/vips.ts'
import { aCompoundFile } from '#test/http/files/real-files.ts'
import { elements, oneLine, readPdf, type ReadElement } from '../read-pdf.ts'
import { openSlidesSample, openTextSample } from './open-samples.ts'
import { richSample } from './rich-sample.ts'
import { slidesSample } from './slides-sample.ts'
import { ALT, CANARY, HEADING, SAMPLE_WORDS, wordSample } from './word-sample.ts'

const openVips = createVips()
afterAll(async () => (await openVips()).shutdown())
const readablePdf = (bytes: Uint8Array, mediaType: string) => makePdf(bytes, mediaType, openVips)

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'
const docx = `${office}.wordprocessingml.document`
const pptx = `${office}.presentationml.presentation`

async function pagesOf(bytes: Uint8Array, mediaType: string) {
  const made = await readablePdf(bytes, mediaType)
  if (typeof made === 'string') return made
  expect((await checkPdf(made)).findings.filter(({ rule }) => rule !== '14-002')).toEqual([])
  return readPdf(made)
}

/** The words of paragraphs, headings, items and cells in the order in which they are read aloud, after the first line. */
function wordsIn(pdf: Awaited<ReturnType<typeof readPdf>>): string[] {
  const leaves = (element: ReadElement): string[] =>
    ['P', 'H1', 'H2', 'H3', 'H4', 'TD', 'TH'].includes(element.role)
      ? [oneLine(element.text)]
      : element.kids.flatMap(leaves)
  return pdf.pages.flat().flatMap(leaves).filter(Boolean)
}

const slides = [HEADING, ...SAMPLE_WORDS.slice(3, -1), 'What follows', SAMPLE_WORDS.at(-1)!]

describe('readable pages', () => {
  test.each([
    { of: 'Word', mediaType: docx, make: () => wordSample(), words: SAMPLE_WORDS, headings: 2, heads: 2 },
    { of: 'PowerPoint', mediaType: pptx, make: slidesSample, words: slides, headings: 2, heads: 2 },
    {
      of: 'an OpenDocument text',
      mediaType: `${open}.text`,
      make: () => openTextSample(),
      words: SAMPLE_WORDS,
      headings: 2,
      heads: 2,
    },
    {
      of: 'an OpenDocument presentation',
      mediaType: `${open}.presentation`,
      make: openSlidesSample,
      words: slides,
      headings: 2,
      heads: 2,
    },
    {
      of: 'RTF',
      mediaType: 'application/rtf',
      make: () => richSample(),
      words: SAMPLE_WORDS,
      headings: 1,
      heads: 0,
    },
  ])(
    'of $of have its words in their order, its headings, list, table and picture, and nothing hidden',
    async (sample) => {
      const pdf = await pagesOf(sample.make(), sample.mediaType)
      if (typeof pdf === 'string') return expect(pdf).toBe('pages')
      const [note, ...words] = wordsIn(pdf)
      expect(note).toBe(
        `Converted from ${sample.of} by Dais: the text, lists, tables and pictures of the file, not its looks. The file itself is kept with the item.`,
      )
      expect(words).toEqual(sample.words)
      expect(elements(pdf, 'H1')).toHaveLength(sample.headings)
      expect(elements(pdf, 'Lbl').map(({ text }) => text.trim())).toEqual(
        sample.mediaType === pptx ? ['•', '•'] : ['1.', '2.'],
      )
      expect(elements(pdf, 'TH')).toHaveLength(sample.heads)
      expect(elements(pdf, 'TH', 'TD')).toHaveLength(6)
      expect(elements(pdf, 'Figure').map(({ alt }) => alt)).toEqual(sample.of === 'RTF' ? [] : [ALT])
      expect(JSON.stringify([pdf.pages, pdf.artifacts, pdf.outline, pdf.info])).not.toContain(CANARY)
    },
  )

  test.each([
    ['UTF-8', Buffer.from('Dear commissioners,\nHöflich\n\nThe chief')],
    ['UTF-16', Buffer.from('\ufeffDear commissioners,\r\nHöflich\r\n\r\nThe chief', 'utf16le')],
    ['Windows-1252', Buffer.from('Dear commissioners,\rH\xf6flich\r\rThe chief', 'latin1')],
  ])('of a text in %s', async (_encoding, bytes) => {
    const pdf = await pagesOf(bytes, 'text/plain')
    if (typeof pdf === 'string') return expect(pdf).toBe('pages')
    const [note, ...words] = wordsIn(pdf)
    expect(note).toBe('Converted from plain text by Dais. The file itself is kept with the item.')
    expect(words).toEqual(['Dear commissioners, Höflich', 'The chief'])
  })

  test('of RTF in another alphabet, with letters of Unicode, a picture and a note at the foot', async () => {
    const png = Buffer.from((await partsOf(wordSample())).get('word/media/image1.png')!).toString('hex')
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}{\\f1 \\'cf\\'f0\\'e8} \\u1344?a\\u769'\\'b4 {\\b b}\\emdash c{\\footnote The law}\\par{\\*\\shppict{\\pict\\pngblip ${png}}}{\\nonshppict{\\pict\\wmetafile8 00}}\\par}`
    const pdf = await pagesOf(Buffer.from(rtf, 'latin1'), 'application/rtf')
    if (typeof pdf === 'string') return expect(pdf).toBe('pages')
    expect(wordsIn(pdf)[1]).toBe('При Հá´ b—c [The law]')
    expect(elements(pdf, 'Figure')).toHaveLength(1)
  })

  test('hold lists in lists, tables in tables, long rows and words without a place to break', async () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
    const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const inner = `<w:tbl><w:tr>${cell(words('inner'))}${cell(words('cells'))}</w:tr></w:tbl><w:p/>`
    const wide = Array.from({ length: 16 }, (_, column) => cell(words(`${'w'.repeat(60)}${column}`)))
    const long = cell(words('Every officer writes a report. '.repeat(300)))
    const table = `<w:tbl><w:tr>${cell(inner)}${long}</w:tr><w:tr>${wide.join('')}</w:tr></w:tbl>`
    const pdf = await pagesOf(wordSample(table), docx)
    if (typeof pdf === 'string') return expect(pdf).toBe('pages')
    const said = wordsIn(pdf).join(' ')
    expect(said).toContain('inner · cells')
    expect(said.replaceAll(/\s/g, '')).toContain(`${'w'.repeat(60)}15`)
    expect(said.match(/Every officer writes a report\./g)).toHaveLength(300)
  })

  test('keep the columns of a table whose cells are joined', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const table = `<w:tbl><w:tr>${cell('tall', '<w:vMerge w:val="restart"/>')}${cell('wide', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('left')}${cell('right')}</w:tr></w:tbl>`
    const blocks = await wordBlocks(wordSample(table))
    const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
    expect(rows.slice(-2)).toEqual([
      ['tall', 'wide', ''],
      ['', 'left', 'right'],
    ])
  })

  test('show what was filled in in an old form', async () => {
    const field = (data: string, code: string, result = '') =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:enabled/>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>${code}</w:t></w:r></w:p>`
    const box = (on: number) => `<w:checkBox><w:default w:val="${on}"/></w:checkBox>`
    const list =
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="North"/><w:listEntry w:val="South &amp; East"/></w:ddList>'
    const form = [
      field(box(1), 'FORMCHECKBOX'),
      field(box(0), 'FORMCHECKBOX'),
      field('<w:textInput/>', 'FORMTEXT', '<w:r><w:t>Maria Lopez, </w:t></w:r>'),
      field(list, 'FORMDROPDOWN'),
    ]
    const blocks = await wordBlocks(wordSample(form.join('')))
    expect(blocks.slice(-4).map((block) => (block.type === 'paragraph' ? block.text : ''))).toEqual([
      '[x] FORMCHECKBOX',
      '[ ] FORMCHECKBOX',
      'Maria Lopez, FORMTEXT',
      'South & EastFORMDROPDOWN',
    ])
  })

  test('of Word 97 have its words without deletions and comments; with hidden text there are none', async () => {
    const read = (name: string) => readFileSync(new URL(name, import.meta.url))
    const pdf = await pagesOf(read('letter.doc'), 'application/msword')
    if (typeof pdf === 'string') return expect(pdf).toBe('pages')
    expect(wordsIn(pdf).slice(1)).toEqual(SAMPLE_WORDS)
    expect(elements(pdf, 'TD')).toHaveLength(6)
    expect(await readablePdf(read('hidden.doc'), 'application/msword')).toBe('not converted')
  })

  test.each([
    ['Word', docx, wordSample('<w:sdt><w:sdtContent>'.repeat(600))],
    ['RTF', 'application/rtf', richSample('{'.repeat(6000))],
  ])('are not made of %s that is nested too deep', async (_kind, mediaType, bytes) => {
    expect(await readablePdf(bytes, mediaType)).toBe('too large')
  })

  test('are not made of what is cut off, too long, or told apart by no library', async () => {
    expect(await readablePdf(wordSample().slice(0, 700), docx)).toBe('damaged')
    expect(await readablePdf(Buffer.alloc(mostCharacters + 1, 'word '), 'text/plain')).toBe('too large')
    expect(await readablePdf(aCompoundFile([{ name: 'a', kind: 2 }]), 'application/msword')).toBe(
      'not converted',
    )
    expect(await readablePdf(Buffer.from(' \n'), 'text/plain')).toBe('not converted')
    expect(isReadable('application/vnd.ms-powerpoint')).toBe(false)
    expect(await readablePdf(new Uint8Array(), 'constructor')).toBe('not converted')
  })

  test('of a picture that can’t be drawn name it', async () => {
    const parts = await partsOf(wordSample())
    parts.set('word/media/image1.png', parts.get('word/media/image1.png')!.slice(0, 50))
    const pdf = await pagesOf(zip([...parts]), docx)
    if (typeof pdf === 'string') return expect(pdf).toBe('pages')
    expect(wordsIn(pdf)).toContain(`Not shown here: a picture or drawing, “${ALT}”`)
  })
})

describe('a file without what is hidden', () => {
  test.each([
    ['Word', wordSample(), 'word/document.xml'],
    ['OpenDocument', openTextSample(), 'content.xml'],
  ])('%s: neither deletions nor comments nor hidden text are in its text', async (_kind, bytes, name) => {
    expect(Buffer.from((await partsOf(bytes)).get(name)!).toString()).toContain(CANARY)
    const clean = Buffer.from((await partsOf(await fileWithoutHidden(bytes))).get(name)!).toString()
    expect(clean).not.toContain(CANARY)
    for (const words of ['Overtime rose', 'percent.', 'The chief agrees.']) {
      expect(clean.replaceAll(/<[^>]*>/g, '')).toContain(words)
    }
  })

  test('is so whatever its parts are called and said to be', async () => {
    const parts = await partsOf(wordSample())
    const text = (name: string) => Buffer.from(parts.get(name)!).toString()
    const renamed = text('word/document.xml').replaceAll('w:', 'q:')
    parts.set('x/y.bin', Buffer.from(renamed))
    parts.set('x/z.xml', Buffer.from(`\ufeff${renamed.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
    parts.delete('word/document.xml')
    parts.set(
      '[Content_Types].xml',
      Buffer.from(text('[Content_Types].xml').replace('/word/document', '/x/none')),
    )
    const clean = await partsOf(await fileWithoutHidden(zip([...parts])))
    for (const name of ['x/y.bin', 'x/z.xml']) {
      const words = Buffer.from(clean.get(name)!).toString()
      expect([words.includes('The chief agrees.'), words.includes(CANARY)]).toEqual([true, false])
    }
  })
})
