import type { Findings } from './findings.ts'
import { innerElements, outerType, placeOf, type ReadElement } from './structure.ts'

type Nesting = { rule: string; parents?: string[]; kids?: string[] }

const ROW_GROUP: Nesting = { rule: '09-004', parents: ['Table'], kids: ['TR'] }
const CELL: Nesting = { rule: '09-004', parents: ['TR'] }

/** Where each standard type may stand, and what may stand in it (ISO 32000-1, 14.8.4). */
const NESTING: Record<string, Nesting> = {
  Table: { rule: '09-004', kids: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  TR: { rule: '09-004', parents: ['Table', 'THead', 'TBody', 'TFoot'], kids: ['TH', 'TD'] },
  THead: ROW_GROUP,
  TBody: ROW_GROUP,
  TFoot: ROW_GROUP,
  TH: CELL,
  TD: CELL,
  L: { rule: '09-005', kids: ['L', 'LI', 'Caption'] },
  LI: { rule: '09-005', parents: ['L'], kids: ['Lbl', 'LBody'] },
  LBody: { rule: '09-005', parents: ['LI'] },
  TOC: { rule: '09-006', kids: ['TOC', 'TOCI', 'Caption'] },
  TOCI: { rule: '09-006', parents: ['TOC'] },
  Ruby: { rule: '09-007', kids: ['RB', 'RT', 'RP'] },
  RB: { rule: '09-007', parents: ['Ruby'] },
  RT: { rule: '09-007', parents: ['Ruby'] },
  RP: { rule: '09-007', parents: ['Ruby'] },
  Warichu: { rule: '09-008', kids: ['WT', 'WP'] },
  WT: { rule: '09-008', parents: ['Warichu'] },
  WP: { rule: '09-008', parents: ['Warichu'] },
}

/** Checks where an element stands and what stands in it. */
export function checkNesting(element: ReadElement, findings: Findings): void {
  const { type } = element
  const { rule, parents, kids: allowed } = NESTING[type] ?? { rule: '' }
  const kids = innerElements(element).map((kid) => kid.type)
  const add = (broken: string, message: string): void => findings.add(broken, placeOf(element), message)
  const outer = parents ? outerType(element) : ''
  if (parents && !parents.includes(outer)) add(rule, `${type} is in ${outer || 'the root'}`)
  for (const kid of kids) {
    if (allowed && !allowed.includes(kid)) add(rule, `${type} holds ${kid || 'what is of no standard type'}`)
  }
  const count = (of: string): number => kids.filter((kid) => kid === of).length
  if (type === 'Table') {
    for (const once of ['THead', 'TFoot', 'Caption']) {
      if (count(once) > 1) add(rule, `A table has more than one ${once}`)
    }
    const isDivided = kids.includes('THead') || kids.includes('TFoot')
    if (isDivided && !kids.includes('TBody')) add(rule, 'A table has THead or TFoot and no TBody')
    if (kids.slice(1, -1).includes('Caption')) add(rule, 'The Caption of a table stands between its rows')
  }
  if ((type === 'L' || type === 'TOC') && kids.slice(1).includes('Caption')) {
    add(rule, `The Caption of ${type} does not stand first`)
  }
  if (count('H') > 1) add('14-006', `${type} holds more than one H`)
}

/** Checks that headings begin with the first level and never skip one. */
export function checkHeadings(elements: ReadElement[], findings: Findings): void {
  let level = 0
  let isPlainUsed = false
  for (const element of elements) {
    const tag = /^H[1-9]\d*$/.test(element.raw) ? element.raw : element.type
    if (tag === 'H') isPlainUsed = true
    const next = Number(/^H(\d+)$/.exec(tag)?.[1] ?? 0)
    if (next === 0) continue
    if (level === 0 && next !== 1) findings.add('14-002', placeOf(element), `The first heading is ${tag}`)
    else if (level > 0 && next > level + 1)
      findings.add('14-003', placeOf(element), `${tag} follows H${level}`)
    level = next
  }
  if (isPlainUsed && level > 0) findings.add('14-007', null, 'Headings are told both by H and by their level')
  if (!isPlainUsed && level === 0) findings.add('14-002', null, 'There is no heading')
}
