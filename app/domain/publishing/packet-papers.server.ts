import type { Store } from '../commands/command.server.ts'
import type { DocumentRenderer, PacketAttachment, PreparedPages } from '../editions/document-renderer.ts'
import { prepareNow } from '../papers/prepare-paper.server.ts'
import type { Papers } from '../papers/papers.server.ts'
import type { PaperNow } from '../papers/paper.ts'
import { machineNote } from '../papers/scan-words.ts'
import { papersNow } from '../papers/papers-now.server.ts'
import { readSection } from '../papers/read-section.server.ts'
import { shownFile } from '../papers/redaction/shown-copy.ts'
import type { Clock } from '../time/clock.ts'
import { isBefore, millisecondsBetween, type Instant } from '../time/instant.ts'
import type { NextEdition } from './next-edition.server.ts'
import type { PublicationProgress } from './publications.ts'

/** How long a publication waits for files that are still being prepared; those that are not ready then are only named. */
const longestWaitMs = 180_000
/** What is left before the deadline for making and keeping the PDFs. */
const keptForMakingMs = 60_000

/** No publication is late because it waits for a file. */
export function waitForPapers(deadline: Instant | null, now: Instant): number {
  if (!deadline || isBefore(deadline, now)) return longestWaitMs
  return Math.max(0, Math.min(longestWaitMs, millisecondsBetween(now, deadline) - keptForMakingMs))
}

type Needs = {
  db: Store
  clock: Clock
  renderer: DocumentRenderer
  /** Prepares in the background; without it, what is not ready is prepared here and now. */
  papers?: Papers | undefined
  onProgress?: ((progress: PublicationProgress) => void) | undefined
  /** How long to wait for what is not ready; without it as long as a publication may. */
  withinMs?: number | undefined
}

/** The files of an agenda in its order, as the public gets them, each with its prepared pages or why there are none. */
export async function packetPapers(
  { db, clock, renderer, papers, onProgress, withinMs: wanted }: Needs,
  { agenda, deadline }: NextEdition,
  now: Instant,
): Promise<PacketAttachment[]> {
  const entries = agenda.inOrder.flatMap((entry) => entry.attachments.map((file) => ({ entry, file })))
  const files = entries.map(({ file }) => shownFile(file))
  if (papers) {
    const withinMs = wanted ?? waitForPapers(deadline?.deadline ?? null, now)
    await papers.ready(files, {
      withinMs,
      onProgress: (progress) => onProgress?.({ stage: 'papers', papers: progress }),
    })
  } else await prepareNow({ db, clock, maker: renderer }, files)
  const known = await papersNow(
    db,
    files.map(({ sha256 }) => sha256),
  )
  return entries.map(({ entry, file }, index) => ({
    itemNumber: entry.number,
    itemTitle: entry.title,
    title: titleOf(file.title, known.get(files[index]!.sha256)!),
    fileName: files[index]!.fileName,
    mediaType: files[index]!.mediaType,
    pages: pagesOf(db, known.get(files[index]!.sha256)!),
  }))
}

/** Readers of a packet are told where its text is no one's but a machine's. */
function titleOf(title: string, { section, machine }: PaperNow): string {
  return section && machine?.state === 'ready' ? `${title} (${machineNote})` : title
}

function pagesOf(db: Store, { section, absence }: PaperNow): PreparedPages {
  if (!section) return { absence: absence ?? 'not ready' }
  const { sha256, isTagged } = section
  return { absence: null, isTagged, bytes: () => readSection(db, sha256) }
}
