import { deflateSync } from 'node:zlib'
import { PDFName, PDFNumber, PDFRawStream, type PDFContext, type PDFDict } from '@cantoo/pdf-lib'

/** A stream of `bytes`, compressed, with the entries of `dict` that say nothing of how it is written. */
export function deflatedStream(context: PDFContext, bytes: Uint8Array, dict?: PDFDict): PDFRawStream {
  const own = context.obj({})
  for (const [key, value] of dict?.entries() ?? []) own.set(key, value)
  for (const key of ['DecodeParms', 'DP', 'F', 'FFilter', 'FDecodeParms', 'DL']) own.delete(PDFName.of(key))
  const contents = deflateSync(bytes)
  own.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  own.set(PDFName.of('Length'), PDFNumber.of(contents.length))
  return PDFRawStream.of(own, contents)
}
