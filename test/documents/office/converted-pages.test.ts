import { readFileSync } from 'node:fs'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '#app/documents/machine-check.ts'
import { createOfficeConverter } from '#app/documents/office/office-converter.server.ts'
import { withMendedTags } from '#app/documents/office/mend-tags.ts'
import { createPacketPool } from '#app/documents/renderer.server.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { CREATED_AT, sampleAgenda } from '../record-samples.ts'
import { elements, oneLine, readPdf } from '../read-pdf.ts'
import { openSlidesSample, openTextSample } from './open-samples.ts'
import { richSample } from './rich-sample.ts'
import { slidesSample } from './slides-sample.ts'
import { ALT, CANARY, HEADING, wordSample } from './word-sample.ts'

let pool: ChildPool
beforeAll(() => {
  pool = createPacketPool()
})
afterAll(() => pool.close())

/** What a part of a packet may lack: that it names itself, and headings, which the packet has. */
const OF_THE_FILE = ['06-002', '06-003', '07-001', '14-002']

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

describe('what LibreOffice makes of a file, where it is here', () => {
  test.each([
    { mediaType: `${office}.wordprocessingml.document`, make: wordSample, heading: 'H1' },
    { mediaType: `${office}.presentationml.presentation`, make: slidesSample, heading: 'H1' },
    { mediaType: `${open}.text`, make: openTextSample, heading: 'H1' },
    { mediaType: `${open}.presentation`, make: openSlidesSample, heading: 'P' },
    { mediaType: 'application/rtf', make: richSample, heading: 'H1' },
    {
      mediaType: 'application/msword',
      make: () => readFileSync(new URL('hidden.doc', import.meta.url)),
      heading: 'H1',
    },
  ])('$mediaType: tags are kept, and nothing is shown that nobody is meant to read', async (sample) => {
    const converter = createOfficeConverter(pool)
    const bytes = await converter.convert(sample.mediaType, sample.make())
    expect(bytes !== null).toBe((await converter.status()) === 'converts')
    if (!bytes) return
    const { findings } = await checkPdf(bytes)
    expect(findings.filter(({ rule }) => !OF_THE_FILE.includes(rule))).toEqual([])
    const pdf = await readPdf(bytes)
    const said = (role: string) => elements(pdf, role).map(({ text }) => oneLine(text))
    expect(said(sample.heading).join(' ')).toContain(HEADING)
    expect(elements(pdf, 'LI')).toHaveLength(sample.mediaType.includes('presentationml') ? 0 : 2)
    expect(elements(pdf, 'Table')).toHaveLength(1)
    if (!/rtf|msword/.test(sample.mediaType)) expect(elements(pdf, 'Figure')[0]?.alt).toContain(ALT)
    const everything = JSON.stringify([pdf.pages, pdf.artifacts, pdf.outline, pdf.links])
    expect(everything).toContain('The chief agrees.')
    expect(everything).not.toContain(CANARY)
  })
})

describe('tags as LibreOffice writes them', () => {
  test('are mended: tab order, levels of headings, names of styles, items outside a list, loose lines', async () => {
    const document = await PDFDocument.load(await renderDocumentPdf(sampleAgenda(), null, CREATED_AT))
    const { context, catalog } = document
    const name = (word: string) => PDFName.of(word)
    for (const page of document.getPages()) page.node.set(name('Tabs'), PDFString.of('S'))
    const tree = context.lookup(catalog.get(name('StructTreeRoot'))) as ReturnType<typeof context.obj> & {
      set(key: PDFName, value: unknown): void
    }
    const roles = { H1: 'H1', Überschrift: 'H3', Standard: 'P' }
    tree.set(name('RoleMap'), context.obj(roles))
    for (const [, object] of context.enumerateIndirectObjects()) {
      if (!('get' in object) || !('set' in object)) continue
      const dict = object as unknown as {
        get(key: PDFName): unknown
        set(key: PDFName, value: unknown): void
      }
      if (dict.get(name('S')) === name('H2')) dict.set(name('S'), name('Überschrift'))
      if (dict.get(name('S')) === name('P')) dict.set(name('S'), name('Standard'))
      if (dict.get(name('S')) === name('L')) dict.set(name('S'), name('Div'))
    }
    const page = document.getPage(0)
    page.node.addContentStream(context.register(context.stream('0 0 10 10 re f')))
    const broken = await document.save()
    const before = (await checkPdf(broken)).findings.map(({ rule }) => rule)
    expect(before).toEqual(expect.arrayContaining(['28-009', '14-003', '09-005', '01-005', '02-004']))
    const mended = await withMendedTags(broken)
    expect((await checkPdf(mended)).findings).toEqual([])
    const { catalog: after, context: objects } = await PDFDocument.load(mended)
    expect(String(objects.lookup(after.get(name('StructTreeRoot'))))).not.toContain('RoleMap')
  })

  test('a file without tags stays as it is', async () => {
    const plain = await PDFDocument.create()
    plain.addPage()
    const bytes = await plain.save()
    expect(await withMendedTags(bytes)).toEqual(bytes)
  })
})
