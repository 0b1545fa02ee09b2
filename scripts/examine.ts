import { checkEditions } from '#app/domain/editions/check-editions.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { checkFiles } from '#app/domain/storage/check-files.server.ts'
import { checkSeals } from '#app/domain/audit-log/check-seals.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { isDamage } from '#db/connection.ts'
import { engineOf } from '#db/dialects/index.ts'

export type Examination = {
  findings: string[]
  entries: number
  editions: number
  rows: number
  files: number
  /** What a reader should know and is no sign of a change. */
  notes: string[]
}

/** Checks everything that can be checked of a store, at one instant: commands that run meanwhile are not seen. */
export async function examine(db: Store): Promise<Examination> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => examineWithin(trx))
}

/** The same inside a transaction that is open already. */
export async function examineWithin(trx: Store): Promise<Examination> {
  const found: Examination = { findings: [], entries: 0, editions: 0, rows: 0, files: 0, notes: [] }
  try {
    found.findings.push(...(await engineOf(trx).integrityFindings(trx)))
    const chain = await checkChain(trx)
    found.entries = chain.entries
    found.findings.push(...chain.findings.map((finding) => finding.what))
    const { editions, findings } = await checkEditions(trx)
    const seals = await checkSeals(trx)
    const files = await checkFiles(trx)
    Object.assign(found, { editions, rows: seals.rows, files: files.files })
    found.findings.push(...findings, ...seals.findings, ...files.findings)
    if (!seals.sealed) {
      found.notes.push(
        'Texts and other rows were not checked: an earlier version wrote this record. The next start of Dais seals them as it finds them.',
      )
    }
    if (files.unnamed > 0) {
      found.notes.push(
        `Nothing names ${of(files.unnamed, 'stored file', 'stored files')}: left by an upload that was cut off or is under way. Their bytes were checked too.`,
      )
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    found.findings.push(`the database file is damaged (${(error as Error).message})`)
  }
  return found
}

/** @returns "12 entries of the record, 3 editions, 240 rows, 5 files" */
export function counted({ entries, editions, rows, files }: Examination): string {
  return [
    of(entries, 'entry of the record', 'entries of the record'),
    of(editions, 'edition', 'editions'),
    of(rows, 'row', 'rows'),
    of(files, 'file', 'files'),
  ].join(', ')
}

function of(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
