import { takenTypes, type TakenType } from '../agenda/attachment-kinds.ts'
import type { AgendaEntry } from '../agenda/agenda-tree.ts'
import type { Store } from '../commands/command.server.ts'
import type { CheckEntry } from '../notices/agenda-completeness.ts'
import { paperWords, papersSummary, type PaperWords } from '../papers/paper-words.ts'
import { isPending } from '../papers/paper.ts'
import { papersNow } from '../papers/papers-now.server.ts'
import { shownFile } from '../papers/redaction/shown-copy.ts'

export type OutlookRow = {
  id: string
  title: string
  itemId: string
  /** "5.A Use of force". */
  item: string
  words: PaperWords
}

/** What the packet will hold of each paper, as far as that is known. */
export type PacketOutlook = { rows: OutlookRow[]; summary: string; pending: number }

type Entry = Pick<AgendaEntry, 'id' | 'number' | 'title' | 'attachments'>

/** What a packet holds of one file. */
export async function paperOutlook(
  db: Store,
  { sha256, mediaType }: { sha256: string; mediaType: string },
): Promise<PaperWords> {
  return paperWords((await papersNow(db, [sha256])).get(sha256)!, kindName(mediaType))
}

function kindName(mediaType: string): string {
  return takenTypes[mediaType as TakenType]?.name ?? 'original'
}

/** The line of the checklist about papers; none where nothing is attached. */
export function papersCheck({ rows, summary }: PacketOutlook): CheckEntry[] {
  if (rows.length === 0) return []
  const looks = rows.some(({ words }) => words.level !== 'ready')
  const fix = looks ? { on: 'papers' as const, field: '' } : null
  return [
    {
      code: 'papers',
      state: looks ? 'look' : 'in-order',
      sentence: `The packet will hold ${summary}`,
      section: '',
      fix,
    },
  ]
}

/** @param entries of an agenda, in its order */
export async function packetOutlook(db: Store, entries: readonly Entry[]): Promise<PacketOutlook> {
  const files = entries.flatMap((entry) =>
    entry.attachments.map((file) => ({ entry, id: file.id, title: file.title, file: shownFile(file) })),
  )
  const now = await papersNow(
    db,
    files.map(({ file }) => file.sha256),
  )
  const papers = files.map(({ file }) => now.get(file.sha256)!)
  return {
    rows: files.map(({ entry, id, title, file }, index) => ({
      id,
      title,
      itemId: entry.id,
      item: `${entry.number} ${entry.title}`,
      words: paperWords(papers[index]!, kindName(file.mediaType)),
    })),
    summary: papersSummary(papers),
    pending: papers.filter(isPending).length,
  }
}
