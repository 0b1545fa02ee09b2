import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PacketAttachment, PreparedPages } from '#app/domain/editions/document-renderer.ts'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import type { OfficeConverter } from '#app/documents/office/office-converter.server.ts'
import { inTemporaryFolder } from '#app/documents/packet/work-folder.ts'
import { createPacketMaker, type PacketLimits } from '#app/documents/packet/packet-maker.server.ts'
import { createSectionMaker, type SectionLimits } from '#app/documents/packet/section-maker.server.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { createPacketPool } from '#app/documents/renderer.server.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { attached, lockedPdf } from './attachment-samples.ts'
import {
  brokenCompression,
  circularTags,
  deepContent,
  endlessPages,
  pageWithoutSize,
  swellingPage,
} from './hostile-pdfs.ts'
import { wordSample } from './office/word-sample.ts'
import { elements, oneLine, readPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleAgenda, sampleMinutes } from './record-samples.ts'

const ABOUT = {
  title: 'Packet of the regular meeting of October 8, 2026',
  language: 'en-US',
  author: 'Commission',
}
const AT = CREATED_AT.toISOString()
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const noOffice: OfficeConverter = { status: async () => 'no converter', convert: async () => null }

let agenda: Uint8Array
let minutes: Uint8Array
let pool: ChildPool
let others: ChildPool[] = []

beforeAll(async () => {
  pool = createPacketPool()
  agenda = await renderDocumentPdf(sampleAgenda(), MARK, CREATED_AT)
  minutes = await renderDocumentPdf(sampleMinutes(), MARK, CREATED_AT)
})
afterEach(async () => {
  await Promise.all(others.map((other) => other.close()))
  others = []
})
afterAll(() => pool.close())

type File = Omit<PacketAttachment, 'pages'> & { own: Uint8Array }

const file = (title: string, own: Uint8Array, mediaType?: string): File => {
  const { bytes: _bytes, ...facts } = attached({
    bytes: own,
    title,
    fileName: `${title}.pdf`,
    ...(mediaType ? { mediaType } : {}),
  })
  return { ...facts, own }
}

type With = {
  limits?: Partial<PacketLimits>
  sectionLimits?: Partial<SectionLimits>
  office?: OfficeConverter
  from?: ChildPool
}

/** What became of each file, as the packet's report tells it; null where its pages are there with their tags. */
async function fates(files: File[], options: With = {}) {
  const { limits = {}, sectionLimits = {}, office = noOffice, from = pool } = options
  const sections = createSectionMaker({ pool, office, limits: sectionLimits })
  const attachments: PacketAttachment[] = []
  for (const { own, ...facts } of files) {
    const made = await sections.section(facts, own)
    const pages: PreparedPages =
      'absence' in made
        ? { absence: made.absence }
        : { absence: null, isTagged: made.isTagged, bytes: async () => made.bytes }
    attachments.push({ ...facts, pages })
  }
  return packed(attachments, { limits, from })
}

async function packed(attachments: PacketAttachment[], { limits = {}, from = pool }: With = {}) {
  const maker = createPacketMaker({ pool: from, during: inTemporaryFolder, limits })
  const { bytes, report } = await maker.make(agenda, ABOUT, attachments, AT)
  expect(report.ok).toBe(true)
  const found = attachments.map(({ fileName }) => {
    const of = report.findings.find(({ message }) => message.startsWith(`${fileName} `))
    return of?.message.slice(fileName.length + 1) ?? null
  })
  return { found, bytes }
}

