import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PacketAttachment } from '#app/domain/editions/document-renderer.ts'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import type { OfficeConverter } from '#app/documents/office/office-converter.server.ts'
import { inTemporaryFolder } from '#app/documents/packet/work-folder.ts'
import { createPacketMaker, type PacketLimits } from '#app/documents/packet/packet-maker.server.ts'
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
import { elements, oneLine, readPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleAgenda, sampleMinutes } from './record-samples.ts'

const ABOUT = { title: 'Packet of the regular meeting of October 8, 2026', language: 'en-US' }
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

const file = (title: string, bytes: Uint8Array, mediaType?: string): PacketAttachment => ({
  ...attached({ bytes, title, fileName: `${title}.pdf`, ...(mediaType ? { mediaType } : {}) }),
  bytes: async () => bytes,
})

type With = { limits?: Partial<PacketLimits>; office?: OfficeConverter; from?: ChildPool }

/** What became of each file, as the packet's report tells it; null where its pages are there with their tags. */
async function fates(files: PacketAttachment[], { limits = {}, office = noOffice, from = pool }: With = {}) {
  const maker = createPacketMaker({ pool: from, office, during: inTemporaryFolder, limits })
  const { bytes, report } = await maker.make(agenda, ABOUT, files, AT)
  expect(report.ok).toBe(true)
  const found = files.map(({ fileName }) => {
    const of = report.findings.find(({ message }) => message.startsWith(`${fileName} `))
    return of?.message.slice(fileName.length + 1) ?? null
  })
  return { found, bytes }
}

describe('an attached file', () => {
  test('that is broken, locked, eats memory or is built to be endless costs only its own page', async () => {
    const hostile: [title: string, bytes: Uint8Array, fate: string][] = [
      ['locked', await lockedPdf(), 'is only named: encrypted'],
      ['cut', minutes.slice(0, 900), 'is only named: damaged'],
      ['nothing', new Uint8Array(), 'is only named: damaged'],
      ['sizeless', pageWithoutSize(), 'is only named: damaged'],
      ['badly compressed', brokenCompression(), 'is only named: damaged'],
      ['deep', deepContent(200_000), 'is only named: damaged'],
      ['circular', circularTags(), 'has no usable tags'],
      ['swelling', swellingPage(4096), 'is only named: too large'],
    ]
    const files = [...hostile.map(([title, bytes]) => file(title, bytes)), file('Minutes of August', minutes)]
    const { found, bytes } = await fates(files)
    expect(found).toEqual([...hostile.map(([, , fate]) => fate), null])
    const pdf = await readPdf(bytes)
    const said = elements(pdf, 'P').map(({ text }) => oneLine(text))
    for (const [title, , fate] of hostile) {
      expect(said.includes(`File: ${title}.pdf`)).toBe(fate.startsWith('is only named'))
    }
    expect(said).toContain(
      'This file is too large or too complex to read, so its pages are not included here.',
    )
    expect(said.join(' ')).toContain('Chair Ana Alder called the regular meeting to order')
  })

  test('that never ends is given up, and the next child reads on', async () => {
    const { found } = await fates([file('endless', endlessPages())], { limits: { fileMs: 2_000 } })
    expect(found).toEqual(['is only named: took too long'])
    expect((await fates([file('Minutes', minutes)])).found).toEqual([null])
  })

  test('that comes when the time for all is over is only named, without being read', async () => {
    let asked = 0
    const late = { ...file('Late', minutes), bytes: async () => (asked++, minutes) }
    expect((await fates([late], { limits: { allFilesMs: 0 } })).found).toEqual([
      'is only named: took too long',
    ])
    expect(asked).toBe(0)
  })

  test('of Word is only named where nothing converts it, and has its pages where something does', async () => {
    const word = file('Report', new Uint8Array(8), DOCX)
    expect((await fates([word])).found).toEqual(['is only named: not converted'])
    const office: OfficeConverter = { status: async () => 'converts', convert: async () => minutes }
    expect((await fates([word], { office })).found).toEqual([null])
  })
})

describe('a packet', () => {
  test('that would grow too large names what no longer fits', async () => {
    const two = [file('First', minutes), file('Second', minutes)]
    const size = 2 * (await sectionBytes(minutes))
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

  test('waits for nobody: while too many are made it is refused as busy, and after the end as stopping', async () => {
    const from = createPacketPool()
    await from.close()
    const refused = fates([file('Minutes', minutes)], { from })
    await expect(refused).rejects.toBeInstanceOf(PdfNotMade)
    await expect(refused).rejects.toMatchObject({ reason: 'stopping', kind: 'busy' })
  })
})

async function sectionBytes(bytes: Uint8Array): Promise<number> {
  const args = { about: ABOUT, file: file('First', bytes), createdAt: AT }
  const { output } = await pool.run('section', { files: [{ bytes }], args, timeLimitMs: 60_000 })
  return output!.byteLength
}
