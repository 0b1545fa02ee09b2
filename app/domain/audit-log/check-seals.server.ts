import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { openScratch, type Scratch } from '#db/scratch.ts'
import { sealedKinds, type SealedKind } from '#db/sealed-tables.ts'
import { fieldName } from './audit-words.ts'
import { sealOf, type Seal } from './seal.server.ts'
import { kindWords, nameRow } from './sealed-names.server.ts'
import { pageOfSealedRows, sealedColumnsOf, type SealedRow } from './sealed-rows.server.ts'

export type SealsCheck = {
  rows: number
  findings: string[]
  sealed: boolean
}

/** Whether they came or went, the checks of the editions and of the files say. */
const checkedElsewhere: readonly SealedKind[] = ['edition', 'file']

const entriesAtOnce = 100
const rowsAtOnce = 500

/**
 * Compares each public row with the newest seals that the record holds of it, a page at a time.
 * @returns one sentence for each row that was changed, removed or put in by something else than a command
 */
export async function checkSeals(db: Kysely<Database>): Promise<SealsCheck> {
  if (!(await hasSeals(db))) return { rows: 0, findings: [], sealed: false }
  const scratch = openScratch()
  try {
    await readAuditLog(db, scratch)
    const findings: string[] = []
    let rows = 0
    for (const kind of sealedKinds) {
      rows += await checkRows(db, kind, scratch, findings)
      for (const { id, seq } of scratch.missing(kind)) {
        if (!checkedElsewhere.includes(kind)) findings.push(await removedRow(db, kind, id, seq))
      }
    }
    return { rows, findings, sealed: true }
  } finally {
    scratch.close()
  }
}

/** True unless the store is of an earlier version. */
export async function hasSeals(db: Kysely<Database>): Promise<boolean> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => /^row_?salt$/i.test(name))) return false
  const count = (sealed: boolean) =>
    db
      .selectFrom('recordEntry')
      .select('seq')
      .where('seals', sealed ? 'is not' : 'is', null)
      .limit(1)
      .executeTakeFirst()
  return (await count(true)) !== undefined || (await count(false)) === undefined
}

async function readAuditLog(db: Kysely<Database>, scratch: Scratch): Promise<void> {
  for (let last = 0; ;) {
    const entries = await db
      .selectFrom('recordEntry')
      .select(['seq', 'seals'])
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(entriesAtOnce)
      .execute()
    for (const { seq, seals } of entries) {
      for (const seal of sealsIn(seals)) {
        const [kind, id, what] = seal
        if (what === 'removed') scratch.removed({ kind, id }, seq)
        else scratch[what]({ kind, id }, seq, seal[3])
      }
    }
    if (entries.length < entriesAtOnce) return
    last = entries.at(-1)!.seq
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** An entry whose seals can't be read was changed, which the check of the chain says. */
function sealsIn(text: string | null): Seal[] {
  try {
    return JSON.parse(text ?? '[]') as Seal[]
  } catch {
    return []
  }
}

async function checkRows(
  db: Kysely<Database>,
  kind: SealedKind,
  scratch: Scratch,
  findings: string[],
): Promise<number> {
  let count = 0
  let last: SealedRow | undefined
  for (;;) {
    const rows: SealedRow[] = await pageOfSealedRows(db, kind, last?.row, rowsAtOnce)
    for (const found of rows) {
      const what = compare(kind, found, scratch)
      if (what) findings.push(`${await nameRow(db, kind, found.row)} ${what}`)
      scratch.tick({ kind, id: found.id })
    }
    count += rows.length
    last = rows.at(-1)
    if (rows.length < rowsAtOnce) return count
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** @returns what is wrong with a row, as the end of a sentence; undefined where nothing is */
function compare(kind: SealedKind, { id, salt, row }: SealedRow, scratch: Scratch): string | undefined {
  const recorded = scratch.find({ kind, id })
  if (!recorded)
    return checkedElsewhere.includes(kind) ? undefined : 'was put in: no entry of the record tells of it'
  if (recorded.removed) return `was put back: entry ${recorded.seq} of the record says that it was removed`
  if (salt === null) return 'can’t be compared with the record: the salt of its seals was removed'
  const changed = sealedColumnsOf(kind, row).filter((column) => {
    const value = row[column] ?? null
    const hash = value === null ? undefined : sealOf(salt, { kind, id, column }, value)
    return hash !== recorded.columns.get(column)
  })
  if (changed.length === 0) return undefined
  if (changed.length > 1 && changed.length >= recorded.columns.size) {
    return 'was changed, or the salt of its seals was: nothing in it is as the record tells'
  }
  return `was changed: ${changed.map((column) => `“${fieldName(column)}”`).join(', ')}`
}

async function removedRow(db: Kysely<Database>, kind: SealedKind, id: string, seq: number): Promise<string> {
  const entry = await db.selectFrom('recordEntry').select('summary').where('seq', '=', seq).executeTakeFirst()
  return `${kindWords(kind)} was removed: entry ${seq} of the record tells of it ("${entry?.summary ?? ''}", ${id})`
}
