import { PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { newFindings, type Finding } from './check/findings.ts'
import { numberTree, readerOf, type PdfReader } from './check/pdf-objects.ts'
import { checkFonts, checkPage, type PageToCheck } from './check/page-check.ts'
import { checkStructure, readStructure } from './check/structure-check.ts'

export type { Finding } from './check/findings.ts'

/** What the check of a finished PDF found: `ok` where nothing. Kept with every edition. */
export type PdfReport = { ok: boolean; pageCount: number; findings: Finding[] }

/**
 * Checks a finished PDF against the conditions of PDF/UA-1 (ISO 14289-1) that decide whether a screen reader can read
 * it: marked, titled, its language told, every drawn thing tagged or an artifact, headings in order, tables with scoped
 * headers, links described, fonts embedded. E16: it runs on each export and its report is stored.
 *
 * Throws where the bytes are not a PDF.
 */
export async function checkPdf(bytes: Uint8Array): Promise<PdfReport> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const reader = readerOf(document)
  const findings = newFindings()
  const { catalog } = document
  checkCatalog(reader, document, findings)

  const treeRoot = reader.dict(reader.get(catalog, 'StructTreeRoot'))
  if (!treeRoot) findings.add('7.1-11', null, 'The file is not tagged: there is no structure tree')
  const structure = readStructure(reader, treeRoot)
  checkStructure(reader, structure, findings)
  const parents = numberTree(reader, reader.get(treeRoot, 'ParentTree'))
  const seen = new Set<NonNullable<PageToCheck['resources']>>()
  document.getPages().forEach((page, index) => {
    const resources = page.node.Resources()
    const toCheck: PageToCheck = { number: index + 1, ref: page.ref as PDFRef, dict: page.node, resources }
    checkPage(reader, toCheck, { structure, parents }, findings)
    checkFonts(reader, toCheck, seen, findings)
  })
  return { ok: findings.list.length === 0, pageCount: document.getPageCount(), findings: findings.list }
}

function checkCatalog(
  reader: PdfReader,
  document: PDFDocument,
  findings: ReturnType<typeof newFindings>,
): void {
  const { catalog } = document
  const need = (met: boolean, rule: string, message: string): void => {
    if (!met) findings.add(rule, null, message)
  }
  const markInfo = reader.dict(reader.get(catalog, 'MarkInfo'))
  const viewer = reader.dict(reader.get(catalog, 'ViewerPreferences'))
  const xmp = Buffer.from(reader.bytes(reader.get(catalog, 'Metadata'))).toString('utf8')
  const title = /<rdf:li[^<>]*>([^<]+)</.exec(xmp.split('<dc:title>')[1] ?? '')?.[1]?.trim() ?? ''
  const language = reader.text(reader.get(catalog, 'Lang'))
  need(reader.isTrue(reader.get(markInfo, 'Marked')), '6.2', 'The file is not marked as tagged')
  need(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(language), '11-001', 'The language is not told')
  need(reader.isTrue(reader.get(viewer, 'DisplayDocTitle')), '07-001', 'The title is not shown in the window')
  need(
    /<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmp),
    '06-002',
    'The file does not claim PDF/UA-1',
  )
  need(title !== '', '06-003', 'The title is missing from the metadata')
}
