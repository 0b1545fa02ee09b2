import { PDFContext, PDFDocument, PDFParser } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'

/** What stands in a PDF, wherever: also what a later object of the same number replaces, which another reader may show. */
export type PdfObjects = {
  document: PDFDocument
  objects: PDFObject[]
  /** An object begins where this reading sees none: inside a stream, a string or a comment. A table may lead there. */
  hides: boolean
}

type Parser = {
  bytes: { offset(): number; peekAt(place: number): number | undefined }
  parseIndirectObjectHeader(): unknown
}

/** Digits of an object's number, at most; looked for at each byte of what is no object, a run of them would take for ever. */
const mostDigits = 20
const noSuchNumber = new RangeError('No object has such a number')

/**
 * Reads every object of a PDF in the order of its bytes. Reads one file at a time.
 * @throws where it adds up to no PDF
 */
export async function readPdfObjects(bytes: Uint8Array): Promise<PdfObjects> {
  // An encrypted file is read twice: first as it stands.
  const readings = new Map<PDFContext, PDFObject[]>()
  const seen = new Set<number>()
  const context = PDFContext.prototype
  const parser = PDFParser.prototype as unknown as Parser
  const { assign } = context
  const { parseIndirectObjectHeader } = parser
  context.assign = function (ref, object) {
    const objects = readings.get(this) ?? []
    objects.push(object)
    readings.set(this, objects)
    assign.call(this, ref, object)
  }
  parser.parseIndirectObjectHeader = function (this: Parser) {
    if (isRunOfDigits(this.bytes)) throw noSuchNumber
    const ref = parseIndirectObjectHeader.call(this)
    seen.add(this.bytes.offset())
    return ref
  }
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      password: '',
      parseSpeed: Infinity,
      warnOnInvalidObjects: false,
    })
  } finally {
    context.assign = assign
    parser.parseIndirectObjectHeader = parseIndirectObjectHeader
  }
  const objects = [...readings.values()].at(-1) ?? []
  return { document, objects, hides: beginningsOf(bytes).some((end) => !seen.has(end)) }
}

function isRunOfDigits(bytes: Parser['bytes']): boolean {
  const from = bytes.offset()
  for (let ahead = 0; ahead <= mostDigits; ahead++) {
    const byte = bytes.peekAt(from + ahead) ?? 0
    if (byte < 0x30 || byte > 0x39) return false
  }
  return true
}

const longestHeader = 40

/** @returns where the word `obj` of each `12 0 obj` ends */
function beginningsOf(bytes: Uint8Array): number[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends: number[] = []
  for (let at = all.indexOf('obj'); at >= 0; at = all.indexOf('obj', at + 3)) {
    const before = all.toString('latin1', Math.max(0, at - longestHeader), at)
    const after = all.toString('latin1', at + 3, at + 4)
    if (/\d[\s\0]+\d{1,5}[\s\0]*$/.test(before) && !/[A-Za-z]/.test(after)) ends.push(at + 3)
  }
  return ends
}
