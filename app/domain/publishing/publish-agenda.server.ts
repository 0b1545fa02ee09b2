import { perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import type { DocumentRenderer } from '../editions/document-renderer.ts'
import { freezeEdition, hashOfDocument, storeEditionFiles } from '../editions/freeze-edition.server.ts'
import { Conflict, enforce } from '../errors.ts'
import { agendaCompleteVerdict } from '../notices/agenda-completeness.ts'
import { amendmentVerdict, newEditionVerdict } from './amendment.ts'
import { courseRefusal } from '../notices/course-of-posting.ts'
import { canStillPost } from '../notices/notice-clock.ts'
import { specialItemsVerdict } from '../notices/special-notice.ts'
import type { Papers } from '../papers/papers.server.ts'
import { shownFile } from '../papers/redaction/shown-copy.ts'
import { getNextEdition, type NextEdition } from './next-edition.server.ts'
import { packetPapers } from './packet-papers.server.ts'
import type { PublicationProgress } from './publications.ts'

/**
 * Freezes the agenda as an edition, with its PDF and the packet of agenda and attachments, and makes it public on the
 * web. The physical posting is another act (N10).
 * @throws RuleRefused when something is missing (E3), when the deadline has passed (E1, E2), when an amendment would
 * put new business on an agenda that can no longer be noticed, or when nothing was changed
 * @throws Conflict when the agenda was changed while the PDFs were being made
 */
export async function publishAgenda(
  context: CommandContext & {
    renderer: DocumentRenderer
    verifyAt: string
    papers?: Papers
    onProgress?: (progress: PublicationProgress) => void
  },
  input: { slug: string; reason?: string | undefined },
): Promise<{ editionId: string; number: number }> {
  const { db, clock, renderer, verifyAt, actor, onProgress = () => {} } = context
  const madeAt = clock.now()
  const working = await getNextEdition(db, input.slug, madeAt)
  enforcePosting(working, madeAt)
  const { meeting, next, nextNumber } = working
  const hash = hashOfDocument(next)
  const mark = { number: nextNumber, hash, verifyAt }
  const attachments = await packetPapers(context, working, madeAt)
  onProgress({ stage: 'agenda' })
  const agendaPdf = await renderer.render(next, mark, madeAt)
  onProgress({ stage: 'packet' })
  const packet = await renderer.packet(
    agendaPdf.bytes,
    {
      title: next.title.replace('Agenda', 'Packet'),
      language: next.language,
      author: `${next.body}, ${next.city}`,
      address: `${verifyAt.replace(/\/verify$/, '')}/meetings/${meeting.slug}`,
    },
    attachments,
    madeAt,
  )
  onProgress({ stage: 'keeping' })
  const files = await storeEditionFiles(
    db,
    [
      { role: 'document', fileName: `${meeting.slug}-agenda-edition-${nextNumber}.pdf`, ...agendaPdf },
      { role: 'packet', fileName: `${meeting.slug}-packet-edition-${nextNumber}.pdf`, ...packet },
    ],
    madeAt,
  )
  return perform(context, 'notice.publish-edition', async (work) => {
    const { trx, now, record } = work
    const current = await getNextEdition(trx, input.slug, now)
    const isChanged = hashOfDocument(current.next) !== hash || shownPages(current) !== shownPages(working)
    if (current.nextNumber !== nextNumber || isChanged) {
      throw new Conflict(
        'The agenda was changed while its PDF was being made. Look at it, then publish again.',
      )
    }
    enforcePosting(current, now)
    const edition = await freezeEdition(work, {
      meetingId: meeting.id,
      series: 'agenda',
      stage: 'published',
      number: nextNumber,
      document: next,
      reason: input.reason || null,
      publicAt: now,
      meeting: current.meeting,
      files,
      frozenBy: actor.name,
    })
    await nameAttachments(trx, edition.id, current)
    await record({
      subject: { kind: 'edition', id: edition.id },
      meetingId: meeting.id,
      summary: `Published edition ${nextNumber} of the agenda of ${meeting.slug}`,
      reason: input.reason || null,
      after: { hash, number: nextNumber, files: files.map(({ file }) => file.sha256) },
    })
    return { editionId: edition.id, number: nextNumber }
  })
}

/** Which files the packet was made of: parts may have been blacked out since, which its words need not tell. */
function shownPages({ agenda }: NextEdition): string {
  return agenda.inOrder.flatMap(({ attachments }) => attachments.map((file) => shownFile(file).sha256)).join()
}

function enforcePosting(working: NextEdition, now: string): void {
  const { meeting, checklist, deadline, latest, next } = working
  const course = courseRefusal(meeting)
  if (course) enforce(course)
  enforce(newEditionVerdict(working))
  enforce(agendaCompleteVerdict(checklist))
  if (!deadline) return
  if (!latest) enforce(canStillPost(deadline, now))
  else {
    enforce(amendmentVerdict({ previous: latest.document, next, deadline: deadline.deadline, now }))
    if (itemsDiffer(working)) enforce(specialItemsVerdict(deadline, now))
  }
}

function itemsDiffer({ latest, next }: NextEdition): boolean {
  if (!latest) return true
  return !amendmentVerdict({
    previous: latest.document,
    next,
    deadline: '0000-01-01T00:00:00.000Z',
    now: '9999-01-01T00:00:00.000Z',
  }).ok
}

/** Ties the attachments to the edition; whoever reads the edition may read them from then on. */
async function nameAttachments(trx: Trx, editionId: string, { agenda }: NextEdition): Promise<void> {
  const rows = agenda.inOrder.flatMap((entry) =>
    entry.attachments.map((file) => ({ editionId, attachmentId: file.id })),
  )
  if (rows.length > 0) await trx.insertInto('editionAttachment').values(rows).execute()
}
