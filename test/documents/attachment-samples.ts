import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import type { FileFacts } from '#app/documents/packet/packet-file.ts'

/** A file as it is attached. */
export type AttachedFile = FileFacts & { bytes: Uint8Array }

/** A file attached to item 5.A. */
export function attached(file: Partial<AttachedFile> & { bytes: Uint8Array }): AttachedFile {
  return {
    itemNumber: '5.A',
    itemTitle: 'Use of force, third quarter of 2026',
    title: 'Use of force, third quarter',
    fileName: 'use-of-force.pdf',
    mediaType: 'application/pdf',
    ...file,
  }
}

/** A PDF as many programs write them: fonts embedded, no structure; marks remain that lead nowhere. */
export async function untaggedPdf(tagged: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(tagged, { updateMetadata: false })
  for (const key of ['StructTreeRoot', 'MarkInfo', 'Metadata', 'Lang']) {
    document.catalog.delete(PDFName.of(key))
  }
  return document.save()
}

/** A PDF whose font is not in the file. */
export async function pdfWithoutFont(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([612, 792]).drawText('A page in Helvetica', { x: 72, y: 700, size: 14, font })
  return document.save()
}

/** A PDF that opens only with a password. */
export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([612, 792])
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
  return document.save()
}

/** A grey square of `size` pixels as PNG. */
export function pngSquare(size: number): Uint8Array {
  const rows = Buffer.concat(Array.from({ length: size }, () => Buffer.from([0, ...Array(size).fill(0x88)])))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
