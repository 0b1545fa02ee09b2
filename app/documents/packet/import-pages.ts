import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFObjectCopier,
  PDFPage,
  type PDFPageLeaf,
  PDFRef,
  type PDFDocument,
} from '@cantoo/pdf-lib'
import { numberTree, readerOf } from '../check/pdf-objects.ts'
import { languageOf, moveParentKeys, pdfText, type PacketStructure } from './packet-structure.ts'

/**
 * Appends the pages of a tagged file with their tags: its structure becomes one section of the packet's. False, and
 * nothing added, where its tags can't be joined to the packet's.
 */
export function importTagged(
  packet: PDFDocument,
  structure: PacketStructure,
  source: PDFDocument,
  title: string,
): boolean {
  const tops = topsOf(source)
  const elements = appendPages(packet, structure, source, tops)
  if (!elements) return false
  adoptSection(packet, structure, elements, title, languageOf(source))
  return true
}

/** Appends a file that `makeSection` wrote: its one section becomes a section of the packet's, under this title. */
export function importSection(
  packet: PDFDocument,
  structure: PacketStructure,
  source: PDFDocument,
  title: string,
): void {
  const reader = readerOf(source)
  const sections = topsOf(source).flatMap((top) => reader.items(reader.get(reader.dict(top), 'K')))
  const refs = sections.filter((section) => section instanceof PDFRef)
  const elements = appendPages(packet, structure, source, refs)
  if (!elements) throw new Error('A section’s tags mean something else than the packet’s')
  for (const element of elements) {
    packet.context.lookup(element, PDFDict).set(PDFName.of('T'), pdfText(title))
    structure.adopt(element)
  }
}

function topsOf(source: PDFDocument): PDFRef[] {
  const reader = readerOf(source)
  const tree = reader.dict(reader.get(source.catalog, 'StructTreeRoot'))
  return reader.items(reader.get(tree, 'K')).filter((kid) => kid instanceof PDFRef)
}

/** Copies pages, and the structure below `tops`, which are returned as copied; null, and nothing done, where it can't. */
function appendPages(
  packet: PDFDocument,
  structure: PacketStructure,
  source: PDFDocument,
  tops: PDFRef[],
): PDFRef[] | null {
  const reader = readerOf(source)
  const tree = reader.dict(reader.get(source.catalog, 'StructTreeRoot'))
  if (!tree || tops.length === 0) return null
  const copier = PDFObjectCopier.for(source.context, packet.context)
  if (!structure.mergeNames(tree, (value) => copier.copy(value))) return null

  for (const top of tops) reader.dict(top)!.set(PDFName.of('P'), PDFNull)
  const firstNew = packet.context.largestObjectNumber
  const parents = numberTree(reader, reader.get(tree, 'ParentTree'))
  for (const page of source.getPages()) {
    const ref = copier.copy(page.ref)
    packet.addPage(PDFPage.of(packet.context.lookup(ref) as PDFPageLeaf, ref, packet))
  }
  const elements = tops.map((top) => copier.copy(top))
  const rows = [...parents].map(([key, row]) => ({ key, row: copier.copy(row) }))
  const offset = structure.reserve(largest([...parents.keys()]) + 1)
  moveParentKeys(packet, firstNew, offset)
  for (const { key, row } of rows) structure.setParent(offset + key, row)
  return elements
}

function largest(numbers: number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function adoptSection(
  packet: PDFDocument,
  structure: PacketStructure,
  elements: PDFRef[],
  title: string,
  language: string | null,
): void {
  const [only] = elements
  const document = packet.context.lookup(only, PDFDict)
  if (elements.length === 1 && document.get(PDFName.of('S')) === PDFName.of('Document')) {
    document.set(PDFName.of('S'), PDFName.of('Sect'))
    document.set(PDFName.of('T'), pdfText(title))
    if (language) document.set(PDFName.of('Lang'), pdfText(language))
    structure.adopt(only!)
    return
  }
  const entries = { S: PDFName.of('Sect'), T: pdfText(title) }
  const section = structure.add(null, language ? { ...entries, Lang: pdfText(language) } : entries)
  const kids = packet.context.lookup(section, PDFDict).lookup(PDFName.of('K'), PDFArray)
  for (const element of elements) {
    packet.context.lookup(element, PDFDict).set(PDFName.of('P'), section)
    kids.push(element)
  }
}
