import { createHash } from 'node:crypto'
import { chunkBytes, readFileChunks } from '#db/files.ts'
import type { Store } from '../command.server.ts'

export type EditionsCheck = { editions: number; files: number; findings: string[] }

/**
 * Hashes every edition's frozen document and every stored file anew, a megabyte in memory at a time, and compares each
 * edition with the entry of the record that tells of it.
 * @returns counts, and one sentence for each edition and each file that was changed, removed or put in from outside
 */
export async function checkEditions(db: Store): Promise<EditionsCheck> {
  const editions = await checkDocuments(db)
  const files = await checkFiles(db)
  return {
    editions: editions.count,
    files: files.count,
    findings: [...editions.findings, ...files.findings],
  }
}

/** What the record says of an edition: its document's hash, and the hashes of the PDFs made of it. */
type Told = { hash: string; files: Set<string>; summary: string }

async function checkDocuments(db: Store): Promise<{ count: number; findings: string[] }> {
  const findings: string[] = []
  const told = await toldByTheRecord(db)
  const editions = await db
    .selectFrom('edition')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .select(['edition.id', 'meeting.slug', 'edition.series', 'edition.number', 'edition.documentHash'])
    .orderBy('edition.frozenAt')
    .execute()
  const files = await db.selectFrom('editionFile').select(['editionId', 'sha256', 'fileName']).execute()
  for (const { id, slug, series, number, documentHash } of editions) {
    const named = `edition ${number} of the ${series} of ${slug}`
    const entry = told.get(id)
    // One at a time: together they may be more than fits in memory.
    const { document } = await db
      .selectFrom('edition')
      .select('document')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const hash = createHash('sha256').update(document).digest('hex')
    if (hash !== documentHash) findings.push(`${named} was changed`)
    else if (!entry) findings.push(`${named} is in no entry of the record`)
    else if (entry.hash !== hash) findings.push(`${named} is not the one that the record tells of`)
    const own = files.filter((file) => file.editionId === id)
    for (const { sha256, fileName } of own) {
      if (entry && !entry.files.has(sha256))
        findings.push(`the file ${fileName} of ${named} is not one that the record tells of`)
    }
    for (const sha256 of entry?.files ?? []) {
      if (!own.some((file) => file.sha256 === sha256))
        findings.push(`a file of ${named} was removed (SHA-256 ${sha256})`)
    }
    told.delete(id)
  }
  for (const { summary } of told.values()) findings.push(`an edition was removed: "${summary}"`)
  return { count: editions.length, findings }
}

async function toldByTheRecord(db: Store): Promise<Map<string, Told>> {
  const entries = await db
    .selectFrom('recordEntry')
    .select(['subjectId', 'summary', 'after'])
    .where('subjectKind', '=', 'edition')
    .where('after', 'is not', null)
    .orderBy('seq')
    .execute()
  const told = new Map<string, Told>()
  for (const { subjectId, summary, after } of entries) {
    const said = JSON.parse(after!) as { hash?: string; files?: string[] }
    const known = told.get(subjectId)
    if (known) for (const sha256 of said.files ?? []) known.files.add(sha256)
    else if (said.hash) told.set(subjectId, { hash: said.hash, files: new Set(said.files), summary })
  }
  return told
}

/** Every file that something names. One that nothing names yet may still be on its way in. */
async function checkFiles(db: Store): Promise<{ count: number; findings: string[] }> {
  const findings: string[] = []
  const files = await db
    .selectFrom('file')
    .innerJoin(
      (named) =>
        named
          .selectFrom('editionFile')
          .select(['sha256', 'fileName'])
          .union(named.selectFrom('attachment').select(['sha256', 'fileName']))
          .union(
            named
              .selectFrom('document')
              .select(['sha256', 'fileName'])
              .where('sha256', 'is not', null)
              .$castTo<{ sha256: string; fileName: string }>(),
          )
          .as('named'),
      (join) => join.onRef('named.sha256', '=', 'file.sha256'),
    )
    .select(['file.sha256', 'file.byteSize', 'file.mediaType', 'named.fileName'])
    .orderBy('named.fileName')
    .execute()
  const bySha = new Map(files.map((file) => [file.sha256, file]))
  for (const { fileName, ...file } of bySha.values()) {
    const hash = createHash('sha256')
    const whole = await db
      .selectFrom('fileChunk')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('sha256', '=', file.sha256)
      .executeTakeFirstOrThrow()
    if (Number(whole.count) * chunkBytes < file.byteSize) {
      findings.push(`the stored file ${fileName} has a part missing`)
      continue
    }
    for await (const chunk of readFileChunks(db, file)) hash.update(chunk)
    if (hash.digest('hex') !== file.sha256) findings.push(`the stored file ${fileName} was changed`)
  }
  return { count: bySha.size, findings }
}
