import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeSection, type Section } from '#app/documents/packet/section.ts'
import { makePacket } from '#app/documents/packet/packet.ts'
import { isSamePicture } from '#app/documents/packet/paper/same-picture.ts'
import { openPdf, type OpenPdf } from '#app/documents/pdfium/open-pdf.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { damagedCopies } from './damaged-copies.ts'
import { attached } from './attachment-samples.ts'
import { manyPages, paper, paperSamples, taggedForm } from './paper-samples.ts'
import { elements, oneLine, readPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleAgenda } from './record-samples.ts'

const ABOUT = {
  title: 'Packet of the regular meeting of October 8, 2026',
  language: 'en-US',
  author: 'Commission',
}
const PDF = { fileName: 'paper.pdf', mediaType: 'application/pdf' }
const noPictures = () => Promise.reject(new Error('No picture is read here'))
const AT = { dotsPerInch: 60 }

let agenda: Uint8Array
beforeAll(async () => {
  agenda = await renderDocumentPdf(sampleAgenda(), MARK, CREATED_AT)
})

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  const pdf = await openPdf(bytes)
  if (typeof pdf === 'string') throw new Error(pdf)
  return pdf
}

async function sectionOf(bytes: Uint8Array): Promise<Section> {
  const made = await makeSection(PDF, bytes, noPictures)
  if (typeof made === 'string') throw new Error(made)
  return made
}

/** The packet of an agenda and of papers, and how many pages come before theirs. */
async function packed(sections: Section[]) {
  const { bytes: _bytes, ...facts } = attached({ bytes: agenda, fileName: 'paper.pdf' })
  const parts = sections.map(({ bytes, isTagged }) => ({ ...facts, section: bytes, isTagged, absence: null }))
  const { bytes, report } = await makePacket(agenda, ABOUT, parts, CREATED_AT)
  const packet = await open(bytes)
  const own = sections.reduce((sum, { pages }) => sum + pages.length, 0)
  return { packet, report, before: packet.pageCount - own, bytes }
}

describe('a page in the packet looks as it looks by itself and says the same', () => {
  const kinds = Object.keys(paperSamples)
  let sections: Section[]
  let packet: OpenPdf
  let before: number

  beforeAll(async () => {
    sections = []
    for (const { bytes } of Object.values(paperSamples)) sections.push(await sectionOf(bytes))
    const made = await packed(sections)
    expect(made.report.ok).toBe(true)
    ;({ packet, before } = made)
  })

  test.each(Object.entries(paperSamples))('%s', async (kind, { bytes, shown, hidden = [] }) => {
    const section = sections[kinds.indexOf(kind)]!
    const page = before + kinds.indexOf(kind)
    expect(section.pages).toHaveLength(1)
    const source = await open(bytes)
    expect(packet.size(page)).toEqual(source.size(0))
    expect(isSamePicture(packet.draw(page, AT)!, source.draw(0, AT)!)).toBe(true)
    const text = packet.text(page)
    expect(section.pages[0]!.text).toBe(text)
    for (const words of shown) expect(text).toContain(words)
    for (const words of hidden) expect(text).not.toContain(words)
  })
})

test.each(Object.entries(paperSamples).filter(([, { hidden }]) => hidden))(
  'what nobody sees is not in the file either: %s',
  async (_kind, { bytes, hidden = [] }) => {
    const { bytes: made } = await sectionOf(bytes)
    const document = await PDFDocument.load(made)
    const all = document.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    const unpacked = Buffer.from((await open(made)).save()).toString('latin1')
    for (const words of hidden) expect(`${all.join('\n')}${unpacked}`).not.toContain(`(${words})`)
  },
)

test('a tagged page keeps its tags, and its field and stamp stand among them as what they say', async () => {
  const source = await open(taggedForm())
  const section = await sectionOf(taggedForm())
  expect(section.isTagged).toBe(true)
  const { packet, report, before, bytes } = await packed([section])
  expect(report.findings.map(({ rule }) => rule)).toEqual(['31-009'])
  expect(isSamePicture(packet.draw(before, AT)!, source.draw(0, AT)!)).toBe(true)
  const read = await readPdf(bytes)
  const [document] = read.pages[before]!
  expect(document!.kids.map(({ role, text, alt }) => [role, oneLine(text) || alt])).toEqual([
    ['H1', 'Staff report on overtime'],
    ['P', 'Answer:YES, Maria Lopez'],
    ['P', 'RECEIVED'],
    ['Figure', 'A mark on the page, without a description.'],
  ])
  expect(elements(read, 'Form')).toEqual([])
})

test('pages come in the order of their tree, each with its own text', async () => {
  const { pages, bytes } = await sectionOf(manyPages(12))
  expect(pages.map(({ text }) => text)).toEqual(Array.from({ length: 12 }, (_, index) => `Page ${index + 1}`))
  const made = await open(bytes)
  expect(made.pageCount).toBe(12)
})

test('a page that can’t be read says so, beside others; where none can be read, the file is damaged', async () => {
  const { pages } = await sectionOf(manyPages(3, [2]))
  expect(pages.map((page) => page.text)).toEqual([
    'Page 1',
    'This page of the attached file could not be read.',
    'Page 3',
  ])
  expect(await makeSection(PDF, manyPages(3, [1, 2, 3]), noPictures)).toBe('damaged')
})

test('a page without text on which something is drawn is a scan, an empty one is none', async () => {
  const drawn = await sectionOf(paper({ content: '0 g 80 300 60 20 re f' }))
  expect(drawn.pages).toEqual([{ text: '', isScan: true }])
  const empty = await sectionOf(paper({ content: ' ' }))
  expect(empty.pages).toEqual([{ text: '', isScan: false }])
  expect((await sectionOf(paper())).pages[0]!.isScan).toBe(false)
})

test('whatever is damaged comes in or is refused: nothing throws, and what comes in can be joined', async () => {
  const came: Section[] = []
  let refused = 0
  for (const bytes of damagedCopies([taggedForm(), paperSamples['a filled field']!.bytes], 24)) {
    const made = await makeSection(PDF, bytes, noPictures)
    if (typeof made === 'string') {
      expect(['damaged', 'encrypted']).toContain(made)
      refused++
    } else came.push(made)
  }
  expect((await packed(came)).report.ok).toBe(true)
  expect(came.length).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})
