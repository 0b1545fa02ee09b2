import { beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '#app/documents/machine-check.ts'
import { directionOf, textOrder, visualOrder } from '#app/documents/pdf/bidi.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import type { Block, OfficialDocument } from '#app/domain/editions/document.ts'
import { elements, readPdf, type ReadPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleMinutes } from './record-samples.ts'
import { SENTENCES, UNMARKED } from './script-samples.ts'

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ type: 'paragraph', text }))

const withBlocks = (blocks: Block[], title = 'Minutes'): OfficialDocument => ({
  ...sampleMinutes(),
  title,
  sections: [{ id: 'one', heading: 'Public comment', blocks }],
})

/** Text without the spaces at which lines end. */
const close = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '')

describe('a record in many scripts', () => {
  let bytes: Uint8Array
  let pdf: ReadPdf

  beforeAll(async () => {
    bytes = await renderDocumentPdf(
      withBlocks(paragraphs(...Object.values(SENTENCES)), 'Minutes · محمد علي'),
      MARK,
      CREATED_AT,
    )
    pdf = await readPdf(bytes)
  })

  test.for(Object.entries(SENTENCES))('says what was typed: %s', ([, sentence]) => {
    expect(elements(pdf, 'P').map(({ text }) => close(text))).toContain(close(sentence))
  })

  test('says of each script which language it is', () => {
    for (const [language, sentence] of Object.entries(SENTENCES)) {
      const paragraph = elements(pdf, 'P').find(({ text }) => close(text) === close(sentence))
      const marks = new Set(paragraph!.kids.flatMap(({ lang }) => lang ?? []))
      expect([...marks]).toEqual(UNMARKED.includes(language) ? [] : [language])
    }
  })

  test('passes the machine check', async () => {
    expect(await checkPdf(bytes)).toMatchObject({ ok: true, findings: [] })
  })

  test('is small: of each font only what is shown', () => {
    expect(bytes.length).toBeLessThan(400_000)
  })
})

describe('text from right to left', () => {
  const read = async (...texts: string[]) =>
    readPdf(await renderDocumentPdf(withBlocks(paragraphs(...texts)), MARK, CREATED_AT))

  test('begins at the right margin, and its lines follow one another', async () => {
    const long = Array(12).fill('نريد جواباً مكتوباً من الإدارة قبل الاجتماع القادم').join(' ')
    const pdf = await read('Short line.', 'جواب قصير', long)
    const [english, short, lines] = elements(pdf, 'P').filter(({ text }) => /Short|قصير|نريد/.test(text))
    expect(close(lines!.text)).toBe(close(long))
    expect(short!.x).toBeGreaterThan(english!.x! + 300)
  })

  test('in an English line keeps the line’s direction, and each name its own', async () => {
    const line = 'Motion by محمد علي, seconded by שרה לוי (alternate); carried.'
    const pdf = await read(line)
    expect(elements(pdf, 'P').map(({ text }) => close(text))).toContain(close(line))
  })

  test('keeps numbers of several parts, links and brackets as they were typed', async () => {
    const line = 'السؤال 2026-014 (الجزء [7]) على https://example.org/a?b=1 في 6/3/2026.'
    const pdf = await read(line)
    expect(elements(pdf, 'P').map(({ text }) => close(text))).toContain(close(line))
    expect(pdf.links.map(({ url }) => url)).toContain('https://example.org/a?b=1')
  })

  test('in a list of votes keeps the order of the names', async () => {
    const names = ['محمد علي', 'אברהם כהן', 'Ana Alder', 'ژیلا گلشیری', 'فاطمہ خان']
    const vote: Block = { type: 'vote', result: 'Passed', rule: '', rows: [{ choice: 'Aye', names }] }
    const pdf = await readPdf(await renderDocumentPdf(withBlocks([vote]), MARK, CREATED_AT))
    const cell = elements(pdf, 'TD').at(-1)!
    expect(close(cell.text)).toBe(close(names.join(', ')))
    const lefts = names.map((name) => cell.kids.find(({ text }) => close(text).includes(close(name)))?.x)
    expect(lefts.toSorted((one, other) => one! - other!)).toEqual(lefts)
  })

  test.each([
    ['محمد علي', 'rtl'],
    ['محمد علي, John Smith, Martín Gorrión', 'ltr'],
    ['Motion by محمد', 'ltr'],
    ['2026: מכתב', 'rtl'],
    ['', 'ltr'],
  ])('%s runs %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction)
  })

  test('runs are put in the order of a line and back', () => {
    const levels = [0, 1, 2, 1, 0, 2, 3, 2, 1]
    const drawn = visualOrder(levels)
    expect(drawn).toEqual([0, 3, 2, 1, 4, 8, 5, 6, 7])
    expect(textOrder(drawn.map((place) => levels[place]!)).map((place) => drawn[place])).toEqual(
      levels.map((_, index) => index),
    )
  })
})

test('a character that no font has stands in the file as itself, drawn as its code', async () => {
  const line = 'ᜊᜌ᜔ᜊᜌᜒᜈ᜔ and 𒀀 and ⴰⵣⵓⵍ '.repeat(20).trim()
  const bytes = await renderDocumentPdf(withBlocks(paragraphs(line)), MARK, CREATED_AT)
  expect((await checkPdf(bytes)).findings).toEqual([])
  const pdf = await readPdf(bytes)
  expect(elements(pdf, 'P').map(({ text }) => close(text))).toContain(close(line))
})
