import { beforeAll, expect, test } from 'vitest'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { checkPdf } from '#app/documents/machine-check.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { pdfWithoutFont, untaggedPdf } from './attachment-samples.ts'
import { CREATED_AT, MARK, sampleMinutes } from './record-samples.ts'

let minutes: Uint8Array

beforeAll(async () => {
  minutes = await renderDocumentPdf(sampleMinutes(), MARK, CREATED_AT)
})

/** Rules that the minutes break after `change`. */
async function rulesAfter(change: (document: PDFDocument) => void): Promise<string[]> {
  const document = await PDFDocument.load(minutes, { updateMetadata: false })
  change(document)
  const report = await checkPdf(await document.save())
  expect(report.ok).toBe(report.findings.length === 0)
  return [...new Set(report.findings.map(({ rule }) => rule))]
}

function structureElements(document: PDFDocument, type: string): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(PDFName.of('S')) === PDFName.of(type))
}

const key = (name: string): PDFName => PDFName.of(name)

test('finds nothing in minutes that are saved again unchanged', async () => {
  expect(await rulesAfter(() => undefined)).toEqual([])
})

test.each<[string, string, (document: PDFDocument) => void]>([
  ['a file that is not marked as tagged', '6.2', ({ catalog }) => catalog.delete(key('MarkInfo'))],
  ['a removed structure tree', '7.1-11', ({ catalog }) => catalog.delete(key('StructTreeRoot'))],
  ['a missing language', '11-001', ({ catalog }) => catalog.delete(key('Lang'))],
  ['a hidden title', '07-001', ({ catalog }) => catalog.delete(key('ViewerPreferences'))],
  ['missing metadata', '06-002', ({ catalog }) => catalog.delete(key('Metadata'))],
  ['a page without tab order', '28-009', (document) => document.getPage(1).node.delete(key('Tabs'))],
  ['a header without scope', '15-003', (document) => structureElements(document, 'TH')[0]!.delete(key('A'))],
  [
    'a heading that skips a level',
    '14-003',
    (document) => structureElements(document, 'H2')[0]!.set(key('S'), key('H4')),
  ],
  ['a made-up tag', '02-001', (document) => structureElements(document, 'P')[0]!.set(key('S'), key('Text'))],
  [
    'a cell outside a row',
    '09-004',
    (document) => structureElements(document, 'TR')[0]!.set(key('S'), key('Sect')),
  ],
  [
    'a removed paragraph',
    '01-005',
    (document) => structureElements(document, 'P')[5]!.set(key('K'), document.context.obj([])),
  ],
  ['a link without a description', '28-012', (document) => firstLink(document).delete(key('Contents'))],
  [
    'a link outside the structure',
    '28-011',
    (document) => structureElements(document, 'Link')[0]!.set(key('S'), key('Span')),
  ],
  ['a font that is not in the file', '31-009', (document) => dropFontFiles(document)],
  ['a font that does not tell its characters', '31-027', (document) => dropToUnicode(document)],
  [
    'words outside tags and artifacts',
    '01-005',
    (document) => {
      const page = document.getPage(0)
      const loose = document.context.register(document.context.stream('BT (loose) Tj ET'))
      page.node.set(key('Contents'), document.context.obj([page.node.get(key('Contents'))!, loose]))
    },
  ],
])('finds %s', async (_, rule, change) => {
  expect(await rulesAfter(change)).toContain(rule)
})

test('finds an untagged file and one without its fonts', async () => {
  const untagged = await checkPdf(await untaggedPdf(minutes))
  expect(untagged.ok).toBe(false)
  expect(untagged.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['6.2', '7.1-11', '06-002', '11-001', '01-005']),
  )
  const { findings } = await checkPdf(await pdfWithoutFont())
  expect(findings.find(({ rule }) => rule === '31-009')).toEqual({
    rule: '31-009',
    page: 1,
    message: 'The font Helvetica is not embedded',
  })
})

test('refuses bytes that are no PDF', async () => {
  await expect(checkPdf(new TextEncoder().encode('no PDF'))).rejects.toThrow()
})

function firstLink(document: PDFDocument): PDFDict {
  const annotations = document.getPage(0).node.lookup(key('Annots'), PDFArray)
  return annotations.lookup(0, PDFDict)
}

function dropFontFiles(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) object.delete(key('FontFile2'))
  }
}

function dropToUnicode(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && !(object instanceof PDFRawStream)) object.delete(key('ToUnicode'))
  }
}
