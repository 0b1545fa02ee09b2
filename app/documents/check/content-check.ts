import type { PDFDict } from '@cantoo/pdf-lib'
import { readOperations, type Operation } from '../pdf/content-stream.ts'
import type { Findings } from './findings.ts'
import { checkFont } from './fonts/font-check.ts'
import { readFont, type ReadFont } from './fonts/font.ts'
import { isLanguageTag } from './language.ts'
import { elementOfContent, markKey, UNMARKED, type Mark, type ParentTree } from './marks.ts'
import { forShownCodes, nameOperand } from './operands.ts'
import type { PdfReader } from './pdf-objects.ts'
import { propertyLists } from './property-lists.ts'
import { formUses } from './form-uses.ts'
import type { ReadStructure } from './structure.ts'

const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const SHOWS = new Set(['Tj', 'TJ', "'", '"'])
const INVISIBLE = 3
const DEEPEST = 20

/** What is drawn: a page, a form, or the appearance of an annotation. */
export type Drawing = {
  /** The page or form that its marked content belongs to. */
  owner: PDFDict
  content: () => Uint8Array
  resources: PDFDict | undefined
  structParents: number | undefined
}

export type ContentCheck = {
  /** Checks what a page draws. `mark`: what is open around it; `unmarked`: the rule that bare content breaks. */
  check(page: number, drawing: Drawing, mark?: Mark, unmarked?: string): void
  /** Checks the fonts and forms that were met. */
  finish(): void
}

type About = {
  reader: PdfReader
  structure: ReadStructure
  parents: ParentTree
  language: string
  findings: Findings
}

