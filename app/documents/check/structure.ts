import { PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import type { PdfReader } from './pdf-objects.ts'

const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
Formula Form`.split(/\s+/),
)

/** Elements within one another that are read. */
const DEEPEST = 400

export const isStandardType = (type: string): boolean => STANDARD.has(type)

/** One element of the tree as the check sees it. */
export type ReadElement = {
  dict: PDFDict
  raw: string
  /** Standard type that its own stands for; empty where there is none. */
  type: string
  parent: ReadElement | null
  kids: ReadElement[]
  /** Annotations that it holds by an object reference. */
  objects: PDFDict[]
  /** Of its own or from around it. */
  lang: string
  isInFormula: boolean
  /** Where it, or the first below it that is anywhere, stands. */
  page: number | null
}

/** What the structure tree claims: elements by their object, marked content by its page or form and MCID. */
export type ReadStructure = {
  treeRoot: PDFDict | undefined
  roles: Map<string, string>
  elements: ReadElement[]
  byDict: Map<PDFDict, ReadElement>
  content: Map<PDFDict, Map<number, ReadElement>>
  /** Annotations that an element holds by an object reference. */
  annotations: Map<PDFDict, ReadElement>
}

/** Reads the structure tree below `treeRoot`. `pageNumbers`: of each page by its dictionary, from 1. */
export function readStructure(
  reader: PdfReader,
  treeRoot: PDFDict | undefined,
  pageNumbers: ReadonlyMap<PDFDict, number> = new Map(),
): ReadStructure {
  const roles = readRoles(reader, treeRoot)
  const found: ReadStructure = {
    treeRoot,
    roles,
    elements: [],
    byDict: new Map(),
    content: new Map(),
    annotations: new Map(),
  }
  const types = new Map<string, string>()
  const typeOf = (raw: string): string => {
    const known = types.get(raw) ?? standardType(roles, raw)
    types.set(raw, known)
    return known
  }
  const numberOf = (page: PDFObject | undefined): number | null => {
    const dict = reader.dict(page)
    return dict ? (pageNumbers.get(dict) ?? null) : null
  }
  const visit = (value: PDFObject, parent: ReadElement | null, depth: number): void => {
    const dict = reader.dict(value)
    if (!dict || found.byDict.has(dict) || depth > DEEPEST) return
    const raw = reader.name(reader.get(dict, 'S'))
    const type = typeOf(raw)
    const page = reader.get(dict, 'Pg')
    const lang = reader.text(reader.get(dict, 'Lang')) || (parent?.lang ?? '')
    const isInFormula = type === 'Formula' || (parent?.isInFormula ?? false)
    const place = numberOf(page)
    const kids: ReadElement[] = []
    const element = { dict, raw, type, parent, kids, objects: [], lang, isInFormula, page: place }
    found.elements.push(element)
    found.byDict.set(dict, element)
    parent?.kids.push(element)
    for (const kid of reader.items(reader.get(dict, 'K'))) readKid(kid, element, page, depth)
    element.page ??= kids.find((kid) => kid.page !== null)?.page ?? null
  }
  const readKid = (
    value: PDFObject,
    element: ReadElement,
    page: PDFObject | undefined,
    depth: number,
  ): void => {
    const kid = reader.resolve(value)
    if (kid instanceof PDFNumber) return claim(page, kid.asNumber(), element)
    if (!(kid instanceof PDFDict)) return
    const type = reader.name(reader.get(kid, 'Type'))
    const own = reader.get(kid, 'Pg')
    if (type === 'MCR') {
      claim(reader.get(kid, 'Stm') ?? own ?? page, reader.number(reader.get(kid, 'MCID')), element)
    } else if (type === 'OBJR') {
      const annotation = reader.dict(reader.get(kid, 'Obj'))
      if (annotation) {
        element.objects.push(annotation)
        found.annotations.set(annotation, element)
      }
    } else visit(value, element, depth + 1)
    if (own) element.page ??= numberOf(own)
  }
  const claim = (owner: PDFObject | undefined, mcid: number | undefined, element: ReadElement): void => {
    const dict = reader.dict(owner)
    if (!dict || mcid === undefined) return
    const claimed = found.content.get(dict) ?? new Map<number, ReadElement>()
    found.content.set(dict, claimed)
    claimed.set(mcid, element)
  }
  for (const top of reader.items(reader.get(treeRoot, 'K'))) visit(top, null, 0)
  return found
}

function readRoles(reader: PdfReader, treeRoot: PDFDict | undefined): Map<string, string> {
  const entries = reader.dict(reader.get(treeRoot, 'RoleMap'))?.entries() ?? []
  return new Map(entries.map(([role, type]) => [reader.name(role), reader.name(type)]))
}

function standardType(roles: ReadonlyMap<string, string>, raw: string): string {
  const seen = new Set<string>()
  let type = raw
  while (!STANDARD.has(type) && roles.has(type) && !seen.has(type)) {
    seen.add(type)
    type = roles.get(type)!
  }
  return STANDARD.has(type) ? type : ''
}

/** The page of an element, or of the nearest around it that is on one. */
export function placeOf(element: ReadElement): number | null {
  for (let at: ReadElement | null = element; at; at = at.parent) if (at.page !== null) return at.page
  return null
}

/** The standard type of the parent; NonStruct means nothing and is looked through. */
export function outerType({ parent }: ReadElement): string {
  let at = parent
  while (at?.type === 'NonStruct') at = at.parent
  return at?.type ?? ''
}

/** The children, with those of NonStruct in its place. */
export function innerElements({ kids }: ReadElement): ReadElement[] {
  return kids.flatMap((kid) => (kid.type === 'NonStruct' ? innerElements(kid) : [kid]))
}

/** The first value that the attributes of an element, or of its classes, give a key of an owner. */
export function attributeOf(
  reader: PdfReader,
  { treeRoot }: ReadStructure,
  { dict }: ReadElement,
  owner: string,
  key: string,
): PDFObject | undefined {
  const classes = reader.dict(reader.get(treeRoot, 'ClassMap'))
  const ofClasses = reader
    .items(reader.get(dict, 'C'))
    .flatMap((name) => reader.items(reader.get(classes, reader.name(name))))
  for (const value of [...reader.items(reader.get(dict, 'A')), ...ofClasses]) {
    const attributes = reader.dict(value)
    if (reader.name(reader.get(attributes, 'O')) !== owner) continue
    const found = reader.resolve(reader.get(attributes, key))
    if (found !== undefined) return found
  }
  return undefined
}
