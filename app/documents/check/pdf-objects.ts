import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** Reads objects of an open PDF without throwing on what is missing or of another type. */
export type PdfReader = {
  resolve(value: PDFObject | undefined): PDFObject | undefined
  dict(value: PDFObject | undefined): PDFDict | undefined
  get(dict: PDFDict | undefined, key: string): PDFObject | undefined
  items(value: PDFObject | undefined): PDFObject[]
  name(value: PDFObject | undefined): string
  text(value: PDFObject | undefined): string
  number(value: PDFObject | undefined): number | undefined
  isTrue(value: PDFObject | undefined): boolean
  bytes(value: PDFObject | undefined): Uint8Array
}

export function readerOf(document: PDFDocument): PdfReader {
  const { context } = document
  const resolve = (value: PDFObject | undefined): PDFObject | undefined =>
    value instanceof PDFRef ? context.lookup(value) : value
  const dict = (value: PDFObject | undefined): PDFDict | undefined => {
    const object = resolve(value)
    if (object instanceof PDFStream) return object.dict
    return object instanceof PDFDict ? object : undefined
  }
  return {
    resolve,
    dict,
    get: (from, key) => from?.get(PDFName.of(key)),
    items: (value) => {
      const object = resolve(value)
      if (object instanceof PDFArray) return object.asArray()
      return object === undefined ? [] : [value!]
    },
    name: (value) => {
      const object = resolve(value)
      return object instanceof PDFName ? object.decodeText() : ''
    },
    text: (value) => {
      const object = resolve(value)
      return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
    },
    number: (value) => {
      const object = resolve(value)
      return object instanceof PDFNumber ? object.asNumber() : undefined
    },
    isTrue: (value) => resolve(value) === PDFBool.True,
    bytes: (value) => {
      const object = resolve(value)
      if (object instanceof PDFRawStream) return inflated(object) ?? decodePDFRawStream(object).decode()
      return object instanceof PDFStream ? object.getContents() : new Uint8Array()
    },
  }
}

/** What a stream holds that is deflated and nothing else, as pdfkit writes them: zlib is far faster than the library. */
function inflated(stream: PDFRawStream): Uint8Array | null {
  const filter = stream.dict.get(PDFName.of('Filter'))
  if (filter !== PDFName.of('FlateDecode') || stream.dict.has(PDFName.of('DecodeParms'))) return null
  try {
    return inflateSync(stream.contents)
  } catch {
    return null
  }
}

/** The program of a page: its content streams, decoded and joined. */
export function contentOf(reader: PdfReader, page: PDFDict): Uint8Array {
  const streams = reader.items(reader.get(page, 'Contents')).map((stream) => reader.bytes(stream))
  return Buffer.concat(streams.flatMap((stream) => [stream, new Uint8Array([0x0a])]))
}

/** Entries of a number tree by key. */
export function numberTree(reader: PdfReader, node: PDFObject | undefined): Map<number, PDFObject> {
  const entries = new Map<number, PDFObject>()
  const visit = (value: PDFObject | undefined, depth: number): void => {
    const dict = reader.dict(value)
    if (!dict || depth > 40) return
    const nums = reader.items(reader.get(dict, 'Nums'))
    for (let index = 0; index + 1 < nums.length; index += 2) {
      const key = reader.number(nums[index])
      if (key !== undefined) entries.set(key, nums[index + 1]!)
    }
    for (const kid of reader.items(reader.get(dict, 'Kids'))) visit(kid, depth + 1)
  }
  visit(node, 0)
  return entries
}
