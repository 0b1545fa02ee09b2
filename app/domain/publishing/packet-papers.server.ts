import type { Store } from '../commands/command.server.ts'
import type { DocumentRenderer, PacketAttachment, PreparedPages } from '../editions/document-renderer.ts'
import { prepareNow } from '../papers/prepare-paper.server.ts'
import type { Papers, PapersProgress } from '../papers/papers.server.ts'
import { papersNow, type PaperNow } from '../papers/papers-now.server.ts'
import { readSection } from '../papers/read-section.server.ts'
import type { Clock } from '../time/clock.ts'
import type { NextEdition } from './next-edition.server.ts'

/** How long a publication waits for files that are still being prepared; those that are not ready then are only named. */
const longestWaitMs = 180_000

type Needs = {
  db: Store
  clock: Clock
  renderer: DocumentRenderer
  /** Prepares in the background; without it, what is not ready is prepared here and now. */
  papers?: Papers | undefined
  onProgress?: ((progress: PapersProgress) => void) | undefined
}

/** The files of an agenda in its order, each with its prepared pages or why there are none. */
export async function packetPapers(
  { db, clock, renderer, papers, onProgress }: Needs,
  { agenda }: NextEdition,
): Promise<PacketAttachment[]> {
  const entries = agenda.inOrder.flatMap((entry) => entry.attachments.map((file) => ({ entry, file })))
  const files = entries.map(({ file }) => file)
  if (papers) await papers.ready(files, { withinMs: longestWaitMs, ...(onProgress ? { onProgress } : {}) })
  else await prepareNow({ db, clock, maker: renderer }, files)
  const now = await papersNow(
    db,
    files.map(({ sha256 }) => sha256),
  )
  return entries.map(({ entry, file }) => ({
    itemNumber: entry.number,
    itemTitle: entry.title,
    title: file.title,
    fileName: file.fileName,
    mediaType: file.mediaType,
    pages: pagesOf(db, now.get(file.sha256)!),
  }))
}

function pagesOf(db: Store, { section, absence }: PaperNow): PreparedPages {
  if (!section) return { absence: absence ?? 'not ready' }
  const { sha256, isTagged } = section
  return { absence: null, isTagged, bytes: () => readSection(db, sha256) }
}