/** Checks marked content, all that is painted, and collects the codes that each font shows. */
export function newContentCheck({ reader, structure, parents, language, findings }: About): ContentCheck {
  const fonts = new Map<PDFDict, ReadFont>()
  const uses = formUses()
  const readList = propertyLists(reader)
  let page = 0
  let unmarked = '01-005'
  const add = (rule: string, message: string): void => findings.add(rule, page, message)

  const fontOf = (dict: PDFDict | undefined): ReadFont | null => {
    if (!dict) return null
    const known = fonts.get(dict) ?? readFont(reader, dict)
    fonts.set(dict, known)
    return known
  }

  const painted = (what: string, mark: Mark): void => {
    if (mark.isArtifact) return
    if (!mark.isTagged) add(unmarked, `Something drawn by ${what} is neither artifact nor tagged`)
    else if (mark.problem) add(unmarked, `Tagged content has no place in the structure tree: ${mark.problem}`)
  }

  const show = (operation: Operation, font: ReadFont | null, mode: number, mark: Mark): void => {
    if (!font) {
      add('31-009', 'Text is shown without a font')
      return painted(operation.operator, mark)
    }
    const isRendered = mode !== INVISIBLE
    const formulaPage = mark.element?.isInFormula ? page : null
    let isAny = false
    forShownCodes(operation, font.codeSize, (code) => {
      isAny = true
      const known = font.shown.get(code)
      if (!known) return void font.shown.set(code, { page, isRendered, formulaPage })
      known.isRendered ||= isRendered
      known.formulaPage ??= formulaPage
    })
    if (!isAny) return
    painted(operation.operator, mark)
    if (mark.isArtifact || language || mark.tellsLanguage || mark.element?.lang) return
    add('11-001', 'The language of a text is not told')
  }

  const openMark = (operation: Operation, around: Mark, drawing: Opened): Mark => {
    const tag = nameOperand(operation.operand(0))
    const list = operation.operand(1)
    const inner = { ...around, isInText: drawing.isInText }
    const properties = list === undefined ? null : readList(list, drawing.owner, drawing.resources)
    const mcid = properties?.mcid
    if (properties) {
      const { lang, hasTexts } = properties
      if (lang && !isLanguageTag(lang)) add('7.2-29', 'Marked content tells a language that is none')
      inner.tellsLanguage ||= lang !== ''
      const isSaid = language || inner.tellsLanguage || around.element?.lang
      if (tag === 'Span' && mcid === undefined && !isSaid && hasTexts) {
        add('11-002', 'The language of a text in a mark is not told')
      }
    }
    if (tag === 'Artifact') {
      if (around.isTagged) add('01-003', 'An artifact stands inside tagged content')
      return { ...inner, isArtifact: true }
    }
    if (mcid === undefined) return inner
    if (around.isArtifact) add('01-004', 'Tagged content stands inside an artifact')
    if (drawing.mcids.has(mcid)) add('14.7.4', 'Two pieces of marked content have the same number')
    drawing.mcids.add(mcid)
    const { element, problem } = elementOfContent(structure, drawing.row, drawing.owner, mcid)
    return { ...inner, isTagged: true, element: element ?? around.element, problem }
  }

  const draw = (
    name: string,
    resources: PDFDict | undefined,
    owner: PDFDict,
    mark: Mark,
    depth: number,
  ): void => {
    const value = reader.get(reader.dict(reader.get(resources, 'XObject')), name)
    const target = reader.dict(value)
    const kind = reader.name(reader.get(target, 'Subtype'))
    if (kind === 'Image') return painted('Do', mark)
    if (kind !== 'Form' || !target || depth >= DEEPEST) return
    uses.draw(owner, target)
    const inner = reader.dict(reader.get(target, 'Resources')) ?? resources
    if (!uses.isNew(target, inner, `${markKey(mark)},${unmarked}`)) return
    const structParents = reader.number(reader.get(target, 'StructParents'))
    walk(
      { owner: target, content: () => reader.bytes(value), resources: inner, structParents },
      mark,
      depth + 1,
    )
  }

  const walk = (drawing: Drawing, outer: Mark, depth: number): void => {
    const { owner, resources } = drawing
    const open: Mark[] = []
    const saved: { font: ReadFont | null; mode: number }[] = []
    const own = {
      ...drawing,
      row: parents.row(drawing.structParents),
      mcids: new Set<number>(),
      isInText: false,
    }
    let [font, mode]: [ReadFont | null, number] = [null, 0]
    let hasPath = false
    const resource = (kind: string, name: string | undefined) =>
      reader.get(reader.dict(reader.get(resources, kind)), nameOperand(name))
    for (const operation of readOperations(drawing.content())) {
      const { operator } = operation
      const mark = open.at(-1) ?? outer
      if (operator === 'BDC' || operator === 'BMC') open.push(openMark(operation, mark, own))
      else if (operator === 'EMC') {
        const closed = open.pop()
        if (!closed) add('14.6', 'A mark is closed that was not opened')
        else if (closed.isInText !== own.isInText) add('14.6', 'A mark crosses the edge of a text')
      } else if (operator === 'BT' || operator === 'ET') own.isInText = operator === 'BT'
      else if (operator === 'q') saved.push({ font, mode })
      else if (operator === 'Q') ({ font, mode } = saved.pop() ?? { font, mode })
      else if (operator === 'Tf') font = fontOf(reader.dict(resource('Font', operation.operand(0))))
      else if (operator === 'gs') {
        const state = reader.dict(resource('ExtGState', operation.operand(0)))
        font = fontOf(reader.dict(reader.items(reader.get(state, 'Font'))[0])) ?? font
      } else if (operator === 'Tr') mode = Number(operation.operand(0))
      else if (SHOWS.has(operator)) show(operation, font, mode, mark)
      else if (operator === 'm' || operator === 're') hasPath = true
      else if (operator === 'n') hasPath = false
      else if (PAINTS.has(operator)) {
        if (hasPath) painted(operator, mark)
        hasPath = false
      } else if (operator === 'sh' || operator === 'EI') painted(operator, mark)
      else if (operator === 'Do') draw(nameOperand(operation.operand(0)), resources, owner, mark, depth)
    }
    if (open.length > 0) add('14.6', 'A mark is never closed')
    if (own.mcids.size > 0) uses.mark(owner)
  }

  return {
    check: (number, drawing, mark = UNMARKED, rule = '01-005') => {
      page = number
      unmarked = rule
      try {
        walk(drawing, mark, 0)
      } catch {
        add('7.8', 'What a page draws can’t be read, nor checked')
      }
    },
    finish: () => {
      if (uses.isMarkedFormReused())
        findings.add('30-002', null, 'A form with tagged content is drawn more than once')
      for (const font of fonts.values()) checkFont(reader, font, findings)
    },
  }
}

type Opened = Drawing & { row: (PDFDict | undefined)[] | null; mcids: Set<number>; isInText: boolean }
