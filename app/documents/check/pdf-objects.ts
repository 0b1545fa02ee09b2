import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'

/**
 * Opens a PDF in one go: left to itself the library pauses every hundred objects, for programs with a screen.
 *
 * Throws where it can't be read, or is encrypted.
 */
export function openAtOnce(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/** For `save`: in one go, and nothing added that isn't there. */
export const AS_IT_STANDS = { updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Infinity }

/** Reads objects of an open PDF without throwing on what is missing or of another type. */
export type PdfReader = {
  resolve(value: PDFObject | undefined): PDFObject | undefined
  dict(value: PDFObject | undefined): PDFDict | undefined
  get(dict: PDFDict | undefined, key: string): PDFObject | undefined
  items(value: PDFObject | undefined): PDFObject[]
  /** Items of an array; null for anything else. */
  list(value: PDFObject | undefined): PDFObject[] | null
  isStream(value: PDFObject | undefined): boolean
  name(value: PDFObject | undefined): string
  /** A text string without blanks at its ends; empty where there is none. */
  text(value: PDFObject | undefined): string
  /** The bytes of a string, as Latin 1, or null. */
  string(value: PDFObject | undefined): string | null
  number(value: PDFObject | undefined): number | undefined
  isTrue(value: PDFObject | undefined): boolean
  /** What a stream holds, decoded. Throws where it can't be. */
  bytes(value: PDFObject | undefined): Uint8Array
}

export function readerOf(document: PDFDocument): PdfReader {
  const { context } = document
  const names = new Map<string, PDFName>()
  const nameOf = (key: string): PDFName => {
    const known = names.get(key) ?? PDFName.of(key)
    names.set(key, known)
    return known
  }
  const texts = new Map<PDFName, string>()
  const resolve = (value: PDFObject | undefined): PDFObject | undefined =>
    notNull(value instanceof PDFRef ? context.lookup(value) : value)
  const dict = (value: PDFObject | undefined): PDFDict | undefined => {
    const object = resolve(value)
    if (object instanceof PDFStream) return object.dict
    return object instanceof PDFDict ? object : undefined
  }
  return {
    resolve,
    dict,
    get: (from, key) => from?.get(nameOf(key)),
    items: (value) => {
      const object = resolve(value)
      if (object instanceof PDFArray) return object.asArray()
      return object === undefined ? [] : [value!]
    },
    list: (value) => {
      const object = resolve(value)
      return object instanceof PDFArray ? object.asArray() : null
    },
    isStream: (value) => resolve(value) instanceof PDFStream,
    name: (value) => {
      const object = resolve(value)
      if (!(object instanceof PDFName)) return ''
      const known = texts.get(object) ?? object.decodeText()
      texts.set(object, known)
      return known
    },
    text: (value) => {
      const object = resolve(value)
      return object instanceof PDFString || object instanceof PDFHexString ? decoded(object).trim() : ''
    },
    string: (value) => {
      const object = resolve(value)
      return object instanceof PDFString || object instanceof PDFHexString ? latin1(object.asBytes()) : null
    },
    number: (value) => {
      const object = resolve(value)
      return object instanceof PDFNumber ? object.asNumber() : undefined
    },
    isTrue: (value) => resolve(value) === PDFBool.True,
    bytes: (value) => {
      const object = resolve(value)
      if (object instanceof PDFRawStream && object.contents.length === 0) return new Uint8Array()
      if (object instanceof PDFRawStream) return inflated(object) ?? decodePDFRawStream(object).decode()
      return object instanceof PDFStream ? object.getContents() : new Uint8Array()
    },
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function notNull(value: PDFObject | undefined): PDFObject | undefined {
  return value === PDFNull ? undefined : value
}

function decoded(value: PDFString | PDFHexString): string {
  try {
    return value.decodeText()
  } catch {
    return ''
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
