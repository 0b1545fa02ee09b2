import { beforeAll, describe, expect, test } from 'vitest'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { checkPdf } from '#app/documents/machine-check.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { elements, oneLine, readPdf, type ReadPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, NAMES, sampleAgenda, sampleMinutes, VOTE } from './record-samples.ts'

const render = (document: OfficialDocument) => renderDocumentPdf(document, MARK, CREATED_AT)

describe('minutes', () => {
  let bytes: Uint8Array
  let pdf: ReadPdf

  beforeAll(async () => {
    bytes = await render(sampleMinutes())
    pdf = await readPdf(bytes)
  })

  test('name themselves, their language and PDF/UA-1', () => {
    const { title, language } = sampleMinutes()
    expect(pdf.info).toEqual({ title, lang: language, pdfuaPart: '1', marked: true })
  })

  test('have their headings in order', () => {
    const headings = elements(pdf, 'H1', 'H2', 'H3', 'H4').map(({ role, text }) => `${role} ${oneLine(text)}`)
    expect(headings).toEqual([
      'H1 Community Police Oversight Commission Minutes',
      'H2 OPENING',
      'H2 ROLL CALL',
      'H2 PUBLIC COMMENT',
      'H3 2. Matters not on the agenda',
      'H2 DISCUSSION AND ACTION',
      'H3 7.A. Reporting form for task-force participation',
      'H4 Question 2026-014 · open',
      'H2 ADJOURNMENT',
    ])
  })

  test('say every paragraph in the words of the record', () => {
    const said = elements(pdf, 'P').map(({ text }) => oneLine(text))
    const record = sampleMinutes().sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? [oneLine(block.text)] : [])),
    )
    expect(record.length).toBeGreaterThan(8)
    for (const paragraph of record) expect(said).toContain(paragraph)
  })

  test('read names back exactly, and say which language their script is', () => {
    const text = oneLine(
      pdf.pages
        .flat()
        .map((element) => element.text)
        .join(' '),
    )
    for (const name of NAMES) expect(text).toContain(name)
    const spans = elements(pdf, 'Span')
      .filter(({ lang }) => lang !== null)
      .map(({ lang, text: words }) => [lang, words.trim()])
    expect(spans).toEqual([
      ['hy', 'Անահիտ Գրիգորյան'],
      ['zh', '王小明'],
    ])
  })

  test('mark a paragraph in another language', () => {
    const spanish = elements(pdf, 'P').filter(({ lang }) => lang === 'es')
    expect(spanish.map(({ text }) => oneLine(text))).toEqual([
      'Martín Gorrión dijo: «El vecindario quiere una respuesta por escrito».',
    ])
  })

  test('list items with their numbers', () => {
    const [facts, list] = elements(pdf, 'L')
    expect(facts!.kids.map(({ kids }) => kids.map(({ role }) => role))).toEqual(
      Array(3).fill(['Lbl', 'LBody']),
    )
    expect(list!.kids.map(({ text }) => oneLine(text.replace('.', '. ')))).toEqual([
      '1. Wren Finch',
      '2. Martín Gorrión, with a Spanish interpreter',
      '3. A speaker who did not give a name',
    ])
  })

  test('write a vote as a table with its result, headers and every name', () => {
    const table = elements(pdf, 'Table')[0]!
    expect(oneLine(table.kids[0]!.text)).toBe(VOTE.result)
    const rows = elements({ ...pdf, pages: [[table]] }, 'TR')
    const cells = rows.map(({ kids }) => kids.map(({ role, text }) => `${role} ${oneLine(text)}`))
    expect(cells[0]).toEqual(['TH Vote', 'TH Number', 'TH Names'])
    expect(cells.slice(1)).toEqual(
      VOTE.rows.map(({ choice, names }) => [
        `TH ${choice}`,
        `TD ${names.length}`,
        `TD ${names.join(', ') || 'None'}`,
      ]),
    )
  })

  test('give every header of a table its scope', async () => {
    const document = await PDFDocument.load(bytes)
    const headers = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .filter((dict) => dict.get(PDFName.of('S')) === PDFName.of('TH'))
    const scopes = headers.map((dict) =>
      dict.lookup(PDFName.of('A'), PDFDict).get(PDFName.of('Scope'))!.toString(),
    )
    expect(scopes.filter((scope) => scope === '/Row')).toHaveLength(VOTE.rows.length)
    expect(scopes.filter((scope) => scope === '/Column')).toHaveLength(6)
    expect(scopes).toHaveLength(VOTE.rows.length + 6)
  })

  test('keep run heads, feet and the watermark out of the structure', () => {
    const structure = oneLine(
      pdf.pages
        .flat()
        .map((element) => element.text)
        .join(' '),
    )
    pdf.artifacts.forEach((artifact, index) => {
      const words = oneLine(artifact)
      expect(words).toContain(`Community Police Oversight Commission · ${sampleMinutes().title}`)
      expect(words).toContain('DRAFT — not approved')
      expect(words).toContain(`Page ${index + 1} of ${pdf.pageCount}`)
      expect(words).toContain(
        'Edition 1 · SHA-256 5f02c9be…d7714ae3 · verify at commission.example.org/verify',
      )
      expect(words).toMatch(/\bDRAFT\b(?! —)/)
    })
    expect(structure).not.toContain('Page 1 of')
    expect(elements(pdf, 'P').filter(({ text }) => oneLine(text) === 'DRAFT — not approved')).toHaveLength(1)
  })

  test('hold the words of each link inside the link', () => {
    const links = elements(pdf, 'Link').map(({ text }) => text.replaceAll(/\s+/g, ''))
    expect(links).toEqual([
      'https://commission.example.org/meetings/2026-10-08/recording',
      'clerk@example.org',
      'https://commission.example.org/verify',
    ])
    expect(new Set(pdf.links.map(({ url }) => url))).toEqual(
      new Set([links[0], 'mailto:clerk@example.org', links[2]]),
    )
  })

  test('have bookmarks by section and matter', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual([
      'OPENING',
      'ROLL CALL',
      'PUBLIC COMMENT',
      'DISCUSSION AND ACTION',
      'ADJOURNMENT',
    ])
    expect(pdf.outline[3]!.kids).toEqual([
      {
        title: '7.A. Reporting form for task-force participation',
        kids: [{ title: 'Question 2026-014 · open', kids: [] }],
      },
    ])
  })

  test('pass the machine check', async () => {
    expect(await checkPdf(bytes)).toEqual({ ok: true, pageCount: pdf.pageCount, findings: [] })
  })

  test('are the same bytes for the same record and date, and other bytes for others', async () => {
    await render(sampleAgenda())
    expect(Buffer.compare(await render(sampleMinutes()), bytes)).toBe(0)
    const later = await renderDocumentPdf(sampleMinutes(), MARK, new Date('2026-11-05T18:30:01Z'))
    expect(Buffer.compare(later, bytes)).not.toBe(0)
  })
})

