import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVips } from '#app/files/pictures/vips.ts'
import { checkPdf } from '#app/documents/machine-check.ts'
import { makePacket } from '#app/documents/packet/packet.ts'
import { makeSection } from '#app/documents/packet/section.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { attached, pngSquare } from './attachment-samples.ts'
import { readPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleAgenda, sampleMinutes } from './record-samples.ts'

const openVips = createVips()
afterAll(async () => (await openVips()).shutdown())

/** One of each kind of what must not leave: C0, DEL, C1, halves of a character, what is none; and a line's end. */
const NASTY = '\0\x01\x08\x0b\x1b\x1f\x7f\x80\x9f\udc00\ud800\ufffe\uffff\r\n'
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/

/** The same document with `NASTY` in each of its texts that a person writes. */
function spoiled<Value>(value: Value, key = ''): Value {
  if (typeof value === 'string') {
    const isWritten = !['kind', 'type', 'style', 'language', 'id', 'hash', 'verifyAt'].includes(key)
    return (isWritten ? `${value.slice(0, 3)}${NASTY}${value.slice(3)}` : value) as Value
  }
  if (Array.isArray(value)) return value.map((inner) => spoiled(inner)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, spoiled(inner, name)]),
  ) as Value
}

/** Every text string of a file (titles, bookmarks, alternative texts…) and its metadata. */
async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const texts: string[] = []
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) texts.push(object.decodeText())
    if (object instanceof PDFDict)
      for (const [key, inner] of object.entries()) if (key !== PDFName.of('ID')) visit(inner)
    if (object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) {
      texts.push(Buffer.from(object.contents).toString('utf8'))
    }
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object)
  visit(document.context.lookup(document.context.trailerInfo.Info))
  return texts
}

async function expectClean(bytes: Uint8Array): Promise<void> {
  const texts = await textsOf(bytes)
  expect(texts.length).toBeGreaterThan(3)
  for (const text of texts) {
    expect(text).not.toMatch(FORBIDDEN)
    expect(text.isWellFormed()).toBe(true)
  }
  const pdf = await readPdf(bytes)
  const drawn = JSON.stringify([pdf.pages, pdf.artifacts, pdf.outline, pdf.info])
  expect(drawn.isWellFormed()).toBe(true)
  // What JSON writes of a control that is neither a tab nor the end of a line.
  expect(drawn).not.toMatch(/\\u00[01]|\\[bf]|[\x7f-\x9f\ufffe\uffff]/)
}

let agenda: Uint8Array
beforeAll(async () => {
  agenda = await renderDocumentPdf(spoiled(sampleAgenda()), MARK, CREATED_AT)
})

test('no control leaves in the text, titles, bookmarks or metadata of a document', async () => {
  for (const document of [sampleMinutes(), sampleAgenda()]) {
    const bytes = await renderDocumentPdf(spoiled(document), MARK, CREATED_AT)
    await expectClean(bytes)
    expect((await checkPdf(bytes)).findings).toEqual([])
  }
})

test('no control leaves in what a packet says of its files', async () => {
  const about = {
    title: spoiled('Packet of October'),
    language: 'en-US',
    author: 'Commission',
    address: spoiled('example.org/files'),
  }
  const { bytes: picture, ...facts } = spoiled(attached({ bytes: pngSquare(4) }))
  const pictured = { ...facts, mediaType: 'image/png' }
  const section = await makeSection(pictured, Uint8Array.from(Object.values(picture)), openVips)
  if (typeof section === 'string') throw new Error(section)
  const parts = [
    { ...pictured, section: section.bytes, isTagged: section.isTagged, absence: null },
    { ...facts, section: null, absence: 'damaged' as const },
  ]
  const { bytes, report } = await makePacket(agenda, about, parts, CREATED_AT)
  expect(report.ok).toBe(true)
  await expectClean(bytes)
})