describe('an attached file', () => {
  test('that is broken, locked, eats memory or is built to be endless costs only its own page', async () => {
    const hostile: [title: string, bytes: Uint8Array, fate: string | null][] = [
      ['locked', await lockedPdf(), 'is only named: encrypted'],
      ['cut', minutes.slice(0, 900), 'is only named: damaged'],
      ['nothing', new Uint8Array(), 'is only named: damaged'],
      ['sizeless', pageWithoutSize(), 'has no usable tags'],
      ['badly compressed', brokenCompression(), 'is only named: damaged'],
      ['deep', deepContent(200_000), 'has no usable tags'],
      ['endless', endlessPages(), 'has no usable tags'],
      ['circular', circularTags(), null],
      ['swelling', swellingPage(4096), 'is only named: too large'],
    ]
    const files = [...hostile.map(([title, bytes]) => file(title, bytes)), file('Minutes of August', minutes)]
    const { found, bytes } = await fates(files)
    expect(found).toEqual([...hostile.map(([, , fate]) => fate), null])
    const pdf = await readPdf(bytes)
    const said = elements(pdf, 'P').map(({ text }) => oneLine(text))
    for (const [title, , fate] of hostile) {
      expect(said.includes(`File: ${title}.pdf`)).toBe(fate?.startsWith('is only named') ?? false)
    }
    expect(said).toContain(
      'This file is too large or too complex to read, so its pages are not included here.',
    )
    expect(said.join(' ')).toContain('Chair Ana Alder called the regular meeting to order')
  })

  test('that takes longer than it may is given up, and the next child reads on', async () => {
    const { found } = await fates([file('long', minutes)], { sectionLimits: { fileMs: 1 } })
    expect(found).toEqual(['is only named: took too long'])
    expect((await fates([file('Minutes', minutes)])).found).toEqual([null])
  })

  test('whose pages are not ready, or are gone, is only named, without being read', async () => {
    const { own: _own, ...late } = file('Late', minutes)
    const gone = { ...late, fileName: 'Gone.pdf' }
    const { found, bytes } = await packed([
      { ...late, pages: { absence: 'not ready' } },
      { ...gone, pages: { absence: null, isTagged: true, bytes: async () => null } },
    ])
    expect(found).toEqual(['is only named: not ready', 'is only named: not ready'])
    expect(elements(await readPdf(bytes), 'P').map(({ text }) => oneLine(text))).toContain(
      'The pages of this file were not ready when this packet was made, so they are not included here.',
    )
  })

  test('of Word or PowerPoint is only named where nothing reads it, and has its pages where something does', async () => {
    const word = file('Report', new Uint8Array(8), DOCX)
    const old = file('Slides', new Uint8Array(8), 'application/vnd.ms-powerpoint')
    expect((await fates([word, old])).found).toEqual([
      'is only named: damaged',
      'is only named: not converted',
    ])
    expect((await fates([file('Report', wordSample(), DOCX)])).found).toEqual([null])
    const office: OfficeConverter = { status: async () => 'converts', convert: async () => minutes }
    expect((await fates([word], { office })).found).toEqual([null])
  })
})

describe('a packet', () => {
  test('that would grow too large names what no longer fits', async () => {
    const two = [file('First', minutes), file('Second', minutes)]
    const size = (await sectionBytes('First', minutes)) + (await sectionBytes('Second', minutes))
    expect((await fates(two, { limits: { sectionBytes: size } })).found).toEqual([null, null])
    expect((await fates(two, { limits: { sectionBytes: size - 1 } })).found).toEqual([
      null,
      'is only named: packet full',
    ])
  })

  test('that can’t be joined is tried without its largest file', async () => {
    const small = await renderDocumentPdf({ ...sampleMinutes(), sections: [] }, null, CREATED_AT)
    const two = [file('Small', small), file('Large', minutes)]
    const whole = await fates(two)
    expect(whole.found).toEqual([null, null])
    const from = createPacketPool({ mostOutputBytes: whole.bytes.byteLength - 1 })
    others.push(from)
    expect((await fates(two, { from })).found).toEqual([null, 'is only named: too large'])
  })

  test('that can’t be joined for one file’s sake is without that one alone', async () => {
    const prepared = async (title: string, bytes: Uint8Array): Promise<PacketAttachment> => {
      const { own: _own, ...facts } = file(title, bytes)
      return { ...facts, pages: { absence: null, isTagged: true, bytes: async () => bytes } }
    }
    const made = await createSectionMaker({ pool, office: noOffice }).section(file('Good', minutes), minutes)
    if ('absence' in made) throw new Error(made.absence)
    const noSection = new TextEncoder().encode('no PDF at all')
    const files = [
      await prepared('One', made.bytes),
      await prepared('Bad', noSection),
      await prepared('Two', made.bytes),
      await prepared('Worse', noSection),
      await prepared('Three', made.bytes),
    ]
    expect((await packed(files)).found).toEqual([
      null,
      'is only named: damaged',
      null,
      'is only named: damaged',
      null,
    ])
    expect((await packed(files, { limits: { allJoinsMs: -1 } })).found).toEqual(
      files.map(() => 'is only named: too large'),
    )
  })

  test('waits for nobody: while too many are made it is refused as busy, and after the end as stopping', async () => {
    const from = createPacketPool()
    await from.close()
    const refused = fates([file('Minutes', minutes)], { from })
    await expect(refused).rejects.toBeInstanceOf(PdfNotMade)
    await expect(refused).rejects.toMatchObject({ reason: 'stopping', kind: 'busy' })
  })
})

async function sectionBytes(title: string, bytes: Uint8Array): Promise<number> {
  const file = { fileName: `${title}.pdf`, mediaType: 'application/pdf' }
  const made = await createSectionMaker({ pool, office: noOffice }).section(file, bytes)
  if ('absence' in made) throw new Error(made.absence)
  return made.bytes.byteLength
}
