import { createHash } from 'node:crypto'
import { EncryptedPDFError, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { PacketAttachment } from '#app/domain/editions/document-renderer.ts'
import { checkPdf, type Finding, type PdfReport } from '../machine-check.ts'
import { PRODUCER } from '../pdf/pdf-file.ts'
import { xmpPacket, xmpPacketWithoutClaim, type XmpFacts } from '../pdf/xmp.ts'
import { absentFilePage, picturePage, type Absence } from './attachment-page.tsx'
import { convertOfficeFile, isOfficeFile } from './convert-office.ts'
import { importTagged, importUntagged } from './import-pages.ts'
import { writePacketOutline, writePageLabels, type PlacedFile } from './packet-navigation.ts'
import { packetStructure, pdfText } from './packet-structure.ts'

export type PacketAbout = {
  title: string
  language: string
  /** Where the files can be downloaded; printed on the page that stands for a file without pages. */
  address?: string
}

export type PacketFile = Omit<PacketAttachment, 'bytes'> & { bytes: Uint8Array }

/** What a file must have for its tags to be kept; that it names itself and claims conformance does not matter here. */
const OF_THE_FILE_ITSELF = new Set(['06-002', '06-003', '07-001', '11-001'])

/**
 * Joins an agenda and the files attached to its items in one PDF with bookmarks and page labels.
 *
 * Files that are tagged well keep their tags. The pages of other PDFs stand whole in one element each, so that nothing
 * on them is hidden from a screen reader and nothing pretends to be structured. Pictures come on a page of their own.
 * Word and PowerPoint files are converted where LibreOffice is installed. In place of everything else, and of damaged or
 * locked files, stands a page that names the file.
 *
 * The report's findings name what attached files lack (fonts that they do not embed, tags); for those alone the packet
 * is still handed out, without the claim of PDF/UA. Throws where `agenda` is not a file that Dais made.
 */
export async function makePacket(
  agenda: Uint8Array,
  about: PacketAbout,
  files: PacketFile[],
  createdAt: Date,
): Promise<{ bytes: Uint8Array; report: PdfReport }> {
  const packet = await PDFDocument.load(agenda, { updateMetadata: false })
  const structure = packetStructure(packet)
  const own = packet.getPageCount()
  const placed: PlacedFile[] = []
  const untagged: Finding[] = []
  const foreignPages = new Set<number>()
  for (const file of files) {
    const { itemNumber, itemTitle, title } = file
    const page = packet.getPageCount()
    const { source, keepsTags } = await pagesOf(about, file, createdAt)
    const tagged = keepsTags && importTagged(packet, structure, source, title)
    if (!tagged) {
      importUntagged(packet, structure, source, title)
      untagged.push({ rule: 'attachment', page: page + 1, message: `${file.fileName} has no usable tags` })
    }
    const count = packet.getPageCount() - page
    for (let number = page + 1; number <= page + count; number++) foreignPages.add(number)
    placed.push({ itemNumber, itemTitle, title, page, count })
  }
  writePageLabels(packet, placed)
  writePacketOutline(packet, placed)
  packet.catalog.set(PDFName.of('Lang'), pdfText(about.language))
  const facts = { ...about, author: about.title, createdAt, producer: PRODUCER }
  const seed = createHash('sha256')
    .update(agenda)
    .update(JSON.stringify([about, createdAt]))
  for (const { bytes } of files) seed.update(bytes)
  nameFile(packet, facts, xmpPacket(facts), seed.digest().subarray(0, 16))

  const bytes = await packet.save({ updateFieldAppearances: false, addDefaultPage: false })
  const report = await checkPdf(bytes)
  const ofFiles = (finding: Finding): boolean =>
    finding.rule.startsWith('31-') &&
    finding.page !== null &&
    finding.page > own &&
    foreignPages.has(finding.page)
  if (report.ok) return { bytes, report: { ...report, findings: untagged } }
  if (!report.findings.every(ofFiles)) return { bytes, report }
  nameFile(packet, facts, xmpPacketWithoutClaim(facts), null)
  return {
    bytes: await packet.save({ updateFieldAppearances: false, addDefaultPage: false }),
    report: { ...report, ok: true, findings: [...report.findings, ...untagged] },
  }
}

/** The pages of an attached file as a PDF, and whether its tags are worth keeping. */
async function pagesOf(
  about: PacketAbout,
  file: PacketFile,
  createdAt: Date,
): Promise<{ source: PDFDocument; keepsTags: boolean }> {
  const made = await pdfOf(about, file, createdAt)
  if (typeof made !== 'string') {
    try {
      const source = await PDFDocument.load(made, { updateMetadata: false })
      if (source.getPageCount() > 0) return { source, keepsTags: await isTaggedWell(made) }
    } catch (error) {
      return standIn(about, file, error instanceof EncryptedPDFError ? 'encrypted' : 'damaged', createdAt)
    }
  }
  return standIn(about, file, typeof made === 'string' ? made : 'damaged', createdAt)
}

async function pdfOf(about: PacketAbout, file: PacketFile, createdAt: Date): Promise<Uint8Array | Absence> {
  if (file.mediaType === 'application/pdf') return file.bytes
  if (file.mediaType === 'image/png' || file.mediaType === 'image/jpeg') {
    return picturePage(about, file, createdAt).catch(() => 'damaged' as const)
  }
  if (!isOfficeFile(file.mediaType)) return 'not a page'
  return (await convertOfficeFile(file.mediaType, file.bytes)) ?? 'not converted'
}

async function standIn(
  about: PacketAbout,
  file: PacketFile,
  absence: Absence,
  createdAt: Date,
): Promise<{ source: PDFDocument; keepsTags: boolean }> {
  const page = await absentFilePage(about, file, absence, createdAt)
  return { source: await PDFDocument.load(page, { updateMetadata: false }), keepsTags: true }
}

async function isTaggedWell(bytes: Uint8Array): Promise<boolean> {
  const { findings } = await checkPdf(bytes)
  return findings.every(({ rule }) => OF_THE_FILE_ITSELF.has(rule))
}

/** Writes title, metadata and, where given, the file's identifier. */
function nameFile(packet: PDFDocument, facts: XmpFacts, xmp: Uint8Array, id: Uint8Array | null): void {
  packet.setTitle(facts.title, { showInWindowTitleBar: true })
  packet.setAuthor(facts.author)
  packet.setCreationDate(facts.createdAt)
  packet.setModificationDate(facts.createdAt)
  const metadata = packet.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })
  packet.catalog.set(PDFName.of('Metadata'), packet.context.register(metadata))
  if (!id) return
  const hex = PDFHexString.of(Buffer.from(id).toString('hex'))
  packet.context.trailerInfo.ID = packet.context.obj([hex, hex])
}