describe('an agenda', () => {
  let pdf: ReadPdf

  beforeAll(async () => {
    pdf = await readPdf(await render(sampleAgenda()))
  })

  test('nests its items as lists under headings', () => {
    const items = elements(pdf, 'H3', 'H4').map(({ role, text }) => `${role} ${oneLine(text)}`)
    expect(items).toEqual([
      'H3 Call to order and roll call',
      'H3 Public comment on matters not on the agenda',
      'H3 Presentations by the department',
      'H4 Use of force, third quarter of 2026',
      'H4 Form for task-force participation',
      'H3 Adjournment',
    ])
    const labels = elements(pdf, 'Lbl').map(({ text }) => oneLine(text))
    expect(labels).toEqual(['1', '2', '5', '5.A', '•', '5.B', '•', '•', '6'])
  })

  test('says what is asked, who presents, how long, which files, and what an edition added', () => {
    const text = oneLine(
      pdf.pages
        .flat()
        .map((element) => element.text)
        .join(' '),
    )
    for (const words of [
      'Action: receive and file',
      'Lieutenant Sam Stone, Pasadena Police Department',
      '15 minutes',
      'Attachment: Use of force, third quarter (PDF, 12 pages)',
      'Added in edition 2',
    ]) {
      expect(text).toContain(words)
    }
  })

  test('breaks Chinese and Armenian text into lines without adding or losing a sign', () => {
    const record = sampleAgenda().sections[0]!.blocks
    const chinese = elements(pdf, 'P').find(({ lang }) => lang === 'zh')!
    const armenian = elements(pdf, 'P').find(({ lang }) => lang === 'hy')!
    expect(chinese.text.replaceAll('\n', '')).toBe((record[1] as { text: string }).text)
    expect(oneLine(armenian.text)).toBe((record[2] as { text: string }).text)
  })

  test('has no watermark and no banner', () => {
    expect(pdf.artifacts.join(' ')).not.toContain('DRAFT')
  })
})

describe('text that fonts or files find hard', () => {
  const withParagraph = (text: string): OfficialDocument => ({
    ...sampleMinutes(),
    title: 'Minutes & notes <1>',
    banner: null,
    sections: [{ id: 'one', heading: 'ONE', blocks: [{ type: 'paragraph', text }] }],
  })

  test('spaces that do not break, ligatures, and accents written as two signs read back as plain text', async () => {
    const pdf = await readPdf(
      await render(withParagraph('4\u00a0to\u00a05, office affairs, Iba\u0301n\u0303ez')),
    )
    expect(elements(pdf, 'P').map(({ text }) => oneLine(text))).toContain('4 to 5, office affairs, Ibáñez')
    expect(pdf.info.title).toBe('Minutes & notes <1>')
  })

  test('lines of a paragraph stay lines', async () => {
    const pdf = await readPdf(await render(withParagraph('First line\nSecond line')))
    const text = elements(pdf, 'P').map((element) => element.text.trim())
    expect(text.find((words) => words.startsWith('First'))).toMatch(/^First line\s*Second line$/)
  })

  test('an emoji is drawn as a sign in one colour, also where several are joined', async () => {
    const bytes = await render(withParagraph('Thanks 🙏🏽 for the 📞📞 ❤️ 👨‍👩‍👧 🇺🇸 1️⃣ ☎ © 2026'))
    expect((await checkPdf(bytes)).findings).toEqual([])
    const pdf = await readPdf(bytes)
    expect(elements(pdf, 'P').map(({ text }) => oneLine(text))).toContain(
      'Thanks 🙏🏽 for the 📞📞 ❤️ 👨‍👩‍👧 🇺🇸 1️⃣ ☎ © 2026',
    )
  })

  test('a sign that no font has is drawn as its code, stands for itself, and the file still passes', async () => {
    const bytes = await render(withParagraph('Thanks \u{12000} everyone'))
    expect((await checkPdf(bytes)).findings).toEqual([])
    const pdf = await readPdf(bytes)
    expect(elements(pdf, 'P').map(({ text }) => oneLine(text))).toContain('Thanks \u{12000} everyone')
  })
})
