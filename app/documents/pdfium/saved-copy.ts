import type { Pdfium } from './instance.ts'
import { borrowing } from './instance.ts'

const WITHOUT_SECURITY = 3

/**
 * The document written anew. What PDFium writes goes out piece by piece, so that its memory never holds it whole.
 * @throws where it can't be written
 */
export function savedCopy(pdfium: Pdfium, document: number): Uint8Array {
  const { pdfium: memory } = pdfium
  const pieces: Uint8Array[] = []
  const write = (_writer: number, at: number, size: number): number => {
    pieces.push(memory.HEAPU8.slice(at, at + size))
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
  return Buffer.concat(pieces)
}
