import {
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { contentOf, readerOf, type PdfReader } from '../../check/pdf-objects.ts'
import type { Layers } from './layers.ts'
import { namesDrawn, paintedContent, type ContentRules } from './painted-content.ts'
import { deflatedStream } from './streams.ts'

export type Contents = {
  /** What a page draws, in one stream with what it needs of its resources; null where its content can't be read. */
  settlePage(page: PDFDict): { stream: PDFRawStream; resources: PDFDict } | null
  /** Goes through the forms and patterns of resources, and of those that they name. */
  settle(resources: PDFDict): void
}

/**
 * Takes marks and hidden layers out of the contents of a document, each stream once. A form that can't be read draws
 * nothing.
 */
export function contentsOf(
  document: PDFDocument,
  layers: Layers | null,
  marks: ContentRules['marks'],
): Contents {
  const reader = readerOf(document)
  const { context } = document
  const seen = new Set<PDFObject>()
  const content = (bytes: Uint8Array, resources: PDFDict | undefined): Uint8Array => {
    const properties = reader.dict(reader.get(resources, 'Properties'))
    const hides = (name: string) => layers?.hides(reader.get(properties, name)) ?? false
    return paintedContent(bytes, { marks, hides })
  }
  const lent = new Map<PDFDict, PDFRef>()
  /** The resources that a form takes from what draws it, once for all such forms. */
  const shared = (resources: PDFDict): PDFRef => {
    const ref = lent.get(resources) ?? context.register(resources)
    lent.set(resources, ref)
    return ref
  }
  const settleStream = (ref: PDFObject, parent: PDFDict): PDFDict | undefined => {
    const stream = reader.resolve(ref)
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFStream) || seen.has(ref)) return undefined
    seen.add(ref)
    const { dict } = stream
    const isHidden = layers?.hides(reader.get(dict, 'OC')) ?? false
    dict.delete(PDFName.of('OC'))
    if (isHidden) {
      context.assign(ref, emptyForm(document))
      return undefined
    }
    const isImage = reader.name(reader.get(dict, 'Subtype')) === 'Image'
    if (isImage || !(stream instanceof PDFRawStream)) return undefined
    if (marks === 'all') for (const key of ['StructParents', 'StructParent']) dict.delete(PDFName.of(key))
    const given = reader.dict(reader.get(dict, 'Resources'))
    const own = given ?? parent
    if (!given) dict.set(PDFName.of('Resources'), shared(parent))
    const bytes = readable(reader, stream)
    const painted = content(bytes ?? new Uint8Array(), own)
    if (painted !== bytes) {
      if (layers) dict.set(PDFName.of('Resources'), used(reader, own, painted))
      context.assign(ref, deflatedStream(context, painted, dict))
    }
    return own
  }
  const settle = (resources: PDFDict): void => {
    const waiting = [resources]
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      if (seen.has(one)) continue
      seen.add(one)
      for (const drawn of drawnBy(reader, one)) {
        const inner = settleStream(drawn, one)
        if (inner) waiting.push(inner)
      }
    }
  }
  const settlePage: Contents['settlePage'] = (page) => {
    const given = reader.dict(reader.get(page, 'Resources')) ?? context.obj({})
    settle(given)
    const bytes = pageContent(reader, page)
    if (!bytes) return null
    const painted = content(bytes, given)
    const resources = layers ? used(reader, given, painted) : given.clone(context)
    if (marks === 'all') resources.delete(PDFName.of('Properties'))
    const streams = reader.items(reader.get(page, 'Contents')).map((stream) => reader.resolve(stream))
    const [only] = streams
    // Written anew only where something changes: compressing takes longest.
    const isAsItIs = painted === bytes && streams.length === 1 && only instanceof PDFRawStream
    return { stream: isAsItIs ? sameStream(only) : deflatedStream(context, painted), resources }
  }
  return { settlePage, settle }
}

function pageContent(reader: PdfReader, page: PDFDict): Uint8Array | null {
  try {
    return contentOf(reader, page)
  } catch {
    return null
  }
}

function sameStream({ dict, contents }: PDFRawStream): PDFRawStream {
  const own = dict.context.obj({})
  for (const key of ['Filter', 'DecodeParms', 'Length']) {
    const value = dict.get(PDFName.of(key))
    if (value) own.set(PDFName.of(key), value)
  }
  return PDFRawStream.of(own, contents)
}

/** Resources without the forms and pictures that only a hidden layer draws, and without the layers' names. */
function used(reader: PdfReader, resources: PDFDict, content: Uint8Array): PDFDict {
  const own = resources.clone()
  const drawn = namesDrawn(content)
  const keepOnly = (key: string, isKept: (name: PDFName, value: PDFObject) => boolean): void => {
    const given = reader.dict(reader.get(resources, key))
    if (!given) return
    const kept = own.context.obj({})
    for (const [name, value] of given.entries()) if (isKept(name, value)) kept.set(name, value)
    own.set(PDFName.of(key), kept)
  }
  const isLayer = (value: PDFObject) => reader.name(reader.get(reader.dict(value), 'Type')).startsWith('OC')
  keepOnly('XObject', (name) => drawn.has(name.decodeText()))
  keepOnly('Properties', (_, value) => !isLayer(value))
  return own
}

/** The forms, pictures, patterns and soft masks that resources name. */
function drawnBy(reader: PdfReader, resources: PDFDict): PDFObject[] {
  const values = (key: string): PDFObject[] => reader.dict(reader.get(resources, key))?.values() ?? []
  const masks = values('ExtGState')
    .map((state) => reader.dict(reader.get(reader.dict(state), 'SMask')))
    .map((mask) => reader.get(mask, 'G'))
    .filter((group) => group !== undefined)
  return [...values('XObject'), ...values('Pattern'), ...masks]
}

/** What a stream holds; null where it can't be read. */
function readable(reader: PdfReader, stream: PDFObject | undefined): Uint8Array | null {
  try {
    return reader.bytes(stream)
  } catch {
    return null
  }
}

function emptyForm(document: PDFDocument): PDFRawStream {
  const { context } = document
  const dict = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0] })
  return deflatedStream(context, new Uint8Array(), dict)
}
