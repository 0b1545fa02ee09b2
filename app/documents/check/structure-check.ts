import type { Findings } from './findings.ts'
import { isLanguageTag } from './language.ts'
import { checkHeadings, checkNesting } from './nesting.ts'
import type { PdfReader } from './pdf-objects.ts'
import { attributeOf, isStandardType, placeOf, type ReadElement, type ReadStructure } from './structure.ts'
import { checkTable } from './table-check.ts'

/** Checks types, nesting, headings, tables, figures, notes and forms of a structure tree. */
export function checkStructure(
  reader: PdfReader,
  structure: ReadStructure,
  documentLanguage: string,
  findings: Findings,
): void {
  const { elements } = structure
  checkRoles(structure, findings)
  if (elements.length === 0) findings.add('7.1-11', null, 'The structure tree has no elements')
  for (const element of elements) {
    checkElement(reader, structure, element, documentLanguage, findings)
    checkNesting(element, findings)
    if (element.type === 'Table') checkTable(reader, structure, element, findings)
  }
  checkHeadings(elements, findings)
  checkNotes(reader, elements, findings)
}

function checkRoles({ roles }: ReadStructure, findings: Findings): void {
  const settled = new Set<string>()
  for (const role of roles.keys()) {
    if (isStandardType(role))
      findings.add('02-004', null, `The standard type ${role} is given another meaning`)
    const chain = new Set<string>()
    let at = role
    while (roles.has(at) && !settled.has(at) && !chain.has(at)) {
      chain.add(at)
      at = roles.get(at)!
    }
    if (chain.has(at)) findings.add('02-003', null, `The meaning of ${role} leads back to itself`)
    for (const each of chain) settled.add(each)
  }
}

function checkElement(
  reader: PdfReader,
  structure: ReadStructure,
  element: ReadElement,
  documentLanguage: string,
  findings: Findings,
): void {
  const { type, raw, dict, parent, kids, objects } = element
  const need = (met: boolean, rule: string, message: () => string): void => {
    if (!met) findings.add(rule, placeOf(element), message())
  }
  const own = (key: string): string => reader.text(reader.get(dict, key))
  need(type !== '', '02-001', () => `${raw || 'An element without a type'} is not a standard type`)
  const above = reader.dict(reader.get(dict, 'P'))
  need(above !== undefined && above === (parent?.dict ?? structure.treeRoot), '7.1-12', () => {
    return `${type || raw} does not lead back to its parent`
  })
  const language = own('Lang')
  need(language === '' || isLanguageTag(language), '7.2-29', () => 'An element tells a language that is none')
  const isSaid = element.lang !== '' || documentLanguage !== ''
  for (const key of ['Alt', 'ActualText', 'E']) {
    need(isSaid || own(key) === '', '11-002', () => `The language of the ${key} of ${raw} is not told`)
  }
  if (type === 'Figure' || type === 'Formula') {
    const isDescribed = own('Alt') !== '' || reader.string(reader.get(dict, 'ActualText')) !== null
    const rule = type === 'Figure' ? '13-004' : '17-002'
    need(isDescribed, rule, () => `A ${type} has no alternative text`)
  }
  if (type === 'Form' && !attributeOf(reader, structure, element, 'PrintField', 'Role')) {
    need(objects.length === 1 && kids.length === 0, '7.18.4-2', () => 'A Form does not hold one field')
  }
}

function checkNotes(reader: PdfReader, elements: ReadElement[], findings: Findings): void {
  const seen = new Set<string>()
  for (const element of elements) {
    if (element.type !== 'Note') continue
    const id = reader.string(reader.get(element.dict, 'ID'))
    if (!id) findings.add('19-003', placeOf(element), 'A Note has no ID')
    else if (seen.has(id)) findings.add('19-004', placeOf(element), 'Two Notes have the same ID')
    if (id) seen.add(id)
  }
}
