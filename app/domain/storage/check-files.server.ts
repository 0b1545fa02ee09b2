import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { chunkBytes } from '#db/files.ts'
import { sealedKinds, sealedTable, type SealedKind } from '#db/sealed-tables.ts'
import type { Store } from '../commands/command.server.ts'
import { madeOf } from '../papers/made-files.server.ts'
import { isRemovalRecorded } from './removed-files.server.ts'
import { nameRow } from '../audit-log/sealed-names.server.ts'
import type { SealedRow } from '../audit-log/sealed-rows.server.ts'

export type FilesCheck = {
  files: number
  findings: string[]
  /** Files among them that nothing names: what a crash or an upload under way left, and no sign of a change. */
  unnamed: number
}

type StoredRow = { sha256: string; byteSize: number }

const filesAtOnce = 200

/** The kinds whose rows name a stored file. */
export const namingKinds: readonly SealedKind[] = sealedKinds.filter((kind) => sealedTable(kind).names)

/**
 * Hashes every stored file anew, a chunk in memory at a time.
 * @returns one sentence for each file that was changed, or is gone while something names it
 */
export async function checkFiles(db: Store): Promise<FilesCheck> {
  const findings = [...(await missingFiles(db)), ...(await strayChunks(db))]
  let [files, unnamed] = [0, 0]
  for (let last = ''; ;) {
    const page = await db
      .selectFrom('file')
      .select(['sha256', 'byteSize'])
      .where('sha256', '>', last)
      .orderBy('sha256')
      .limit(filesAtOnce)
      .execute()
    const named = await namesOf(
      db,
      page.map((file) => file.sha256),
    )
    const made = await madeOf(
      db,
      page.map((file) => file.sha256),
    )
    for (const file of page) {
      const owner = named.get(file.sha256)
      const source = made.get(file.sha256)
      if (!owner && source === undefined) unnamed += 1
      const what = await judgeBytes(db, file)
      // Half of an upload that was cut off is completed by the next one of the same bytes.
      if (!what || (!owner && what === missingPart)) continue
      const name = owner
        ? await nameRow(db, owner.kind, owner.row)
        : source === undefined
          ? 'that nothing names'
          : `what was prepared of ${source}`
      findings.push(
        `the stored file ${String(owner?.row.fileName ?? '')} ${what}: ${name}`.replace('  ', ' '),
      )
    }
    files += page.length
    if (page.length < filesAtOnce) return { files, findings, unnamed }
    last = page.at(-1)!.sha256
  }
}

const missingPart = 'has a part missing'

async function judgeBytes(db: Store, file: StoredRow): Promise<string | undefined> {
  const hash = createHash('sha256')
  let size = 0
  const wanted = Math.ceil(file.byteSize / chunkBytes)
  for (let seq = 0; seq < wanted; seq++) {
    const chunk = await db
      .selectFrom('fileChunk')
      .select('bytes')
      .where('sha256', '=', file.sha256)
      .where('seq', '=', seq)
      .executeTakeFirst()
    if (!chunk) return (await isRemovalRecorded(db, file.sha256)) ? undefined : missingPart
    hash.update(chunk.bytes)
    size += chunk.bytes.byteLength
  }
  const { count } = await db
    .selectFrom('fileChunk')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sha256', '=', file.sha256)
    .executeTakeFirstOrThrow()
  if (Number(count) > wanted) return 'has a part too many'
  return size === file.byteSize && hash.digest('hex') === file.sha256 ? undefined : 'was changed'
}

async function namesOf(
  db: Store,
  hashes: string[],
): Promise<Map<string, { kind: SealedKind; row: SealedRow['row'] }>> {
  const named = new Map<string, { kind: SealedKind; row: SealedRow['row'] }>()
  if (hashes.length === 0) return named
  for (const kind of namingKinds) {
    const { rows } = await sql<SealedRow['row']>`
      select * from ${sql.table(kind)} where sha256 in (${sql.join(hashes)})`.execute(db)
    for (const row of rows) named.set(String(row.sha256), { kind, row })
  }
  return named
}

/** Rows that name a file that is not there, unless a command removed it, which the record tells. */
async function missingFiles(db: Store): Promise<string[]> {
  const findings: string[] = []
  for (const kind of namingKinds) {
    const { rows } = await sql<SealedRow['row']>`
      select named.* from ${sql.table(kind)} as named left join file on file.sha256 = named.sha256
      where named.sha256 is not null and file.sha256 is null`.execute(db)
    for (const row of rows) {
      findings.push(`the stored file of ${await nameRow(db, kind, row)} was removed (SHA-256 ${row.sha256})`)
    }
  }
  return findings
}

async function strayChunks(db: Store): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct part.sha256 from file_chunk as part left join file on file.sha256 = part.sha256
    where file.sha256 is null`.execute(db)
  return rows.map(({ sha256 }) => `parts of a file that is not there were put in (SHA-256 ${sha256})`)
}
