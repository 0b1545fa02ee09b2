import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { sendable } from '#app/domain/text/sendable.ts'
import { openAtOnce } from '../check/pdf-objects.ts'
import { checkPdf, type Finding, type PdfReport } from '../machine-check.ts'
import { PRODUCER } from '../pdf/pdf-file.ts'
import { xmpPacket, xmpPacketWithoutClaim, type XmpFacts } from '../pdf/xmp.ts'
import { absentFilePage } from './attachment-page.tsx'
import { importSection, importTagged } from './import-pages.ts'
import type { PacketAbout, PacketPart } from './packet-file.ts'
import { packedFile } from './packed-file.ts'
import { writePacketOutline, writePageLabels, type PlacedFile } from './packet-navigation.ts'
import { packetStructure, pdfText, type PacketStructure } from './packet-structure.ts'

/** What a packet says of itself, which is its own doing and no attached file's. */
const OF_THE_WHOLE = /^(?:0[67]-00\d|11-00\d|6\.[12]|7\.1-11|7\.2-29)$/

/**
 * Joins an agenda and the files attached to its items in one PDF with bookmarks and page labels. In place of a file that
 * has no section stands a page that names it and says why.
 *
 * The report's findings name what attached files lack (fonts that they do not embed, tags, pages); for those alone the
 * packet is still handed out, without the claim of PDF/UA, which is made only where nothing is found. Throws where `agenda` is not a file that
 * Dais made.
 */
export async function makePacket(
  agenda: Uint8Array,
  about: PacketAbout,
  parts: PacketPart[],
  createdAt: Date,
): Promise<{ bytes: Uint8Array; report: PdfReport }> {
  const packet = await openAtOnce(agenda)
  const structure = packetStructure(packet)
  const placed: PlacedFile[] = []
  const lacking: Finding[] = []
  const foreignPages = new Set<number>()
  for (const part of parts) {
    const { itemNumber, itemTitle, title, fileName } = part
    const page = packet.getPageCount()
    await addPart(packet, structure, about, part, createdAt)
    const lacks = part.absence
      ? `is only named: ${part.absence}`
      : part.isTagged
        ? null
        : 'has no usable tags'
    if (lacks) lacking.push({ rule: 'attachment', page: page + 1, message: `${fileName} ${lacks}` })
    const count = packet.getPageCount() - page
    for (let number = page + 1; number <= page + count; number++) foreignPages.add(number)
    placed.push({ itemNumber, itemTitle, title, page, count })
  }
  writePageLabels(packet, placed)
  writePacketOutline(packet, placed)
  packet.catalog.set(PDFName.of('Lang'), pdfText(about.language))
  const facts = { ...about, createdAt, producer: PRODUCER }
  const seed = createHash('sha256')
    .update(agenda)
    .update(JSON.stringify([about, createdAt]))
  for (const { section, absence } of parts) seed.update(section ?? absence)
  nameFile(packet, facts, xmpPacket(facts), seed.digest().subarray(0, 16))

  const bytes = packedFile(packet)
  const report = await checkPdf(bytes)
  const ofFiles = (finding: Finding): boolean =>
    finding.page === null ? !OF_THE_WHOLE.test(finding.rule) : foreignPages.has(finding.page)
  if (report.ok) return { bytes, report: { ...report, findings: lacking } }
  if (!report.findings.every(ofFiles)) return { bytes, report }
  nameFile(packet, facts, xmpPacketWithoutClaim(facts), null)
  return {
    bytes: packedFile(packet),
    report: { ...report, ok: true, findings: [...report.findings, ...lacking] },
  }
}

/** The pages of an attached file, or the page that names it. */
async function addPart(
  packet: PDFDocument,
  structure: PacketStructure,
  about: PacketAbout,
  part: PacketPart,
  createdAt: Date,
): Promise<void> {
  if (part.absence === null) {
    const title = part.isTagged ? part.title : `${part.title} (attached without tags)`
    importSection(packet, structure, await openAtOnce(part.section), title)
    return
  }
  const page = await absentFilePage(about, part, part.absence, createdAt)
  importTagged(packet, structure, await openAtOnce(page), part.title)
}

/** Writes title, metadata and, where given, the file's identifier. */
function nameFile(packet: PDFDocument, facts: XmpFacts, xmp: Uint8Array, id: Uint8Array | null): void {
  packet.setTitle(sendable(facts.title), { showInWindowTitleBar: true })
  packet.setAuthor(sendable(facts.author))
  packet.setCreationDate(facts.createdAt)
  packet.setModificationDate(facts.createdAt)
  const before = packet.catalog.get(PDFName.of('Metadata'))
  if (before instanceof PDFRef) packet.context.delete(before)
  const metadata = packet.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })
  packet.catalog.set(PDFName.of('Metadata'), packet.context.register(metadata))
  if (!id) return
  const hex = PDFHexString.of(Buffer.from(id).toString('hex'))
  packet.context.trailerInfo.ID = packet.context.obj([hex, hex])
}
