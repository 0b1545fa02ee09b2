import type { Store } from '../commands/command.server.ts'
import type { DocumentRenderer, RenderedPdf } from '../editions/document-renderer.ts'
import type { Papers } from '../papers/papers.server.ts'
import type { Clock } from '../time/clock.ts'
import { getNextEdition } from './next-edition.server.ts'
import { packetPapers } from './packet-papers.server.ts'

export const previewBanner = 'DRAFT — not posted'

type Needs = { db: Store; clock: Clock; renderer: DocumentRenderer; papers?: Papers | undefined }

/**
 * The agenda as it would be printed now, marked as a draft, with its packet where that is asked for. It is no edition:
 * nothing of it is kept. A paper that is not ready is named in the packet, and nobody waits for it.
 * @throws NotFound; NotMade and Busy as the renderer does
 */
export async function previewAgenda(
  { db, clock, renderer, papers }: Needs,
  { slug, as }: { slug: string; as: 'agenda' | 'packet' },
): Promise<RenderedPdf & { fileName: string }> {
  const now = clock.now()
  const working = await getNextEdition(db, slug, now)
  const document = { ...working.next, banner: previewBanner }
  const agenda = await renderer.render(document, null, now)
  const fileName = `${slug}-${as}-draft.pdf`
  if (as === 'agenda') return { ...agenda, fileName }
  const attachments = await packetPapers({ db, clock, renderer, papers, withinMs: 0 }, working, now)
  const packet = await renderer.packet(
    agenda.bytes,
    {
      title: `${document.title.replace('Agenda', 'Packet')}, ${previewBanner}`,
      language: document.language,
      author: `${document.body}, ${document.city}`,
    },
    attachments,
    now,
  )
  return { ...packet, fileName }
}
