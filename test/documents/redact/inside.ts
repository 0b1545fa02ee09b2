import { PDFDocument, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib'

/** The bytes of a PDF as they are and those of every stream in it, unpacked, as text; hexadecimal strings too. */
export async function bytesInside(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const parts = [Buffer.from(bytes).toString('latin1')]
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) {
      parts.push(object.toString())
      continue
    }
    parts.push(object.dict.toString())
    try {
      parts.push(Buffer.from(decodePDFRawStream(object).decode()).toString('latin1'))
    } catch {
      parts.push(Buffer.from(object.contents).toString('latin1'))
    }
  }
  const all = parts.join('\n')
  const strings = Array.from(all.matchAll(/<([0-9A-Fa-f]{2,})>/g), ([, hex = '']) => hex)
  const read = strings.flatMap((hex) => [
    Buffer.from(hex, 'hex').toString('latin1'),
    hex.length % 4 === 0 ? Buffer.from(hex, 'hex').swap16().toString('utf16le') : '',
  ])
  return [all, ...read].join('\n')
}
