import { createHash } from 'node:crypto'
import type { Store } from '../commands/command.server.ts'

export type EditionsCheck = { editions: number; findings: string[] }

/** What the record says of an edition: its document's hash, and the hashes of the PDFs made of it. */
type RecordedEdition = { hash: string; files: Set<string>; summary: string }

/**
 * Hashes every edition's frozen document anew, one in memory at a time, and compares it with the entry of the record
 * that tells of it.
 * @returns one sentence for each edition that was changed, removed or put in from outside
 */
export async function checkEditions(db: Store): Promise<EditionsCheck> {
  const findings: string[] = []
  const recorded = await editionsInAuditLog(db)
  const editions = await db
    .selectFrom('edition')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .select(['edition.id', 'meeting.slug', 'edition.series', 'edition.number', 'edition.documentHash'])
    .orderBy('edition.frozenAt')
    .execute()
  const files = await db.selectFrom('editionFile').select(['editionId', 'sha256', 'fileName']).execute()
  for (const { id, slug, series, number, documentHash } of editions) {
    const named = `edition ${number} of the ${series} of ${slug}`
    const entry = recorded.get(id)
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
    recorded.delete(id)
  }
  for (const { summary } of recorded.values()) findings.push(`an edition was removed: "${summary}"`)
  return { editions: editions.length, findings }
}

async function editionsInAuditLog(db: Store): Promise<Map<string, RecordedEdition>> {
  const entries = await db
    .selectFrom('recordEntry')
    .select(['subjectId', 'summary', 'after'])
    .where('subjectKind', '=', 'edition')
    .where('after', 'is not', null)
    .orderBy('seq')
    .execute()
  const recorded = new Map<string, RecordedEdition>()
  for (const { subjectId, summary, after } of entries) {
    const said = JSON.parse(after!) as { hash?: string; files?: string[] }
    const known = recorded.get(subjectId)
    if (known) for (const sha256 of said.files ?? []) known.files.add(sha256)
    else if (said.hash) recorded.set(subjectId, { hash: said.hash, files: new Set(said.files), summary })
  }
  return recorded
}
