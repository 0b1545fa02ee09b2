import { PDFDict, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { AS_IT_STANDS, openAtOnce, readerOf, type PdfReader } from '../check/pdf-objects.ts'
import { readStructure, type ReadElement } from '../check/structure.ts'
import { markLooseLines } from './mend-marks.ts'
import { fillFigures } from './mend-pictures.ts'

const name = (word: string) => PDFName.of(word)

/** What a picture is called whose author described it nowhere. */
const NO_DESCRIPTION = 'A picture without a description.'

/**
 * Mends what LibreOffice writes amiss in the tags of a PDF, so that they can be kept: the tab order of its pages (a text
 * in place of a name), names of styles in place of the standard's types, which would mean something else in another file,
 * pictures without a description or outside the text, links without words, and headings that leave a level out.
 */
export async function withMendedTags(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await openAtOnce(bytes)
  const reader = readerOf(document)
  const tree = reader.dict(reader.get(document.catalog, 'StructTreeRoot'))
  if (!tree) return bytes
  for (const page of document.getPages()) {
    page.node.set(name('Tabs'), name('S'))
    for (const annotation of reader.items(reader.get(page.node, 'Annots')))
      describeLink(reader, reader.dict(annotation))
  }
  const { elements } = readStructure(reader, tree)
  mendHeadings(elements)
  mendItems(elements)
  markLooseLines(document, reader)
  fillFigures(document, reader, elements)
  elements.forEach(({ type, dict }, index) => {
    const isPicture = type === 'Figure' || type === 'Formula'
    if (type !== '') dict.set(name('S'), name(type))
    if (isPicture && !reader.text(reader.get(dict, 'Alt'))) {
      dict.set(name('Alt'), PDFHexString.fromText(NO_DESCRIPTION))
    }
    if (type === 'Note' && !reader.text(reader.get(dict, 'ID'))) {
      dict.set(name('ID'), PDFHexString.fromText(`note-${index + 1}`))
    }
  })
  tree.delete(name('RoleMap'))
  return document.save(AS_IT_STANDS)
}

/** Levels begin with 1 and none is left out on the way down, as in the outline of the source. */
function mendHeadings(elements: ReadElement[]): void {
  const open: number[] = []
  for (const element of elements) {
    const found = /^H([1-6])?$/.exec(element.type)
    if (!found) continue
    // The title of a slide is a heading without a level.
    const level = Number(found[1] ?? 1)
    while (open.length > 0 && open.at(-1)! >= level) open.pop()
    open.push(level)
    element.type = `H${open.length}`
  }
}

/** Items outside a list, as in the old format of slides, are no items. */
function mendItems(elements: ReadElement[]): void {
  for (const element of elements) {
    if (element.type !== 'LI' || element.parent?.type === 'L') continue
    element.type = element.kids.length > 0 ? 'Div' : 'P'
    for (const kid of element.kids) if (/^(Lbl|LBody)$/.test(kid.type)) kid.type = 'Div'
  }
}

function describeLink(reader: PdfReader, annotation: PDFDict | undefined): void {
  if (!annotation || reader.name(reader.get(annotation, 'Subtype')) !== 'Link') return
  if (reader.text(reader.get(annotation, 'Contents'))) return
  const action = reader.dict(reader.get(annotation, 'A'))
  const address = reader.text(reader.get(action, 'URI') as PDFObject) || 'A place in this document'
  annotation.set(name('Contents'), PDFHexString.fromText(address))
}
