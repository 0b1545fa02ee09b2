import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'

export const MOST_PAGES = 20_000

/** No tree of pages is as deep that people made. */
const DEEPEST = 64

export type Inherited = Record<string, PDFObject | undefined>
export type PageFound = { dict: PDFDict; ref: PDFRef | null; inherited: Inherited }

/** What a page has from the tree above it where it does not tell it itself. */
export const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

/**
 * Finds the pages of a PDF by walking, whatever their tree counts, at most `MOST_PAGES`; where it leads to none, every
 * object that says that it is a page is one. `wasDeclared`: the tree counts just these.
 */
export function findPages(document: PDFDocument): { pages: PageFound[]; wasDeclared: boolean } {
  const { context, catalog } = document
  const pages: PageFound[] = []
  const seen = new Set<PDFDict>()
  let wasDeclared = true
  const resolved = (value: PDFObject | undefined) => (value instanceof PDFRef ? context.lookup(value) : value)
  const at = (dict: PDFDict, key: string) => dict.get(PDFName.of(key))
  const visit = (value: PDFObject | undefined, inherited: Inherited, depth: number): void => {
    const dict = resolved(value)
    if (!(dict instanceof PDFDict) || depth > DEEPEST || pages.length >= MOST_PAGES || seen.has(dict)) {
      wasDeclared = false
      return
    }
    if (!at(dict, 'Kids')) {
      pages.push({ dict, ref: value instanceof PDFRef ? value : null, inherited })
      return
    }
    seen.add(dict)
    const before = pages.length
    const passed: Inherited = {}
    for (const key of INHERITED) passed[key] = at(dict, key) ?? inherited[key]
    const kids = resolved(at(dict, 'Kids'))
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) visit(kid, passed, depth + 1)
    const count = resolved(at(dict, 'Count'))
    if (!(count instanceof PDFNumber) || count.asNumber() !== pages.length - before) wasDeclared = false
  }
  // In a damaged file the catalog may be anything.
  const root = catalog instanceof PDFDict ? at(catalog, 'Pages') : undefined
  const top = resolved(root)
  const isTree = top instanceof PDFDict && (at(top, 'Kids') !== undefined || isPage(top))
  if (isTree) visit(root, {}, 0)
  return pages.length > 0 ? { pages, wasDeclared } : { pages: loosePages(document), wasDeclared: false }
}

function loosePages(document: PDFDocument): PageFound[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([ref, dict]) => (dict instanceof PDFDict && isPage(dict) ? [{ dict, ref, inherited: {} }] : []))
    .slice(0, MOST_PAGES)
}

function isPage(dict: PDFDict): boolean {
  return dict.get(PDFName.of('Type')) === PDFName.of('Page')
}
