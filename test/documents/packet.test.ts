import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVips } from '#app/files/pictures/vips.ts'
import { checkPdf } from '#app/documents/machine-check.ts'
import { makePacket } from '#app/documents/packet/packet.ts'
import { makeSection } from '#app/documents/packet/section.ts'
import type { PacketPart } from '#app/documents/packet/packet-file.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import type { PdfReport } from '#app/documents/machine-check.ts'
import {
  attached,
  lockedPdf,
  pdfWithoutFont,
  pngSquare,
  untaggedPdf,
  type AttachedFile,
} from './attachment-samples.ts'
import { elements, oneLine, readPdf, type ReadPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleAgenda, sampleMinutes, VOTE } from './record-samples.ts'

const openVips = createVips()
afterAll(async () => (await openVips()).shutdown())

const ABOUT = {
  title: 'Packet of the regular meeting of October 8, 2026',
  language: 'en-US',
  author: 'Commission',
}
const FORM = { itemNumber: '5.B', itemTitle: 'Form for task-force participation' }

let agenda: Uint8Array
let minutes: Uint8Array

beforeAll(async () => {
  agenda = await renderDocumentPdf(sampleAgenda(), MARK, CREATED_AT)
  minutes = await renderDocumentPdf(sampleMinutes(), MARK, CREATED_AT)
})

async function pack(files: AttachedFile[]) {
  const parts: PacketPart[] = []
  for (const { bytes, ...facts } of files) {
    const made = await makeSection(facts, bytes, openVips)
    const isAbsent = typeof made === 'string'
    parts.push({
      ...facts,
      ...(isAbsent
        ? { section: null, absence: made }
        : { section: made.bytes, isTagged: made.isTagged, absence: null }),
    })
  }
  return makePacket(agenda, ABOUT, parts, CREATED_AT)
}

describe('a packet of tagged, untagged, pictured, locked and damaged files', () => {
  let bytes: Uint8Array
  let report: PdfReport
  let pdf: ReadPdf
  let agendaPages: number

  beforeAll(async () => {
    const files = [
      attached({ bytes: minutes, title: 'Minutes of last month' }),
      attached({ bytes: await untaggedPdf(minutes), title: 'A scan with text', fileName: 'scan.pdf' }),
      attached({
        ...FORM,
        bytes: pngSquare(40),
        mediaType: 'image/png',
        fileName: 'old.png',
        title: 'The old form',
      }),
      attached({ ...FORM, bytes: await lockedPdf(), fileName: 'locked.pdf', title: 'Locked report' }),
      attached({ ...FORM, bytes: minutes.slice(0, 900), fileName: 'broken.pdf', title: 'Broken report' }),
      attached({
        ...FORM,
        bytes: pngSquare(2),
        mediaType: 'text/csv',
        fileName: 'numbers.csv',
        title: 'Numbers',
      }),
    ]
    ;({ bytes, report } = await pack(files))
    pdf = await readPdf(bytes)
    agendaPages = (await readPdf(agenda)).pageCount
  })

  test('names itself and passes the machine check', async () => {
    expect(pdf.info).toEqual({ title: ABOUT.title, lang: 'en-US', pdfuaPart: '1', marked: true })
    expect((await PDFDocument.load(bytes, { updateMetadata: false })).getAuthor()).toBe(ABOUT.author)
    expect((await checkPdf(bytes)).findings).toEqual([])
  })

  test('says in its report which file came without tags', () => {
    expect(report).toEqual({
      ok: true,
      pageCount: agendaPages + 8,
      findings: [
        { rule: 'attachment', page: agendaPages + 3, message: 'scan.pdf has no usable tags' },
        { rule: 'attachment', page: agendaPages + 6, message: 'locked.pdf is only named: encrypted' },
        { rule: 'attachment', page: agendaPages + 7, message: 'broken.pdf is only named: damaged' },
        { rule: 'attachment', page: agendaPages + 8, message: 'numbers.csv is only named: not a page' },
      ],
    })
  })

  test('keeps the tags of the agenda and of the tagged file', () => {
    const firstPage = elements({ ...pdf, pages: pdf.pages.slice(0, agendaPages) }, 'H1')
    expect(firstPage.map(({ text }) => oneLine(text))).toEqual([
      'Community Police Oversight Commission Agenda',
    ])
    const kept = { ...pdf, pages: pdf.pages.slice(agendaPages, agendaPages + 2) }
    expect(elements(kept, 'Caption').map(({ text }) => oneLine(text))).toContain(VOTE.result)
    expect(elements(kept, 'Span').filter(({ lang }) => lang === 'hy')).toHaveLength(1)
    expect(elements(kept, 'Link')).toHaveLength(3)
  })

  test('lets the words of an untagged page be read', () => {
    const [section] = pdf.pages[agendaPages + 2]!
    expect(section!.role).toBe('Sect')
    expect(section!.kids.map(({ role }) => role)).toEqual(['P'])
    expect(oneLine(section!.text)).toContain('Chair Ana Alder called the regular meeting to order')
  })

  test('describes the picture, and names each file that has no pages', () => {
    const [picture] = elements(pdf, 'Figure')
    expect(picture!.alt).toBe('A picture, attached as old.png without a description.')
    const said = elements({ ...pdf, pages: pdf.pages.slice(-3) }, 'P').map(({ text }) => oneLine(text))
    expect(said).toContain('File: locked.pdf')
    expect(said).toContain('This file is locked with a password, so its pages are not included here.')
    expect(said).toContain('File: broken.pdf')
    expect(said).toContain('This file could not be read, so its pages are not included here.')
    expect(said).toContain('File: numbers.csv')
    expect(said).toContain('This kind of file has no pages to include here.')
  })

  test('has bookmarks for the agenda and for the attachments of each item', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual([
      'Agenda',
      '5.A. Use of force, third quarter of 2026',
      '5.B. Form for task-force participation',
    ])
    expect(pdf.outline[0]!.kids.map(({ title }) => title)).toEqual(['HOW TO TAKE PART', 'ITEMS'])
    expect(pdf.outline[2]!.kids.map(({ title }) => title)).toEqual([
      'The old form',
      'Locked report',
      'Broken report',
      'Numbers',
    ])
  })

  test('labels its pages by item', () => {
    const own = Array.from({ length: agendaPages }, (_, index) => `A-${index + 1}`)
    const attachedPages = ['5.A-1', '5.A-2', '5.A-3', '5.A-4', '5.B-1', '5.B-2', '5.B-3', '5.B-4']
    expect(pdf.labels).toEqual([...own, ...attachedPages])
  })

  test('is the same bytes for the same files', async () => {
    const files = [attached({ bytes: minutes }), attached({ bytes: await untaggedPdf(minutes) })]
    const [first, second] = [await pack(files), await pack(files)]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })
})

test('a file whose font is missing is told in the report, and the packet claims nothing', async () => {
  const { bytes, report } = await pack([attached({ bytes: await pdfWithoutFont() })])
  expect(report.ok).toBe(true)
  expect(report.findings.map(({ rule }) => rule)).toEqual(['31-009', 'attachment'])
  expect((await readPdf(bytes)).info.pdfuaPart).toBeNull()
  expect(Buffer.from(bytes).includes('pdfuaid')).toBe(false)
})

test('a packet without attachments is the agenda, labelled', async () => {
  const { bytes, report } = await pack([])
  const pdf = await readPdf(bytes)
  expect(report.findings).toEqual([])
  expect(pdf.labels).toEqual(pdf.pages.map((_, index) => `A-${index + 1}`))
  expect(pdf.outline.map(({ title }) => title)).toEqual(['Agenda'])
})
