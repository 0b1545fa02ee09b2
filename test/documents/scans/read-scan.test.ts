import { beforeAll, expect, test } from 'vitest'
import { makePacket } from '#app/documents/packet/packet.ts'
import { isSamePicture } from '#app/documents/packet/paper/same-picture.ts'
import { makeSection, type Section } from '#app/documents/packet/section.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { openPdf, type OpenPdf } from '#app/documents/pdfium/open-pdf.ts'
import { readScan } from '#app/documents/scans/scan-jobs.ts'
import { withMachineWords } from '#app/documents/scans/with-machine-words.ts'
import { attached } from '../attachment-samples.ts'
import { CREATED_AT, MARK, sampleAgenda } from '../record-samples.ts'
import { scanned } from './scanned.ts'

const LINES = ['The department shall report', 'every quarter to the commission.']
const ABOUT = {
  title: 'Packet of the regular meeting of October 8, 2026',
  language: 'en-US',
  author: 'Commission',
}
const fileName = 'scan.pdf'

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
  const made = await makeSection({ fileName, mediaType: 'application/pdf' }, bytes, () =>
    Promise.reject(new Error('No picture is read here')),
  )
  if (typeof made === 'string') throw new Error(made)
  return made
}

test.each([0, 90, 180, 270] as const)(
  'a scan that lies turned by %i degrees is read, and says so where the words stand',
  async (turns) => {
    const section = await sectionOf(await scanned(LINES, turns))
    expect(section.pages.map(({ isScan }) => isScan)).toEqual([true, false])
    const { text, words } = await readScan(section.bytes, 0)
    expect(text).toBe(LINES.join('\n'))
    const about = { isTagged: false, fileName }
    const bytes = await withMachineWords(section.bytes, new Map([[1, words]]), about)
    const [made, original] = [await open(bytes), await open(section.bytes)]
    expect(made.text(0).split(/\s+/)).toEqual(LINES.join(' ').split(' '))
    expect(made.text(1)).toBe('Typed by hand')
    made.words(0).forEach((word, index) => {
      const { left, right } = words[index]!
      expect([word.text, Math.abs(word.left - left) < 1.5, Math.abs(word.right - right) < 1.5]).toEqual([
        words[index]!.text,
        true,
        true,
      ])
    })
    for (const page of [0, 1]) {
      expect(made.size(page)).toEqual(original.size(page))
      const drawn = [made, original].map((pdf) => pdf.draw(page, { dotsPerInch: 60 })!)
      expect(isSamePicture(drawn[0]!, drawn[1]!)).toBe(true)
    }
  },
)

/** What the check says of a packet with these pages, wherever it stands. */
async function packed(section: Uint8Array, isTagged: boolean) {
  const { bytes: _bytes, ...facts } = attached({ bytes: agenda, fileName })
  const part = { ...facts, section, isTagged, absence: null }
  const { bytes, report } = await makePacket(agenda, ABOUT, [part], CREATED_AT)
  return { packet: await open(bytes), rules: report.findings.map(({ rule }) => rule).sort() }
}

test('a packet says what a machine read, and nothing is wrong with it that was not wrong before', async () => {
  const words = [{ text: 'Quarter', left: 20, right: 80, bottom: 40, top: 60 }]
  const section = await sectionOf(await scanned(LINES))
  const bytes = await withMachineWords(section.bytes, new Map([[1, words]]), { isTagged: false, fileName })
  const { packet, rules } = await packed(bytes, false)
  expect(packet.text(packet.pageCount - 2)).toBe('Quarter')
  expect(rules).toEqual((await packed(section.bytes, false)).rules)
})

test('tags stay where a file has them, and the words are beside them', async () => {
  const section = await sectionOf(agenda)
  expect(section.isTagged).toBe(true)
  const words = [{ text: 'Zanzibar', left: 20, right: 80, bottom: 40, top: 60 }]
  const bytes = await withMachineWords(section.bytes, new Map([[1, words]]), { isTagged: true, fileName })
  expect((await open(bytes)).text(0)).toContain('Zanzibar')
  expect((await packed(bytes, true)).rules).toEqual([])
})
