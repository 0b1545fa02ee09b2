import { PDFNumber } from '@cantoo/pdf-lib'
import type { Findings } from './findings.ts'
import type { PdfReader } from './pdf-objects.ts'
import { attributeOf, innerElements, placeOf, type ReadElement, type ReadStructure } from './structure.ts'

const ROW_GROUPS = new Set(['THead', 'TBody', 'TFoot'])
const SCOPES = new Set(['Row', 'Column', 'Both'])

/** Columns that a cell may take, and places of a table that are looked at. */
const WIDEST = 1000
const MOST_PLACES = 1_000_000

/** Checks that the cells of a table fill it without gaps or overlaps, and that each header says what it heads. */
export function checkTable(
  reader: PdfReader,
  structure: ReadStructure,
  table: ReadElement,
  findings: Findings,
): void {
  const attribute = (cell: ReadElement, key: string) => attributeOf(reader, structure, cell, 'Table', key)
  const rows = rowsOf(table).map((row) =>
    innerElements(row).filter(({ type }) => type === 'TH' || type === 'TD'),
  )
  checkPlaces(
    rows,
    table,
    (cell, key) => {
      const span = attribute(cell, key)
      return span instanceof PDFNumber && span.asNumber() > 0 ? Math.floor(span.asNumber()) : 1
    },
    findings,
  )

  const cells = rows.flat()
  const ids = new Set<string>()
  for (const { type, dict } of cells) {
    const id = type === 'TH' ? reader.string(reader.get(dict, 'ID')) : null
    if (id !== null) ids.add(id)
  }
  const data = cells.filter(({ type }) => type === 'TD')
  const isOrganised = data.every((cell) => {
    const headers = reader.items(attribute(cell, 'Headers'))
    return headers.length > 0 && headers.every((header) => ids.has(reader.string(header) ?? ''))
  })
  if (isOrganised && data.length > 0) return
  for (const cell of cells) {
    if (cell.type !== 'TH' || SCOPES.has(reader.name(attribute(cell, 'Scope')))) continue
    findings.add('15-003', placeOf(cell), 'A TH has no Scope')
  }
}

/** Rows of the table itself, not of one that stands in a cell. */
function rowsOf(element: ReadElement): ReadElement[] {
  return innerElements(element).flatMap((kid) => {
    if (ROW_GROUPS.has(kid.type)) return rowsOf(kid)
    return kid.type === 'TR' ? [kid] : []
  })
}

function checkPlaces(
  rows: ReadElement[][],
  table: ReadElement,
  spanOf: (cell: ReadElement, key: 'RowSpan' | 'ColSpan') => number,
  findings: Findings,
): void {
  const taken = rows.map(() => new Set<number>())
  let left = MOST_PLACES
  for (const [r, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      const [down, across] = [spanOf(cell, 'RowSpan'), Math.min(spanOf(cell, 'ColSpan'), WIDEST)]
      while (taken[r]!.has(column)) column++
      const page = placeOf(cell)
      if (r + down > rows.length)
        findings.add('7.2-41', page, 'A cell reaches below the last row of its table')
      const below = taken.slice(r, r + Math.min(down, rows.length - r))
      left -= below.length * across
      if (left < 0) return findings.add('7.2-42', page, 'A table is too large to be checked')
      for (const row of below) {
        for (let place = column; place < column + across; place++) {
          if (row.has(place)) findings.add('7.2-15', page, 'Two cells of a table overlap')
          row.add(place)
        }
      }
    }
  }
  if (new Set(taken.map(({ size }) => size)).size > 1) {
    findings.add('7.2-42', placeOf(table), 'Rows of a table have different numbers of cells')
  }
}
