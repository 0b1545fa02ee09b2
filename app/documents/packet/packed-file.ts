import { deflateSync } from 'node:zlib'
import {
  PDFCatalog,
  PDFName,
  PDFObjectStream,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib'

/** Objects that are deflated together: more are hardly smaller, and a reader that needs one inflates all. */
const TOGETHER = 200

/** Where an object stands: at a byte of the file, or in a stream of objects, at which place. */
type Entry = { kind: 1 | 2; where: number; place: number }

/** Bytes of the three numbers of an entry, as the table of objects has them. */
const WIDTHS = [1, 4, 2]

/**
 * Writes a document that is not encrypted, most of its objects deflated together (ISO 32000-1, 7.5.7 and 7.5.8). The
 * library's own way of doing so looks through all objects for each.
 */
export function packedFile({ context }: PDFDocument): Uint8Array {
  const pieces: Uint8Array[] = []
  const entries = new Map<number, Entry>()
  let length = 0
  const add = (piece: Uint8Array): void => {
    pieces.push(piece)
    length += piece.length
  }
  const write = (number: number, object: PDFObject): void => {
    entries.set(number, { kind: 1, where: length, place: 0 })
    add(Buffer.from(`${number} 0 obj\n`))
    add(bytesOf(object))
    add(Buffer.from('\nendobj\n'))
  }
  add(bytesOf(context.header))
  add(Buffer.from('\n'))
  const packed: [PDFRef, PDFObject][] = []
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isOfAnotherFile(object)) continue
    if (standsAlone(object)) write(ref.objectNumber, object)
    else packed.push([ref, object])
  }
  let number = context.largestObjectNumber
  for (let from = 0; from < packed.length; from += TOGETHER) {
    const objects = packed.slice(from, from + TOGETHER)
    write(++number, PDFObjectStream.withContextAndObjects(context, objects))
    for (const [place, [ref]] of objects.entries()) {
      entries.set(ref.objectNumber, { kind: 2, where: number, place })
    }
  }
  const start = length
  entries.set(++number, { kind: 1, where: start, place: 0 })
  add(Buffer.from(`${number} 0 obj\n`))
  add(bytesOf(tableOf(context, entries, number)))
  add(Buffer.from(`\nendobj\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(pieces, length)
}

function tableOf(context: PDFDocument['context'], entries: ReadonlyMap<number, Entry>, last: number) {
  const width = WIDTHS.reduce((sum, bytes) => sum + bytes, 0)
  // An object that is not there is free: its entry is all zeros, as that of object 0.
  const table = Buffer.alloc(width * (last + 1))
  for (const [number, { kind, where, place }] of entries) {
    const at = width * number
    table.writeUInt8(kind, at)
    table.writeUInt32BE(where, at + 1)
    table.writeUInt16BE(place, at + 5)
  }
  const { Root, Info, ID } = context.trailerInfo
  const dict = context.obj({ Type: 'XRef', Size: last + 1, W: WIDTHS, Filter: 'FlateDecode', Root, Info, ID })
  return PDFRawStream.of(dict, deflateSync(table))
}

/** Streams can't be within a stream; catalog and pages are found sooner by themselves. */
function standsAlone(object: PDFObject): boolean {
  return (
    object instanceof PDFStream ||
    object instanceof PDFCatalog ||
    object instanceof PDFPageTree ||
    object instanceof PDFPageLeaf
  )
}

/** Tables and streams of objects of the file that was opened, whose objects are written anew. */
function isOfAnotherFile(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false
  const type = object.dict.get(PDFName.of('Type'))
  return type === PDFName.of('XRef') || type === PDFName.of('ObjStm')
}

function bytesOf(object: { sizeInBytes(): number; copyBytesInto(buffer: Uint8Array, at: number): number }) {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
