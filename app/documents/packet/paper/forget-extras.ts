import { PDFDict, PDFName, PDFStream, type PDFDocument } from '@cantoo/pdf-lib'

/** What tells of a stream who made it how, stands beside it, or leads to all of the rest. */
const OF_STREAMS = `PieceInfo Metadata LastModified OPI Alternates Ref AF PtData Measure`.split(' ')

/** Takes from the streams and structure of a document what no page needs to be drawn or read. */
export function forgetExtras(document: PDFDocument): void {
  const ofStreams = OF_STREAMS.map((key) => PDFName.of(key))
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) for (const key of ofStreams) object.dict.delete(key)
    // Files that an element of structure brings with it.
    else if (object instanceof PDFDict && object.has(PDFName.of('S'))) object.delete(PDFName.of('AF'))
    // Lists of a font's glyphs, which nobody needs and which are often wrong.
    else if (object instanceof PDFDict && object.has(PDFName.of('FontName'))) {
      for (const key of ['CIDSet', 'CharSet']) object.delete(PDFName.of(key))
    }
  }
}
