import { PDFArray, PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { hex, key, rulesOf, SHOW_AB, text, type TaggedPage } from './tagged-page.ts'

type Change = (made: TaggedPage) => void
/** A structure: its type, its attributes for a table, what stands in it. Without that it says AB. */
type Shape = { type: string; attributes?: Record<string, PDFObject>; kids?: Shape[] }

const shape = (type: string, ...kids: (Shape | string)[]): Shape => ({
  type,
  ...(kids.length > 0 ? { kids: kids.map((kid) => (typeof kid === 'string' ? { type: kid } : kid)) } : {}),
})
const cell = (type: 'TH' | 'TD', attributes: Record<string, PDFObject>): Shape => ({ type, attributes })
const header = (more: Record<string, PDFObject> = {}) => cell('TH', { Scope: key('Column'), ...more })
const number = (value: number) => PDFNumber.of(value)

function build(made: TaggedPage, { type, attributes, kids }: Shape, parent = made.top): PDFDict {
  const element = made.element(type, parent)
  if (attributes) {
    const dict = made.document.context.obj({ O: 'Table' })
    for (const [name, value] of Object.entries(attributes)) dict.set(key(name), value)
    element.set(key('A'), dict)
  }
  for (const kid of kids ?? []) build(made, kid, element)
  if (!kids) made.draw(element, SHOW_AB)
  return element
}

test.each<[string, Shape[]]>([
  ['a page with a heading only', []],
  [
    'a table with a scoped header',
    [shape('Table', shape('TR', header(), header()), shape('TR', 'TD', 'TD'))],
  ],
  [
    'a header over two columns',
    [shape('Table', shape('TR', header({ ColSpan: number(2) })), shape('TR', 'TD', 'TD'))],
  ],
  [
    'a cell beside two rows',
    [shape('Table', shape('TR', cell('TD', { RowSpan: number(2) }), 'TD'), shape('TR', 'TD'))],
  ],
  [
    'a table in parts',
    [shape('Table', 'Caption', shape('THead', shape('TR', header())), shape('TBody', shape('TR', 'TD')))],
  ],
  ['a list with a caption', [shape('L', 'Caption', shape('LI', 'Lbl', 'LBody'))]],
  ['a list through a NonStruct', [shape('L', shape('NonStruct', shape('LI', 'LBody')))]],
  ['contents', [shape('TOC', shape('TOCI', 'P'))]],
  ['characters with their reading', [shape('Ruby', 'RB', 'RT')]],
  ['a note in two lines', [shape('Warichu', 'WT', 'WP')]],
  ['headings level by level', [shape('H2'), shape('H3'), shape('H2')]],
])('finds nothing in %s', async (_, shapes) => {
  expect(await rulesOf((made) => shapes.forEach((each) => build(made, each)))).toEqual([])
})

test.each<[string, string, Shape]>([
  ['a header without a scope', '15-003', shape('Table', shape('TR', 'TH'))],
  ['rows of different lengths', '7.2-42', shape('Table', shape('TR', 'TD', 'TD'), shape('TR', 'TD'))],
  ['a cell below the last row', '7.2-41', shape('Table', shape('TR', cell('TD', { RowSpan: number(2) })))],
  [
    'cells that overlap',
    '7.2-15',
    shape(
      'Table',
      shape('TR', 'TD', cell('TD', { RowSpan: number(2) })),
      shape('TR', cell('TD', { ColSpan: number(2) })),
    ),
  ],
  [
    'a table that says it is a million wide',
    '7.2-42',
    shape('Table', shape('TR', cell('TD', { ColSpan: number(1e6) })), shape('TR', 'TD')),
  ],
  ['a cell in a table', '09-004', shape('Table', 'TD')],
  ['a cell in nothing', '09-004', shape('TD')],
  ['a table with a head and no body', '09-004', shape('Table', shape('THead', shape('TR', header())))],
  ['a caption between rows', '09-004', shape('Table', shape('TR', 'TD'), 'Caption', shape('TR', 'TD'))],
  ['two captions', '09-004', shape('Table', 'Caption', shape('TR', 'TD'), 'Caption')],
  ['a paragraph in a list', '09-005', shape('L', 'P')],
  ['the caption of a list below it', '09-005', shape('L', shape('LI', 'LBody'), 'Caption')],
  ['an item in nothing', '09-005', shape('LI', 'LBody')],
  ['a paragraph in contents', '09-006', shape('TOC', 'P')],
  ['an entry of contents in nothing', '09-006', shape('TOCI')],
  ['a reading in nothing', '09-007', shape('RT')],
  ['a paragraph in a reading', '09-007', shape('Ruby', 'P')],
  ['a note in two lines in nothing', '09-008', shape('WT')],
  ['a heading that skips a level', '14-003', shape('H3')],
  ['headings of both kinds', '14-007', shape('Sect', 'H')],
  ['two plain headings in one section', '14-006', shape('Sect', 'H', 'H')],
  ['a made-up type', '02-001', shape('Paragraph')],
  ['a figure without a description', '13-004', shape('Figure')],
  ['a formula without a description', '17-002', shape('Formula')],
  ['a note without a name', '19-003', shape('Note')],
  ['a form without its field', '7.18.4-2', shape('Form')],
])('finds %s', async (_, rule, made) => {
  expect(await rulesOf((page) => void build(page, made))).toContain(rule)
})

const roles =
  (map: Record<string, string>): Change =>
  ({ treeRoot, document }) =>
    treeRoot.set(key('RoleMap'), document.context.obj(map))

test.each<[string, string[], Change]>([
  ['a first heading of the second level', ['14-002'], ({ heading }) => heading.set(key('S'), key('H2'))],
  ['no heading', ['14-002'], ({ heading }) => heading.set(key('S'), key('P'))],
  [
    'a type that leads to a standard one',
    [],
    (made) => (roles({ Text: 'Para', Para: 'P' })(made), void build(made, shape('Text'))),
  ],
  ['types that lead in a circle', ['02-003'], roles({ One: 'Other', Other: 'One' })],
  ['a standard type with another meaning', ['02-004'], roles({ P: 'Span' })],
  ['an element that does not lead to its parent', ['7.1-12'], ({ heading }) => heading.delete(key('P'))],
  ['a language that is none', ['7.2-29'], ({ heading }) => heading.set(key('Lang'), text('in English'))],
  [
    'a description in no language',
    ['11-001', '11-002', '11-006'],
    ({ heading, document }) => (inNoLanguage(document.catalog, heading), heading.set(key('E'), text('x'))),
  ],
  ['text in no language', ['11-001', '11-006'], ({ document }) => document.catalog.delete(key('Lang'))],
  ['two notes of one name', ['19-004'], (made) => notes(made, text('a'), hex('61'))],
  ['notes each with its name', [], (made) => notes(made, text('a'), text('b'))],
  [
    'a description by other words',
    [],
    (made) => build(made, shape('Figure')).set(key('ActualText'), text('')),
  ],
  ['cells that name their headers', [], (made) => headed(made, 'h')],
  ['cells that name headers that are not there', ['15-003'], (made) => headed(made, 'other')],
  [
    'elements in circles',
    [],
    ({ top, heading, refOf }) => heading.lookup(key('K'), PDFArray).push(refOf(top)),
  ],
])('of %s finds %j', async (_, rules, change) => {
  expect(await rulesOf(change)).toEqual(rules)
})

function inNoLanguage(catalog: PDFDict, heading: PDFDict): void {
  catalog.delete(key('Lang'))
  heading.delete(key('Lang'))
}

function notes(made: TaggedPage, ...ids: PDFObject[]): void {
  for (const id of ids) build(made, shape('Note')).set(key('ID'), id)
}

function headed(made: TaggedPage, name: string): void {
  const [first, second] = build(made, shape('Table', shape('TR', 'TH'), shape('TR', 'TD')))
    .lookup(key('K'), PDFArray)
    .asArray()
    .map((row) => made.document.context.lookup(row, PDFDict).lookup(key('K'), PDFArray).lookup(0, PDFDict))
  first!.set(key('ID'), text('h'))
  const attributes = made.document.context.obj({ O: 'Table' })
  attributes.set(key('Headers'), made.document.context.obj([text(name)]))
  second!.set(key('A'), attributes)
}
