import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib'
import { numberTree, contentOf, readerOf, type PdfReader } from '../../check/pdf-objects.ts'
import { readStructure, type ReadStructure } from '../../check/structure.ts'
import { readOperations } from '../../pdf/content-stream.ts'
import { overlaysOf, subtypeOf, type Overlay } from './annotations.ts'
import type { Layers } from './layers.ts'
import { deflatedStream } from './streams.ts'

/**
 * Draws what the annotations of tagged pages show into the pages, where their elements of structure hold it then as
 * content; what had none gets one at the end. Links in the structure stay, with where they lead on the web; all other
 * annotations go.
 */
export function settleTaggedAnnotations(document: PDFDocument, layers: Layers | null): void {
  const reader = readerOf(document)
  const tree = reader.dict(reader.get(document.catalog, 'StructTreeRoot'))
  const structure = readStructure(reader, tree)
  const parents = numberTree(reader, reader.get(tree, 'ParentTree'))
  const refs = new Map(document.context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]))
  for (const { node, ref } of document.getPages()) {
    if (reader.items(reader.get(node, 'Annots')).length === 0) {
      node.delete(PDFName.of('Annots'))
      continue
    }
    const isLink = (annotation: PDFDict | undefined) => annotation && subtypeOf(reader, annotation) === 'Link'
    const overlays = overlaysOf(reader, node, layers).filter(({ annotation }) => !isLink(annotation))
    const row = reader.resolve(parents.get(reader.number(reader.get(node, 'StructParents')) ?? -1))
    if (overlays.length > 0) {
      if (!(row instanceof PDFArray)) throw new Error('A page has no place in the structure')
      drawInto(document, node, ref, overlays, row, (annotation) => {
        const element = structure.annotations.get(annotation)?.dict
        return element ? { element, ref: refs.get(element) ?? element } : added(document, structure)
      })
    }
    const links: PDFObject[] = []
    for (const annotation of reader.items(reader.get(node, 'Annots'))) {
      const dict = reader.dict(annotation)
      if (dict && isLink(dict) && structure.annotations.get(dict)?.type === 'Link') {
        settleLink(reader, dict, ref)
        links.push(annotation)
      } else if (dict) dropReference(reader, structure, dict)
    }
    node.set(PDFName.of('Annots'), document.context.obj(links))
  }
}

/** A new element at the end of the first of those that hold all others. */
function added(document: PDFDocument, { elements }: ReadStructure): { element: PDFDict; ref: PDFRef } {
  const { context } = document
  const [top] = elements
  if (!top) throw new Error('The structure has no elements')
  const element = context.obj({ Type: 'StructElem', K: [] }) as PDFDict
  element.set(PDFName.of('P'), context.getObjectRef(top.dict) ?? top.dict)
  const ref = context.register(element)
  const kids = readerOf(document).items(top.dict.get(PDFName.of('K')))
  top.dict.set(PDFName.of('K'), context.obj([...kids, ref]))
  return { element, ref }
}

function drawInto(
  document: PDFDocument,
  page: PDFPageLeaf,
  pageRef: PDFRef,
  overlays: Overlay[],
  row: PDFArray,
  holder: (annotation: PDFDict) => { element: PDFDict; ref: PDFObject },
): void {
  const { context } = document
  const reader = readerOf(document)
  const content = contentOf(reader, page)
  const resources = (reader.dict(reader.get(page, 'Resources')) ?? context.obj({})).clone(context)
  const forms = (reader.dict(reader.get(resources, 'XObject')) ?? context.obj({})).clone(context)
  const drawn = overlays.map(({ annotation, form, matrix }, index) => {
    const name = freeName(forms, `Drawn${index}`)
    forms.set(PDFName.of(name), form)
    const mcid = row.size()
    const { element, ref } = holder(annotation)
    row.push(ref)
    holdContent(document, element, annotation, pageRef, mcid, hasText(reader, form))
    const tag = reader.name(reader.get(element, 'S'))
    return `/${tag} <</MCID ${mcid}>> BDC q ${matrix.map(decimal).join(' ')} cm /${name} Do Q EMC\n`
  })
  resources.set(PDFName.of('XObject'), forms)
  page.set(PDFName.of('Resources'), context.register(resources))
  const closing = 'Q '.repeat(1 + leftOpen(content))
  const whole = Buffer.concat([Buffer.from('q\n'), content, Buffer.from(`\n${closing}\n${drawn.join('')}`)])
  page.set(PDFName.of('Contents'), context.register(deflatedStream(context, whole)))
}

