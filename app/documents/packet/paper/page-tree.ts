import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  type PDFDocument,
} from '@cantoo/pdf-lib'
import { findPages, INHERITED } from '#app/files/judge/pdf-pages.ts'
import { readerOf, type PdfReader } from '../../check/pdf-objects.ts'

const KEPT = ['UserUnit', 'Contents', 'Group', 'Annots', 'StructParents', 'Tabs', ...INHERITED]

/**
 * Replaces the tree of pages by a flat one. A page keeps what shows on it, with what it
 * inherits, and nothing else: its size, also where it tells none, and its turn in quarters.
 *
 * To be called before anything else is asked of the document. @returns how many pages there are, and whether the tree
 * told just these
 */
export function flattenPages(document: PDFDocument): { count: number; wasDeclared: boolean } {
  const { context, catalog } = document
  const reader = readerOf(document)
  const { pages, wasDeclared } = findPages(document)
  const tree = PDFPageTree.withContext(context)
  const treeRef = context.register(tree)
  const used = new Set<PDFRef>()
  for (const { dict, ref, inherited } of pages) {
    const page = PDFPageLeaf.fromMapWithContext(new Map(), context, false)
    page.set(PDFName.of('Type'), PDFName.of('Page'))
    page.set(PDFName.of('Parent'), treeRef)
    for (const key of KEPT) {
      const value = reader.get(dict, key) ?? inherited[key]
      if (value && reader.resolve(value)) page.set(PDFName.of(key), value)
    }
    settleBoxes(reader, page)
    const isFirst = ref !== null && !used.has(ref)
    if (isFirst) context.assign(ref, page)
    const own = isFirst ? ref : context.register(page)
    used.add(own)
    tree.pushLeafNode(own)
  }
  catalog.set(PDFName.of('Pages'), treeRef)
  return { count: pages.length, wasDeclared }
}

export type Box = { left: number; bottom: number; width: number; height: number }

const LETTER: Box = { left: 0, bottom: 0, width: 612, height: 792 }

/** What is shown of a page whose boxes are settled. */
export function shownBox(reader: PdfReader, page: PDFDict): Box {
  return boxAt(reader, page, 'CropBox') ?? boxAt(reader, page, 'MediaBox') ?? LETTER
}

function settleBoxes(reader: PdfReader, page: PDFDict): void {
  const media = boxAt(reader, page, 'MediaBox') ?? LETTER
  const crop = boxAt(reader, page, 'CropBox')
  const shown = (crop && common(media, crop)) ?? media
  const write = (key: string, { left, bottom, width, height }: Box): void => {
    page.set(PDFName.of(key), page.context.obj([left, bottom, left + width, bottom + height]))
  }
  write('MediaBox', media)
  if (crop) write('CropBox', shown)
  const quarters = Math.trunc((reader.number(reader.get(page, 'Rotate')) ?? 0) / 90) % 4
  page.set(PDFName.of('Rotate'), PDFNumber.of(((quarters + 4) % 4) * 90))
}

function boxAt(reader: PdfReader, page: PDFDict, key: string): Box | null {
  const numbers = reader.items(reader.get(page, key)).map((value) => reader.number(value))
  if (numbers.length !== 4 || !numbers.every((value) => value !== undefined && Number.isFinite(value)))
    return null
  const [a, b, c, d] = numbers as [number, number, number, number]
  const box = {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    width: Math.abs(c - a),
    height: Math.abs(d - b),
  }
  return box.width > 0 && box.height > 0 ? box : null
}

function common(one: Box, other: Box): Box | null {
  const left = Math.max(one.left, other.left)
  const bottom = Math.max(one.bottom, other.bottom)
  const width = Math.min(one.left + one.width, other.left + other.width) - left
  const height = Math.min(one.bottom + one.height, other.bottom + other.height) - bottom
  return width > 0 && height > 0 ? { left, bottom, width, height } : null
}
