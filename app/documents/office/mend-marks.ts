import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFName } from '@cantoo/pdf-lib'
import { contentOf, type PdfReader } from '../check/pdf-objects.ts'
import { readOperations } from '../pdf/content-stream.ts'

const PATHS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh'])
const WORDS_AND_PICTURES = new Set(['Tj', 'TJ', "'", '"', 'Do', 'EI'])

/**
 * Lines and areas that stand outside every mark, such as the background of a table's cell, become artifacts. What holds
 * words or a picture stays as it is, so that it is not kept from a screen reader.
 */
export function markLooseLines(document: PDFDocument, reader: PdfReader): void {
  for (const { node } of document.getPages()) {
    const content = contentOf(reader, node)
    const loose = looseStretches(content)
    if (loose.length === 0) continue
    const pieces: Uint8Array[] = []
    let from = 0
    for (const { start, end } of loose) {
      pieces.push(content.subarray(from, start), Buffer.from('\n/Artifact BMC\n'))
      pieces.push(content.subarray(start, end), Buffer.from('\nEMC\n'))
      from = end
    }
    pieces.push(content.subarray(from))
    const stream = document.context.flateStream(Buffer.concat(pieces))
    node.set(PDFName.of('Contents'), document.context.register(stream))
  }
}

/** Stretches between marks in which paths are painted and nothing else. */
function looseStretches(content: Uint8Array): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let depth = 0
  let stretch = { start: 0, paints: false, says: false }
  const end = (at: number): void => {
    if (stretch.paints && !stretch.says) found.push({ start: stretch.start, end: at })
  }
  for (const { operator, start, end: after } of readOperations(content)) {
    if (operator === 'BMC' || operator === 'BDC') {
      if (depth === 0) end(start)
      depth++
    } else if (operator === 'EMC') {
      depth--
      if (depth === 0) stretch = { start: after, paints: false, says: false }
    } else if (depth === 0) {
      if (PATHS.has(operator)) stretch.paints = true
      if (WORDS_AND_PICTURES.has(operator)) stretch.says = true
    }
  }
  if (depth === 0) end(content.length)
  return found
}