/** Puts content in the place of an annotation in its element, which says then what the content is. */
function holdContent(
  document: PDFDocument,
  element: PDFDict,
  annotation: PDFDict,
  page: PDFRef,
  mcid: number,
  isText: boolean,
): void {
  const { context } = document
  const reader = readerOf(document)
  const kid = context.obj({ Type: 'MCR', MCID: mcid })
  kid.set(PDFName.of('Pg'), page)
  const others = reader.items(reader.get(element, 'K')).filter((value) => !leadsTo(reader, value, annotation))
  element.set(PDFName.of('K'), context.obj([...others, kid]))
  const isInline = reader.name(reader.get(element, 'S')) !== ''
  element.set(PDFName.of('S'), PDFName.of(isText ? (isInline ? 'Span' : 'P') : 'Figure'))
  if (isText || reader.text(reader.get(element, 'Alt'))) return
  const said = reader.text(reader.get(annotation, 'Contents')) || reader.text(reader.get(annotation, 'TU'))
  element.set(PDFName.of('Alt'), PDFHexString.fromText(said || 'A mark on the page, without a description.'))
}

function dropReference(reader: PdfReader, structure: ReadStructure, annotation: PDFDict): void {
  const element = structure.annotations.get(annotation)?.dict
  if (!element) return
  const kids = reader.items(reader.get(element, 'K'))
  const left = kids.filter((value) => !leadsTo(reader, value, annotation))
  if (left.length < kids.length) element.set(PDFName.of('K'), element.context.obj(left))
}

function leadsTo(reader: PdfReader, kid: PDFObject, annotation: PDFDict): boolean {
  return reader.dict(reader.get(reader.dict(kid), 'Obj')) === annotation
}

const OF_LINKS = new Set('Type Subtype Rect QuadPoints Border BS C F H Contents StructParent'.split(' '))

/** A link keeps its place and words, and where it leads on the web. */
function settleLink(reader: PdfReader, link: PDFDict, page: PDFRef): void {
  const action = reader.dict(reader.get(link, 'A'))
  const address = reader.name(reader.get(action, 'S')) === 'URI' ? reader.text(reader.get(action, 'URI')) : ''
  for (const key of link.keys()) if (!OF_LINKS.has(key.decodeText())) link.delete(key)
  link.set(PDFName.of('P'), page)
  if (!reader.text(reader.get(link, 'Contents'))) {
    link.set(PDFName.of('Contents'), PDFHexString.fromText(address || 'A place in this document'))
  }
  if (!/^(https?|mailto|tel):/i.test(address)) return
  const own = link.context.obj({ S: 'URI' })
  own.set(PDFName.of('URI'), PDFString.of(address.replaceAll(/[\\()]/g, '\\$&')))
  link.set(PDFName.of('A'), own)
}

export function hasText(reader: PdfReader, form: PDFObject): boolean {
  const waiting = [reader.dict(form)]
  const seen = new Set<PDFDict>()
  for (let one = waiting.pop(); waiting.length > 0 || one; one = waiting.pop()) {
    const resources = reader.dict(reader.get(one, 'Resources'))
    if (!resources || seen.has(resources)) continue
    seen.add(resources)
    if ((reader.dict(reader.get(resources, 'Font'))?.keys().length ?? 0) > 0) return true
    for (const inner of reader.dict(reader.get(resources, 'XObject'))?.values() ?? []) {
      waiting.push(reader.dict(inner))
    }
  }
  return false
}

/** How many states of drawing a content stream saves and never brings back. */
function leftOpen(content: Uint8Array): number {
  let depth = 0
  for (const { operator } of readOperations(content)) {
    if (operator === 'q') depth++
    else if (operator === 'Q' && depth > 0) depth--
  }
  return depth
}

export function freeName(taken: PDFDict, wanted: string): string {
  let name = wanted
  while (taken.has(PDFName.of(name))) name += '_'
  return name
}

export function decimal(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(5))) : '0'
}
