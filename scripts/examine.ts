import { checkEditions } from '#app/domain/editions/check-editions.server.ts'
import { checkChain } from '#app/domain/record/chain.server.ts'
import type { Store } from '#app/domain/command.server.ts'
import { isDamage } from '#db/connection.ts'
import { engineOf } from '#db/dialects/index.ts'

export type Examination = { findings: string[]; entries: number; editions: number; files: number }

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
  const found: Examination = { findings: [], entries: 0, editions: 0, files: 0 }
  try {
    found.findings.push(...(await engineOf(trx).integrityFindings(trx)))
    const chain = await checkChain(trx)
    found.entries = chain.entries
    found.findings.push(...chain.findings.map((finding) => finding.what))
    const { editions, files, findings } = await checkEditions(trx)
    Object.assign(found, { editions, files })
    found.findings.push(...findings)
  } catch (error) {
    if (!isDamage(error)) throw error
    found.findings.push(`the database file is damaged (${(error as Error).message})`)
  }
  return found
}

/** @returns "12 entries of the record, 3 editions, 5 files" */
export function counted({ entries, editions, files }: Examination): string {
  const of = (count: number, one: string, many: string) =>
    `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
  return [
    of(entries, 'entry of the record', 'entries of the record'),
    of(editions, 'edition', 'editions'),
    of(files, 'file', 'files'),
  ].join(', ')
}
