import type { Store } from '../commands/command.server.ts'
import type { AgendaLine, OfficialDocument } from '../editions/document.ts'

export type PostedLine = { id: string; number: string; title: string }

/** Reads what an edition of an agenda lists, in reading order. */
export type PostedLines = (db: Store, editionId: string) => Promise<readonly PostedLine[]>

export const readPostedLines: PostedLines = async (db, editionId) => {
  const { document } = await db
    .selectFrom('edition')
    .select('document')
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow()
  return linesOf(JSON.parse(document) as OfficialDocument)
}

const mostKept = 20

/** @returns {@link readPostedLines} that reads each edition once: an edition is frozen, so what it lists stays true */
export function keepPostedLines(): PostedLines {
  const kept = new Map<string, readonly PostedLine[]>()
  return async (db, editionId) => {
    const known = kept.get(editionId)
    if (known) return known
    const lines = await readPostedLines(db, editionId)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(editionId, lines)
    return lines
  }
}

function linesOf(document: OfficialDocument): PostedLine[] {
  const leaves = (line: AgendaLine): PostedLine[] =>
    line.children.length > 0
      ? line.children.flatMap(leaves)
      : line.id
        ? [{ id: line.id, number: line.number, title: line.title }]
        : []
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.type === 'agenda' ? block.items.flatMap(leaves) : [])),
  )
}
