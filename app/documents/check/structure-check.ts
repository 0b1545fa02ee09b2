import { PDFDict, PDFNumber, PDFRef, type PDFObject } from '@cantoo/pdf-lib'
import type { Findings } from './findings.ts'
import type { PdfReader } from './pdf-objects.ts'

const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
Formula Form`.split(/\s+/),
)

const CHILDREN: Record<string, string[]> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
}

const PARENTS: Record<string, string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
}

/** One element of the tree as the check sees it. */
export type ReadElement = { type: string; dict: PDFDict; parent: ReadElement | null; kids: ReadElement[] }

/** What the structure tree claims: elements by their object, marked content by page and MCID, annotations by object. */
export type ReadStructure = {
  elements: ReadElement[]
  byDict: Map<PDFDict, ReadElement>
  /** `page object number:mcid` → element. */
  content: Map<string, ReadElement>
  /** Annotations that an element holds by an object reference. */
  annotations: Map<PDFDict, ReadElement>
}

/** Reads the structure tree below `treeRoot`. */
export function readStructure(reader: PdfReader, treeRoot: PDFDict | undefined): ReadStructure {
  const found: ReadStructure = {
    elements: [],
    byDict: new Map(),
    content: new Map(),
    annotations: new Map(),
  }
  const roles = reader.dict(reader.get(treeRoot, 'RoleMap'))
  const standardType = (raw: string): string => {
    let type = raw
    for (let step = 0; step < 8 && !STANDARD.has(type); step++) type = reader.name(reader.get(roles, type))
    return STANDARD.has(type) ? type : ''
  }
  const visit = (value: PDFObject, parent: ReadElement | null): void => {
    const dict = reader.dict(value)
    if (!dict || found.byDict.has(dict)) return
    const type = standardType(reader.name(reader.get(dict, 'S')))
    const element: ReadElement = { type, dict, parent, kids: [] }
    found.elements.push(element)
    found.byDict.set(dict, element)
    parent?.kids.push(element)
    const page = reader.get(dict, 'Pg')
    for (const kid of reader.items(reader.get(dict, 'K'))) readKid(kid, element, page)
  }
  const readKid = (value: PDFObject, element: ReadElement, page: PDFObject | undefined): void => {
    const kid = reader.resolve(value)
    if (kid instanceof PDFNumber) return claim(page, kid.asNumber(), element)
    if (!(kid instanceof PDFDict)) return
    const type = reader.name(reader.get(kid, 'Type'))
    if (type === 'MCR') {
      const mcid = reader.number(reader.get(kid, 'MCID'))
      claim(reader.get(kid, 'Stm') ?? reader.get(kid, 'Pg') ?? page, mcid, element)
    } else if (type === 'OBJR') {
      const annotation = reader.dict(reader.get(kid, 'Obj'))
      if (annotation) found.annotations.set(annotation, element)
    } else visit(value, element)
  }
  const claim = (owner: PDFObject | undefined, mcid: number | undefined, element: ReadElement): void => {
    if (owner instanceof PDFRef && mcid !== undefined) found.content.set(`${owner.tag}:${mcid}`, element)
  }
  for (const top of reader.items(reader.get(treeRoot, 'K'))) visit(top, null)
  return found
}

/** Checks types, nesting, headings, tables and figures of a structure tree. */
export function checkStructure(reader: PdfReader, structure: ReadStructure, findings: Findings): void {
  if (structure.elements.length === 0) findings.add('7.1-11', null, 'The structure tree has no elements')
  let level = 0
  for (const element of structure.elements) {
    const { type, dict, parent, kids } = element
    const raw = reader.name(reader.get(dict, 'S'))
    if (type === '')
      findings.add('02-001', null, `${raw || 'An element without a type'} is not a standard type`)
    checkNesting(element, findings)
    const heading = /^H([1-6])$/.exec(type)
    if (heading) {
      const next = Number(heading[1])
      if (level === 0 && next !== 1) findings.add('14-002', null, `The first heading is H${next}`)
      else if (next > level + 1) findings.add('14-003', null, `H${next} follows H${level}`)
      level = next
    }
    if (type === 'TH' && !scopeOf(reader, dict)) findings.add('15-003', null, 'A TH has no Scope')
    if (type === 'Figure' && !reader.text(reader.get(dict, 'Alt'))) {
      findings.add('13-004', null, 'A Figure has no alternative text')
    }
    if (type === 'Table') checkColumns(kids, findings)
    if (parent && reader.dict(reader.get(dict, 'P')) !== parent.dict) {
      findings.add('7.1-12', null, `${type} does not lead back to its parent`)
    }
  }
  if (level === 0) findings.add('14-002', null, 'There is no heading')
}

function checkNesting({ type, parent, kids }: ReadElement, findings: Findings): void {
  const allowed = CHILDREN[type]
  for (const kid of kids) {
    if (allowed && !allowed.includes(kid.type)) findings.add('09', null, `${type} holds ${kid.type}`)
  }
  const parents = PARENTS[type]
  if (parents && !parents.includes(parent?.type ?? '')) {
    findings.add('09', null, `${type} is in ${parent?.type ?? 'the root'}`)
  }
}

function checkColumns(kids: ReadElement[], findings: Findings): void {
  const rows = kids
    .flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids))
    .filter(({ type }) => type === 'TR')
  const counts = new Set(rows.map((row) => row.kids.length))
  const spans = rows.some((row) => row.kids.some((cell) => cell.dict.toString().includes('Span')))
  if (counts.size > 1 && !spans)
    findings.add('7.2-42', null, 'Rows of a table have different numbers of cells')
}

function scopeOf(reader: PdfReader, dict: PDFDict): boolean {
  return reader.items(reader.get(dict, 'A')).some((attributes) => {
    const scope = reader.name(reader.get(reader.dict(attributes), 'Scope'))
    return ['Row', 'Column', 'Both'].includes(scope)
  })
}
