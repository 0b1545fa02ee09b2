import type { Pdfium } from './instance.ts'
import { borrowing } from './instance.ts'

const WITHOUT_SECURITY = 3

/** A copy is a little larger than its file, whose objects may have been packed. */
const ROOM = 1 << 20

/**
 * The document written anew. What PDFium writes goes out piece by piece, so that its memory never holds it whole.
 * @param expected about how many bytes that are
 * @throws where it can't be written
 */
export function savedCopy(pdfium: Pdfium, document: number, expected: number): Uint8Array {
  const { pdfium: memory } = pdfium
  let bytes = Buffer.allocUnsafe(expected + ROOM)
  let length = 0
  const write = (_writer: number, at: number, size: number): number => {
    if (length + size > bytes.length) bytes = Buffer.concat([bytes], 2 * (length + size))
    bytes.set(memory.HEAPU8.subarray(at, at + size), length)
    length += size
    return 1
  }
  const callback = memory.addFunction(write, 'iiii')
  try {
    const isWritten = borrowing(pdfium, 8, (writer) => {
      memory.setValue(writer, 1, 'i32')
      memory.setValue(writer + 4, callback, 'i32')
      return pdfium.FPDF_SaveAsCopy(document, writer, WITHOUT_SECURITY)
    })
    if (!isWritten) throw new Error('PDFium could not write the file')
  } finally {
    memory.removeFunction(callback)
  }
  return bytes.subarray(0, length)
}
