import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { contentOf, readerOf } from '../check/pdf-objects.ts'

const NAME = /\/([^\s()<>[\]{}/%]*)/g
const OF_RESOURCES = 'XObject Font Pattern ExtGState ColorSpace Shading Properties'.split(' ')

/**
 * Takes out of a document what no page draws: programs share one list of pictures and forms among all pages, so that a
 * page would bring along what stands on another. Then nothing is left that nothing leads to.
 */
export function pruneUnused(document: PDFDocument): void {
  const reader = readerOf(document)
  for (const { node } of document.getPages()) {
    pruneResources(document, node, namesIn(contentOf(reader, node)))
  }
  forgetUnreachable(document)
  // What draws the one may be drawn by the other: only what is left is looked at.
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream) || !reader.dict(reader.get(object.dict, 'Resources'))) continue
    const isImage = reader.name(reader.get(object.dict, 'Subtype')) === 'Image'
    if (!isImage) pruneResources(document, object.dict, namesIn(reader.bytes(object)))
  }
  forgetUnreachable(document)
}

/** Every name that a content stream speaks of, whatever for. */
function namesIn(content: Uint8Array): Set<string> {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  return new Set(Array.from(text.matchAll(NAME), ([, name = '']) => plain(name)))
}

function plain(name: string): string {
  return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  )
}

function pruneResources(document: PDFDocument, owner: PDFDict, names: Set<string>): void {
  const reader = readerOf(document)
  const given = reader.dict(reader.get(owner, 'Resources'))
  if (!given) return
  const own = given.clone(document.context)
  for (const key of OF_RESOURCES) {
    const all = reader.dict(reader.get(given, key))
    if (!all) continue
    const kept = document.context.obj({})
    for (const [name, value] of all.entries()) if (names.has(name.decodeText())) kept.set(name, value)
    own.set(PDFName.of(key), kept)
  }
  owner.set(PDFName.of('Resources'), own)
}

function forgetUnreachable({ context }: PDFDocument): void {
  const reached = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root]
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFStream) waiting.push(...object.dict.values())
    else if (object instanceof PDFDict) waiting.push(...object.values())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}
