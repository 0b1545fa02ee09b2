import { type PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { readOperations } from '../pdf/content-stream.ts'
import type { Findings } from './findings.ts'
import { contentOf, type PdfReader } from './pdf-objects.ts'
import type { ReadStructure } from './structure-check.ts'

export type PageToCheck = { number: number; ref: PDFRef; dict: PDFDict; resources: PDFDict | undefined }

type Tree = { structure: ReadStructure; parents: Map<number, PDFObject> }

const PAINTS = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'EI',
])

/** Checks one page: tab order, marks around everything drawn, parent tree, link annotations. */
export function checkPage(reader: PdfReader, page: PageToCheck, tree: Tree, findings: Findings): void {
  if (reader.name(reader.get(page.dict, 'Tabs')) !== 'S') {
    findings.add('28-009', page.number, 'The tab order of a page is not that of its structure')
  }
  checkMarks(reader, page, tree, findings)
  for (const annotation of reader.items(reader.get(page.dict, 'Annots'))) {
    checkAnnotation(reader, page, reader.dict(annotation), tree, findings)
  }
}

function checkMarks(reader: PdfReader, page: PageToCheck, tree: Tree, findings: Findings): void {
  const key = reader.number(reader.get(page.dict, 'StructParents'))
  const row = key === undefined ? [] : reader.items(tree.parents.get(key))
  const open: ('artifact' | 'tagged' | 'other')[] = []
  for (const { operator, operands } of readOperations(contentOf(reader, page.dict))) {
    if (operator === 'BMC' || operator === 'BDC') {
      const [tag, properties] = operands()
      const mcid = /\/MCID\s+(\d+)/.exec(properties ?? '')?.[1]
      const kind = tag === '/Artifact' ? 'artifact' : mcid === undefined ? 'other' : 'tagged'
      if (kind === 'tagged' && open.includes('artifact')) {
        findings.add('01-004', page.number, 'Tagged content stands inside an artifact')
      }
      if (kind === 'artifact' && open.includes('tagged')) {
        findings.add('01-003', page.number, 'An artifact stands inside tagged content')
      }
      if (kind === 'tagged') checkContent(reader, page, Number(mcid), row, tree, findings)
      open.push(kind)
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) findings.add('14.6', page.number, 'A mark is closed that was not opened')
    } else if (PAINTS.has(operator) && !open.includes('artifact') && !open.includes('tagged')) {
      findings.add('01-005', page.number, `Something drawn by ${operator} is neither artifact nor tagged`)
    }
  }
  if (open.length > 0) findings.add('14.6', page.number, 'A mark is never closed')
}

function checkContent(
  reader: PdfReader,
  page: PageToCheck,
  mcid: number,
  row: PDFObject[],
  { structure }: Tree,
  findings: Findings,
): void {
  const element = structure.content.get(`${page.ref.tag}:${mcid}`)
  const parent = reader.dict(row[mcid])
  if (!element || parent !== element.dict) {
    findings.add('01-005', page.number, 'Tagged content has no place in the structure tree')
  }
}

function checkAnnotation(
  reader: PdfReader,
  page: PageToCheck,
  annotation: PDFDict | undefined,
  { structure, parents }: Tree,
  findings: Findings,
): void {
  if (!annotation || reader.name(reader.get(annotation, 'Subtype')) !== 'Link') return
  if (!reader.text(reader.get(annotation, 'Contents'))) {
    findings.add('28-012', page.number, 'A link has no description')
  }
  const holder = structure.annotations.get(annotation)
  const key = reader.number(reader.get(annotation, 'StructParent'))
  const parent = key === undefined ? undefined : reader.dict(parents.get(key))
  if (holder?.type !== 'Link' || parent !== holder.dict) {
    findings.add('28-011', page.number, 'A link is not in a Link element')
  }
}

/** Checks that every font of the page and of what it draws is embedded and tells its characters. */
export function checkFonts(
  reader: PdfReader,
  page: PageToCheck,
  seen: Set<PDFDict>,
  findings: Findings,
): void {
  const visit = (resources: PDFDict | undefined): void => {
    if (!resources || seen.has(resources)) return
    seen.add(resources)
    for (const [, value] of reader.dict(reader.get(resources, 'Font'))?.entries() ?? []) {
      const font = reader.dict(value)
      if (font && !seen.has(font)) checkFont(reader, font, page.number, findings)
      if (font) seen.add(font)
    }
    for (const [, value] of reader.dict(reader.get(resources, 'XObject'))?.entries() ?? []) {
      visit(reader.dict(reader.get(reader.dict(value), 'Resources')))
    }
  }
  visit(page.resources)
}

function checkFont(reader: PdfReader, font: PDFDict, page: number, findings: Findings): void {
  if (reader.name(reader.get(font, 'Subtype')) === 'Type3') return
  const descendant = reader.dict(reader.items(reader.get(font, 'DescendantFonts'))[0]) ?? font
  const descriptor = reader.dict(reader.get(descendant, 'FontDescriptor'))
  const name = reader.name(reader.get(font, 'BaseFont'))
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => reader.get(descriptor, key))
  if (!embedded) findings.add('31-009', page, `The font ${name} is not embedded`)
  if (reader.name(reader.get(font, 'Subtype')) !== 'Type0') return
  const unicode = Buffer.from(reader.bytes(reader.get(font, 'ToUnicode'))).toString('latin1')
  if (unicode === '') findings.add('31-027', page, `The font ${name} does not tell its characters`)
  else if (/<(?:0000|feff|fffe)>\s*(?:\n|\]|<|endbf)/i.test(bfTargets(unicode))) {
    findings.add('31-028', page, `The font ${name} tells a character that does not exist`)
  }
}

/** The right-hand sides of a ToUnicode map, one `<…>` after another. */
function bfTargets(map: string): string {
  const lists = map
    .split(']')
    .filter((piece) => piece.includes('['))
    .map((piece) => piece.slice(piece.indexOf('[') + 1))
  return lists.join('\n').replaceAll(/>\s*</g, '>\n<')
}
