import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'

const MOST_BYTES = 32 << 20

/** What acts in a form of XFA, by its elements ([XFA 3.3]): what computes, and what sends or fetches. */
const acting: [RegExp, Danger][] = [
  [/<(?:[\w.-]{1,40}:)?(?:script|calculate|validate)[\s>/]/i, 'scripts'],
  [
    /<(?:[\w.-]{1,40}:)?(?:submit|execute|connectionSet|connect|wsdlConnection|xmlConnection)[\s>/]/i,
    'sends',
  ],
]

/**
 * What a form of XFA would do in a program that runs it. One that does nothing is only another way of drawing the pages
 * that the file has; one that can't be read is taken to send.
 */
export function findInXfa(context: PDFContext, value: PDFObject): Danger[] {
  const text = textOf(context, value)
  if (text === null) return ['sends']
  return acting.flatMap(([pattern, danger]) => (pattern.test(text) ? [danger] : []))
}

function textOf(context: PDFContext, value: PDFObject): string | null {
  const resolved = (one: PDFObject) => (one instanceof PDFRef ? context.lookup(one) : one)
  const given = resolved(value)
  const streams = given instanceof PDFArray ? given.asArray().map(resolved) : [given]
  const packets = streams.filter((stream) => stream instanceof PDFRawStream)
  if (packets.length === 0) return null
  let text = ''
  for (const packet of packets) {
    const bytes = bytesOf(packet)
    if (!bytes || text.length + bytes.length > MOST_BYTES) return null
    // In two bytes a letter, as XML may be written, every other one is nothing.
    text += Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  }
  return text
}

function bytesOf(stream: PDFRawStream): Uint8Array | null {
  try {
    const isPlainlyPacked =
      stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
      !stream.dict.has(PDFName.of('DecodeParms'))
    if (isPlainlyPacked) return inflateSync(stream.contents, { maxOutputLength: MOST_BYTES })
    return decodePDFRawStream(stream).decode()
  } catch {
    return null
  }
}
