import { PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import { readerOf } from '../../check/pdf-objects.ts'
import { readStructure, type ReadElement } from '../../check/structure.ts'

const NO_DESCRIPTION = 'A picture without a description.'

/**
 * Lets tags stand in another document: elements by the standard's own names, so that no name means something else there;
 * headings that begin with the first level and leave none out on the way down; pages in the order of their structure;
 * figures that say at least that nobody described them.
 */
export function settleTags(document: PDFDocument): void {
  const reader = readerOf(document)
  const tree = reader.dict(reader.get(document.catalog, 'StructTreeRoot'))
  const { elements } = readStructure(reader, tree)
  for (const { node } of document.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'))
  settleHeadings(elements)
  const isStandard = elements.every(({ type }) => type !== '')
  for (const { type, dict } of elements) {
    if (type !== '') dict.set(PDFName.of('S'), PDFName.of(type))
    const isPicture = type === 'Figure' || type === 'Formula'
    if (isPicture && !reader.text(reader.get(dict, 'Alt')) && !reader.text(reader.get(dict, 'ActualText'))) {
      dict.set(PDFName.of('Alt'), PDFHexString.fromText(NO_DESCRIPTION))
    }
  }
  if (isStandard) tree?.delete(PDFName.of('RoleMap'))
}

function settleHeadings(elements: ReadElement[]): void {
  const open: number[] = []
  for (const element of elements) {
    const named = /^H([1-6])$/.exec(element.type)
    if (!named) continue
    const level = Number(named[1])
    while (open.length > 0 && open.at(-1)! >= level) open.pop()
    open.push(level)
    element.type = `H${open.length}`
  }
}
