import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { contentOf, numberTree, type PdfReader } from '../check/pdf-objects.ts'
import type { ReadElement } from '../check/structure.ts'
import { readOperations } from '../pdf/content-stream.ts'

const name = (word: string) => PDFName.of(word)

/**
 * LibreOffice draws a picture that stands in a line as an artifact and leaves its Figure empty. Where a page has as many
 * of one as of the other, each picture is given to its Figure, in their order.
 */
export function fillFigures(document: PDFDocument, reader: PdfReader, elements: ReadElement[]): void {
  const tree = reader.dict(reader.get(document.catalog, 'StructTreeRoot'))
  const rows = numberTree(reader, reader.get(tree, 'ParentTree'))
  const empty = elements.filter(({ type, dict }) => type === 'Figure' && !dict.has(name('K')))
  if (empty.length === 0) return
  for (const page of document.getPages()) {
    const figures = empty.filter(({ dict }) => dict.get(name('Pg')) === page.ref)
    const row = reader.resolve(rows.get(reader.number(reader.get(page.node, 'StructParents')) ?? -1))
    if (figures.length === 0 || !(row instanceof PDFArray)) continue
    const content = contentOf(reader, page.node)
    const places = picturesIn(reader, page, content)
    if (places.length !== figures.length) continue
    const pieces: Uint8Array[] = []
    let from = 0
    places.forEach(({ start, end }, index) => {
      const { dict } = figures[index]!
      const id = row.size()
      row.push(document.context.getObjectRef(dict)!)
      dict.set(name('K'), document.context.obj([PDFNumber.of(id)]))
      pieces.push(content.subarray(from, start), Buffer.from(`/Figure <</MCID ${id}>> BDC`))
      from = end
    })
    pieces.push(content.subarray(from))
    const stream = document.context.flateStream(Buffer.concat(pieces))
    page.node.set(name('Contents'), document.context.register(stream))
  }
}

/** Where the artifacts that draw pictures begin: the place of the mark itself. */
function picturesIn(reader: PdfReader, page: PDFPage, content: Uint8Array): { start: number; end: number }[] {
  const objects = reader.dict(reader.get(page.node.Resources(), 'XObject'))
  const isPicture = (key: string): boolean => {
    const object = reader.dict(reader.get(objects, key))
    return object instanceof PDFDict && reader.name(reader.get(object, 'Subtype')) === 'Image'
  }
  const found: { start: number; end: number }[] = []
  const open: ({ start: number; end: number } | null)[] = []
  for (const { operator, operands, start, end } of readOperations(content)) {
    if (operator === 'BMC' || operator === 'BDC') {
      const isArtifact = operands()[0] === '/Artifact' && open.length === 0
      open.push(isArtifact ? { start, end } : null)
    } else if (operator === 'EMC') open.pop()
    else if (operator === 'Do') {
      const artifact = open[0]
      if (artifact && found.at(-1) !== artifact && isPicture(operands()[0]?.slice(1) ?? ''))
        found.push(artifact)
    }
  }
  return found
}
