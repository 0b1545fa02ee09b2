import type { Store } from '../commands/command.server.ts'
import type { AgendaLine, OfficialDocument } from './document.ts'

export type FrozenTitles = {
  items: Map<string, string>
  numbers: Map<string, string>
  files: Map<string, string>
}

/**
 * What the public agendas of these meetings call their items and papers: the newest edition that names one has the word.
 * The working rows may be ahead of what is published.
 */
export async function frozenTitles(db: Store, meetingIds: readonly string[]): Promise<FrozenTitles> {
  const titles: FrozenTitles = { items: new Map(), numbers: new Map(), files: new Map() }
  if (meetingIds.length === 0) return titles
  const editions = await db
    .selectFrom('edition')
    .select('document')
    .where('meetingId', 'in', meetingIds)
    .where('series', '=', 'agenda')
    .where('publicAt', 'is not', null)
    .orderBy('number')
    .execute()
  for (const { document } of editions) {
    for (const section of (JSON.parse(document) as OfficialDocument).sections) {
      for (const block of section.blocks) if (block.type === 'agenda') block.items.forEach(read)
    }
  }
  return titles

  function read(line: AgendaLine): void {
    if (line.id) {
      titles.items.set(line.id, line.title)
      titles.numbers.set(line.id, line.number)
    }
    for (const file of line.files) titles.files.set(file.id, file.title)
    line.children.forEach(read)
  }
}

/** @returns an item as the newest public agenda of its meeting prints it; null where none names it */
export async function findAgendaLine(
  db: Store,
  meetingId: string,
  itemId: string,
): Promise<AgendaLine | null> {
  const edition = await db
    .selectFrom('edition')
    .select('document')
    .where('meetingId', '=', meetingId)
    .where('series', '=', 'agenda')
    .where('publicAt', 'is not', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!edition) return null
  const blocks = (JSON.parse(edition.document) as OfficialDocument).sections.flatMap(
    (section) => section.blocks,
  )
  const within = (lines: AgendaLine[]): AgendaLine[] =>
    lines.flatMap((line) => [line, ...within(line.children)])
  return (
    blocks
      .flatMap((block) => (block.type === 'agenda' ? within(block.items) : []))
      .find((line) => line.id === itemId) ?? null
  )
}
