import { PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import { readerOf } from '../../check/pdf-objects.ts'
import { readStructure } from '../../check/structure-check.ts'

/**
 * Lets headings begin with the first level and leave none out on the way down, as a document must that holds this one:
 * a heading that would leave one out stands a level below the one before it.
 */
export function settleHeadings(document: PDFDocument): void {
  const reader = readerOf(document)
  const { elements } = readStructure(reader, reader.dict(reader.get(document.catalog, 'StructTreeRoot')))
  let before = 0
  for (const { dict } of elements) {
    const told = /^H([1-6])$/.exec(reader.name(reader.get(dict, 'S')))
    if (!told) continue
    before = Math.min(Number(told[1]), before + 1)
    dict.set(PDFName.of('S'), PDFName.of(`H${before}`))
  }
}
