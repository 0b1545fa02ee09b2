import type { PDFDict, PDFObject } from '@cantoo/pdf-lib'
import type { ContentCheck } from './content-check.ts'
import type { Findings } from './findings.ts'
import { UNMARKED, type ParentTree } from './marks.ts'
import { hasFileNames } from './object-check.ts'
import type { PdfReader } from './pdf-objects.ts'
import { outerType, type ReadElement, type ReadStructure } from './structure.ts'

const KNOWN = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact`.split(/\s+/),
)

/** Parents of a form field that are asked for its description. */
const DEEPEST = 50

const HIDDEN = 2

type Rule = { tag: string; rule: string }
const HOLDERS: Record<string, Rule> = {
  Widget: { tag: 'Form', rule: '28-010' },
  Link: { tag: 'Link', rule: '28-011' },
}
const OTHER: Rule = { tag: 'Annot', rule: '28-002' }

type About = {
  reader: PdfReader
  structure: ReadStructure
  parents: ParentTree
  language: string
  content: ContentCheck
  findings: Findings
}

/** Checks the annotations of one page: that each that is shown is tagged and described, and the tab order. */
export function checkAnnotations(about: About, page: { number: number; dict: PDFDict }): void {
  const { reader, findings } = about
  const annotations = reader
    .items(reader.get(page.dict, 'Annots'))
    .map(reader.dict)
    .filter((annotation) => annotation !== undefined)
  if (annotations.length > 0 && reader.name(reader.get(page.dict, 'Tabs')) !== 'S') {
    findings.add('28-009', page.number, 'The tab order of a page is not that of its structure')
  }
  for (const annotation of annotations) checkAnnotation(about, page.number, page.dict, annotation)
}

function checkAnnotation(about: About, number: number, page: PDFDict, annotation: PDFDict): void {
  const { reader, structure, parents, findings } = about
  const kind = reader.name(reader.get(annotation, 'Subtype'))
  const add = (rule: string, message: string): void => findings.add(rule, number, message)
  const dict = parents.element(reader.number(reader.get(annotation, 'StructParent')))
  const owner = dict ? (structure.byDict.get(dict) ?? null) : null
  const contents = reader.text(reader.get(annotation, 'Contents'))
  if (kind === 'TrapNet') add('28-007', 'There is a TrapNet annotation')
  checkAppearances(about, number, page, annotation, kind)
  const file = reader.get(annotation, 'FS')
  if (kind === 'FileAttachment' && file !== undefined && !hasFileNames(reader, reader.dict(file))) {
    add('28-016', 'An attached file lacks its name')
  }
  if (kind === 'PrinterMark') {
    const isHeld = owner !== null || structure.annotations.has(annotation)
    if (isHeld) add('28-017', 'A mark for the printer is in the structure tree')
    return
  }
  const described = fieldDescription(reader, annotation)
  if (!about.language && !reader.text(reader.get(annotation, 'Lang')) && !owner?.lang) {
    if (contents) add('11-004', 'The language of an annotation’s description is not told')
    if (kind === 'Widget' && described) add('11-005', 'The language of a field’s description is not told')
  }
  const flags = reader.number(reader.get(annotation, 'F')) ?? 0
  if ((flags & HIDDEN) !== 0 || isOutside(reader, page, annotation)) return
  const { tag, rule } = HOLDERS[kind] ?? OTHER
  const what = kind === 'Link' ? 'A link' : `An annotation of the kind ${kind || '(none)'}`
  const holderType = !owner ? '' : owner.type === 'NonStruct' ? outerType(owner) : owner.type
  const isHeld = holderType === tag && owner!.objects.includes(annotation)
  if (!isHeld) add(rule, `${what} is not in a ${tag} element`)
  const hasAlt = around(owner).some((element) => reader.text(reader.get(element.dict, 'Alt')) !== '')
  if (kind === 'Widget') {
    if (!described && !hasAlt) add('28-005', 'A form field has no description')
  } else if (!contents && !hasAlt) add('28-004', `${what} has no description, nor has what holds it`)
  if (kind === 'Link' && !contents) add('28-012', 'A link has no description')
  if (!KNOWN.has(kind) && (!isHeld || (!contents && !hasAlt))) {
    add('28-006', `${what} is of no known kind, and not tagged and described`)
  }
}

/** What an annotation looks like belongs to it; only artifacts and text in it are of account. */
function checkAppearances(
  { reader, language, content }: About,
  number: number,
  page: PDFDict,
  annotation: PDFDict,
  kind: string,
): void {
  const normal = reader.get(reader.dict(reader.get(annotation, 'AP')), 'N')
  const looks: PDFObject[] = reader.isStream(normal)
    ? [normal!]
    : (reader.dict(normal)?.entries() ?? []).map(([, look]) => look)
  for (const look of looks) {
    const owner = reader.dict(look)
    if (!owner || !reader.isStream(look)) continue
    const resources =
      reader.dict(reader.get(owner, 'Resources')) ?? reader.dict(inherited(reader, page, 'Resources'))
    const mark = {
      ...UNMARKED,
      isTagged: kind !== 'PrinterMark',
      tellsLanguage: kind !== 'PrinterMark' || language !== '',
    }
    const drawing = { owner, content: () => reader.bytes(look), resources, structParents: undefined }
    content.check(number, drawing, mark, '28-018')
  }
}

/** The TU of a field or of the nearest above it that has one. */
function fieldDescription(reader: PdfReader, annotation: PDFDict): string {
  let field: PDFDict | undefined = annotation
  for (let depth = 0; field && depth < DEEPEST; depth++) {
    const description = reader.text(reader.get(field, 'TU'))
    if (description) return description
    field = reader.dict(reader.get(field, 'Parent'))
  }
  return ''
}

/** An annotation that no one sees, since it is nowhere on its page, need not be tagged. */
function isOutside(reader: PdfReader, page: PDFDict, annotation: PDFDict): boolean {
  const corners = (value: PDFObject | undefined): number[] =>
    reader.items(value).map((corner) => reader.number(corner) ?? NaN)
  const box = corners(inherited(reader, page, 'CropBox') ?? inherited(reader, page, 'MediaBox'))
  const rect = corners(reader.get(annotation, 'Rect'))
  return [0, 1].some((side) => {
    const [low, high] = [Math.min(rect[side]!, rect[side + 2]!), Math.max(rect[side]!, rect[side + 2]!)]
    return high < Math.min(box[side]!, box[side + 2]!) || low > Math.max(box[side]!, box[side + 2]!)
  })
}

/** A value of a page or of the nearest node above it that has one. */
export function inherited(reader: PdfReader, page: PDFDict, key: string): PDFObject | undefined {
  let node: PDFDict | undefined = page
  for (let depth = 0; node && depth < DEEPEST; depth++) {
    const value = reader.get(node, key)
    if (reader.resolve(value) !== undefined) return value
    node = reader.dict(reader.get(node, 'Parent'))
  }
  return undefined
}

function around(element: ReadElement | null): ReadElement[] {
  const found: ReadElement[] = []
  for (let at = element; at; at = at.parent) found.push(at)
  return found
}
