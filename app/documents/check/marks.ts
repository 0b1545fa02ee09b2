import type { PDFDict, PDFObject } from '@cantoo/pdf-lib'
import type { ReadElement, ReadStructure } from './structure.ts'

/** What an open marked-content sequence says of what is drawn in it, those around it included. */
export type Mark = {
  isArtifact: boolean
  isTagged: boolean
  /** Why the innermost tagged one leads to no element, or null. */
  problem: string | null
  /** The innermost element. */
  element: ReadElement | null
  /** Whether any of them tells its language itself. */
  tellsLanguage: boolean
  /** Whether it was opened within a text object. */
  isInText: boolean
}

export const UNMARKED: Mark = {
  isArtifact: false,
  isTagged: false,
  problem: null,
  element: null,
  tellsLanguage: false,
  isInText: false,
}

/** Marks that mean the same for what is drawn in a form. */
export function markKey({ isArtifact, isTagged, problem, element, tellsLanguage }: Mark): string {
  const hasLanguage = tellsLanguage || (element?.lang ?? '') !== ''
  return [isArtifact, isTagged, problem, hasLanguage, element?.isInFormula ?? false].join()
}

/** The element of marked content, where the parent tree and the structure tree agree on it, or why there is none. */
export function elementOfContent(
  structure: ReadStructure,
  row: (PDFDict | undefined)[] | null,
  owner: PDFDict,
  mcid: number,
): { element: ReadElement | null; problem: string | null } {
  const none = (problem: string) => ({ element: null, problem })
  if (!row) return none('its page or form is not in the parent tree')
  const dict = row[mcid]
  if (!dict) return none('the parent tree does not have it')
  const element = structure.byDict.get(dict)
  if (!element) return none('its element is not in the structure tree')
  const claimed = structure.content.get(owner)?.get(mcid)
  return claimed === element ? { element, problem: null } : none('its element does not hold it')
}

/** Rows of the parent tree as dictionaries. */
export type ParentTree = {
  row(key: number | undefined): (PDFDict | undefined)[] | null
  element(key: number | undefined): PDFDict | undefined
}

export function parentTree(
  parents: ReadonlyMap<number, PDFObject>,
  read: {
    list(value: PDFObject | undefined): PDFObject[] | null
    dict(value: PDFObject | undefined): PDFDict | undefined
  },
): ParentTree {
  return {
    row: (key) => (key === undefined ? null : (read.list(parents.get(key))?.map(read.dict) ?? null)),
    element: (key) => (key === undefined ? undefined : read.dict(parents.get(key))),
  }
}
