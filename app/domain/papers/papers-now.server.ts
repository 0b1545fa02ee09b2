import type { Row } from '#db/schema.ts'
import type { Store, Trx } from '../commands/command.server.ts'
import { recipes, type Absence, type MachineText, type PaperNow } from './paper.ts'

const mostAtOnce = 500

/** @returns what is known of each file, by its hash; one of which nothing is known yet waits */
export async function papersNow(db: Store | Trx, hashes: readonly string[]): Promise<Map<string, PaperNow>> {
  const found = new Map<string, Row<'preparedPaper'>[]>()
  const wanted = [...new Set(hashes)]
  for (let from = 0; from < wanted.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('preparedPaper')
      .selectAll()
      .where('kind', '=', 'section')
      .where('sha256', 'in', wanted.slice(from, from + mostAtOnce))
      .where('recipe', '<=', recipes.section)
      .orderBy('recipe', 'desc')
      .execute()
    for (const row of rows) found.set(row.sha256, [...(found.get(row.sha256) ?? []), row])
  }
  const machines = await machineRows(db, wanted)
  const read = await pagesRead(db, [...machines.keys()])
  return new Map(
    wanted.map((sha256) => {
      const paper = paperOf(sha256, found.get(sha256) ?? [])
      const row = machines.get(sha256)
      return [sha256, row ? withMachine(paper, row, read.get(sha256) ?? 0) : paper]
    }),
  )
}

async function machineRows(
  db: Store | Trx,
  wanted: readonly string[],
): Promise<Map<string, Row<'preparedPaper'>>> {
  const found = new Map<string, Row<'preparedPaper'>>()
  for (let from = 0; from < wanted.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('preparedPaper')
      .selectAll()
      .where('kind', '=', 'machine-text')
      .where('recipe', '=', recipes['machine-text'])
      .where('sha256', 'in', wanted.slice(from, from + mostAtOnce))
      .execute()
    for (const row of rows) found.set(row.sha256, row)
  }
  return found
}

async function pagesRead(db: Store | Trx, hashes: readonly string[]): Promise<Map<string, number>> {
  const read = new Map<string, number>()
  for (let from = 0; from < hashes.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('preparedPage')
      .select((select) => ['sha256', select.fn.countAll().as('pages')])
      .where('madeBy', '=', 'machine')
      .where('sha256', 'in', hashes.slice(from, from + mostAtOnce))
      .groupBy('sha256')
      .execute()
    for (const { sha256, pages } of rows) read.set(sha256, Number(pages))
  }
  return read
}

function withMachine(paper: PaperNow, row: Row<'preparedPaper'>, read: number): PaperNow {
  const { state, pageCount, scanPages, madeSha256, isTagged } = row
  const wordless = JSON.parse(scanPages ?? '[]') as number[]
  const machine: MachineText = { state, pages: pageCount ?? 0, read, wordless }
  if (!paper.section || state !== 'ready' || madeSha256 === null) return { ...paper, machine }
  return { ...paper, machine, section: { sha256: madeSha256, isTagged: isTagged === 1 } }
}

function paperOf(sha256: string, rows: Row<'preparedPaper'>[]): PaperNow {
  const newest = rows.find(({ recipe }) => recipe === recipes.section)
  const made = rows.find(({ madeSha256 }) => madeSha256 !== null)
  const section =
    made && newest?.holds !== 'only named'
      ? { sha256: made.madeSha256!, isTagged: made.isTagged === 1 }
      : null
  return {
    sha256,
    state: newest?.state ?? 'waiting',
    begunAt: newest?.begunAt ?? null,
    holds: newest?.holds ?? null,
    absence: (newest?.reason ?? null) as Absence | null,
    pageCount: newest?.pageCount ?? null,
    scanPages: JSON.parse(newest?.scanPages ?? '[]') as number[],
    section,
    ownSection: section,
    machine: null,
  }
}
