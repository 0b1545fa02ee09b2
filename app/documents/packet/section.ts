import { EncryptedPDFError, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { checkPdf } from '../machine-check.ts'
import { picturePage } from './picture-page.tsx'
import { importTagged, importUntagged } from './import-pages.ts'
import type { Absence, PageOfPaper, PaperFile } from '#app/domain/papers/paper.ts'
import { packetStructure } from './packet-structure.ts'

/** What a file must have for its tags to be kept; that it names itself and claims conformance does not matter here. */
const OF_THE_FILE_ITSELF = new Set(['06-002', '06-003', '07-001', '11-001'])

/** Beside those, what a part of a document may lack: headings, which the packet has, and fonts that a file left out. */
const OF_A_PART = /^(14-002|31-.*)$/

/** An attached file as a PDF of our own writing: its pages and one section of structure, and nothing else of it. */
export type Section = {
  bytes: Uint8Array
  isTagged: boolean
  kind: 'as is' | 'converted'
  pages: PageOfPaper[]
}

/**
 * Reads an attached PDF, PNG or JPEG and writes its pages anew, so that whatever is wrong with it shows here and not in
 * the packet. Tags that are good are kept; the pages of other PDFs stand whole in one element each, so that nothing on
 * them is hidden from a screen reader and nothing pretends to be structured. A picture comes on a page of its own.
 */
export async function makeSection(file: PaperFile, bytes: Uint8Array): Promise<Section | Absence> {
  if (file.mediaType === 'image/png' || file.mediaType === 'image/jpeg') {
    const page = await picturePage({ ...file, bytes }).catch(() => null)
    return page ? sectionOf(await load(page), true, file.fileName) : 'damaged'
  }
  if (file.mediaType !== 'application/pdf') return 'not a page'
  try {
    const source = await load(bytes)
    if (source.getPageCount() === 0) return 'damaged'
    return await sectionOf(source, await isTaggedWell(bytes), file.fileName)
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'encrypted' : 'damaged'
  }
}

async function sectionOf(source: PDFDocument, keepsTags: boolean, title: string): Promise<Section> {
  const target = await emptyDocument()
  const structure = packetStructure(target)
  const isTagged = keepsTags && importTagged(target, structure, source, title)
  if (!isTagged) importUntagged(target, structure, source, title)
  const bytes = await target.save({ updateFieldAppearances: false, addDefaultPage: false })
  const { findings, pageCount } = await checkPdf(bytes)
  const isWhole = findings.every(({ rule }) => OF_THE_FILE_ITSELF.has(rule) || OF_A_PART.test(rule))
  const pages = Array.from({ length: pageCount }, () => ({ text: '', isScan: false }))
  if (isWhole) return { bytes, isTagged, kind: 'as is', pages }
  if (isTagged) return sectionOf(await load(await source.save()), false, title)
  throw new Error('The pages can’t be written anew')
}

/** A document without pages whose structure tree holds one empty Document element. */
async function emptyDocument(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const root = context.obj({ Type: 'StructTreeRoot', ParentTreeNextKey: 0, ParentTree: { Nums: [] } })
  const ref = context.register(root)
  const top = context.obj({ Type: 'StructElem', S: 'Document', K: [] })
  top.set(PDFName.of('P'), ref)
  root.set(PDFName.of('K'), context.obj([context.register(top)]))
  catalog.set(PDFName.of('StructTreeRoot'), ref)
  catalog.set(PDFName.of('MarkInfo'), PDFDict.fromMapWithContext(new Map(), context))
  catalog.lookup(PDFName.of('MarkInfo'), PDFDict).set(PDFName.of('Marked'), context.obj(true))
  return document
}

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false })

async function isTaggedWell(bytes: Uint8Array): Promise<boolean> {
  const { findings } = await checkPdf(bytes)
  return findings.every(({ rule }) => OF_THE_FILE_ITSELF.has(rule))
}
