import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { contentOf, numberTree, readerOf } from '../check/pdf-objects.ts'
import { withoutMarks } from '../pdf/content-stream.ts'
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

/**
 * Appends the pages of a file without usable tags. Each page stands whole in one element of a section that says so:
 * a paragraph where the page has text, which a screen reader then reads in the order of the file, else a figure. Marks
 * of the source and its link areas are left out, since they lead nowhere.
 */
export function importUntagged(
  packet: PDFDocument,
  structure: PacketStructure,
  source: PDFDocument,
  title: string,
): void {
  const reader = readerOf(source)
  const copier = PDFObjectCopier.for(source.context, packet.context)
  const pages = source.getPages()
  const language = languageOf(source)
  const entries = { S: PDFName.of('Sect'), T: pdfText(`${title} (attached without tags)`) }
  const section = structure.add(null, language ? { ...entries, Lang: pdfText(language) } : entries)
  pages.forEach((page, index) => {
    const resources = page.node.Resources() ?? source.context.obj({})
    const cleaned = new Set<PDFDict>()
    stripForms(source, resources, cleaned)
    const box = page.getCropBox()
    const form = packet.context.flateStream(withoutMarks(contentOf(reader, page.node)), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
      Matrix: [1, 0, 0, 1, -box.x, -box.y],
    })
    form.dict.set(PDFName.of('Resources'), copier.copy(resources))
    const group = page.node.get(PDFName.of('Group'))
    if (group) form.dict.set(PDFName.of('Group'), copier.copy(group))
    const isText = hasFonts(source, resources, new Set())
    const alt = `Page ${index + 1} of ${pages.length} of the attached file “${title}”, a picture without text.`
    const key = structure.reserve(1)
    const target = packet.addPage([box.width, box.height])
    const element = structure.add(section, {
      S: PDFName.of(isText ? 'P' : 'Figure'),
      Pg: target.ref,
      K: packet.context.obj([0]),
      ...(isText ? {} : { Alt: pdfText(alt) }),
    })
    structure.setParent(key, packet.context.obj([element]))
    const tag = isText ? 'P' : 'Figure'
    const content = `/${tag} <</MCID 0>> BDC q /Page Do Q EMC`
    target.node.set(PDFName.of('Contents'), packet.context.register(packet.context.stream(content)))
    const xobjects = { XObject: { Page: packet.context.register(form) } }
    target.node.set(PDFName.of('Resources'), packet.context.obj(xobjects))
    target.node.set(PDFName.of('StructParents'), PDFNumber.of(key))
    target.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    const unit = page.node.get(PDFName.of('UserUnit'))
    if (unit) target.node.set(PDFName.of('UserUnit'), copier.copy(unit))
    target.setRotation(page.getRotation())
  })
}

/** Takes the marks out of the forms that a page draws, and of those that they draw. */
function stripForms(source: PDFDocument, resources: PDFDict, seen: Set<PDFDict>): void {
  if (seen.has(resources)) return
  seen.add(resources)
  const reader = readerOf(source)
  for (const [, value] of reader.dict(reader.get(resources, 'XObject'))?.entries() ?? []) {
    const stream = reader.resolve(value)
    if (!(stream instanceof PDFRawStream) || reader.name(stream.dict.get(PDFName.of('Subtype'))) !== 'Form')
      continue
    const inner = reader.dict(stream.dict.get(PDFName.of('Resources')))
    if (inner) stripForms(source, inner, seen)
    for (const key of ['StructParents', 'StructParent']) stream.dict.delete(PDFName.of(key))
    const plain = source.context.flateStream(withoutMarks(reader.bytes(stream)))
    for (const [key, entry] of stream.dict.entries()) {
      if (!/\/(Length|Filter|DecodeParms)$/.test(key.toString())) plain.dict.set(key, entry)
    }
    if (value instanceof PDFRef) source.context.assign(value, plain)
  }
}

function hasFonts(source: PDFDocument, resources: PDFDict, seen: Set<PDFDict>): boolean {
  if (seen.has(resources)) return false
  seen.add(resources)
  const reader = readerOf(source)
  if ((reader.dict(reader.get(resources, 'Font'))?.entries().length ?? 0) > 0) return true
  const forms: [PDFName, PDFObject][] = reader.dict(reader.get(resources, 'XObject'))?.entries() ?? []
  return forms.some(([, form]) => {
    const inner = reader.dict(reader.get(reader.dict(form), 'Resources'))
    return inner !== undefined && hasFonts(source, inner, seen)
  })
}
