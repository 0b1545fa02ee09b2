import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { DocumentRenderer } from '#app/domain/editions/document-renderer.ts'
import { adjourn } from '#test/setup/adjourn.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { recordPosting } from '#app/domain/publishing/record-posting.server.ts'
import { putFile } from '#db/files.ts'
import { at, trees } from '#test/setup/meeting.ts'
import { aPostableMeeting, garfield, type Postable } from '#test/setup/postable.ts'
import { aSignUp } from '#test/setup/posted.ts'
import { aPdf } from './files/real-files.ts'

/** Attaches a PDF of that many pages to the staff's item. @returns its id and its bytes */
export async function attachPdf({ context, meetingId }: Postable, title: string, pages: number) {
  const bytes = await aPdf(pages)
  const { sha256 } = await putFile(context.db, bytes, 'application/pdf', context.clock.now())
  const { inOrder } = await getAgenda(context.db, meetingId)
  const { id } = await attachFile(context, {
    itemId: inOrder.find(({ kind }) => kind === 'staff-report')!.id,
    sha256,
    fileName: `${title}.pdf`,
    title,
    mediaType: 'application/pdf',
    pageCount: pages,
    nature: 'public',
  })
  return { id, bytes, sha256 }
}

/** A meeting with an agenda of two editions, a paper posting, and draft minutes that were presented. */
export async function aPublishedMeeting(db: Store, renderer: DocumentRenderer) {
  const postable = await aPostableMeeting(db, renderer)
  const { context, slug, meetingId, people } = postable
  const attachment = await attachPdf(postable, 'Dates of 2027', 1)
  const { editionId } = await publishAgenda(context, { slug })
  context.clock.forward(29)
  await recordPosting(context, {
    editionId,
    place: garfield,
    postedOn: '2026-12-04',
    postedTime: '10:10',
    postedBy: 'Dana Rivers',
    hashSeen: true,
  })
  await addItem(context, { meetingId, kind: 'action', title: 'Letter to the director' })
  await publishAgenda(context, { slug, reason: 'A letter came in.' })
  await hearThePublic(postable)
  context.clock.set(at('2026-12-10', '18:02'))
  await callToOrder(context, { meetingId, by: people.Alder })
  await callRoll(context, {
    meetingId,
    entries: trees.map((name) => ({ personId: people[name], standing: 'present' as const })),
  })
  context.clock.forward(120)
  await adjourn(context, { meetingId, by: 'commission' })
  context.clock.forward(1000)
  await presentMinutes(context, { slug })
  return { ...postable, attachment }
}

/** A written comment with a file, and a wish to speak, on the letter that was added. */
async function hearThePublic(postable: Postable): Promise<void> {
  const { context, db, meetingId } = postable
  const { inOrder } = await getAgenda(db, meetingId)
  const items = inOrder.filter(({ kind }) => kind === 'action').map(({ id }) => id)
  const { sha256, mediaType } = await putFile(db, await aPdf(1), 'application/pdf', context.clock.now())
  const file = { sha256, mediaType, fileName: 'map of the park.pdf', pageCount: 1 }
  await aSignUp(
    { ...postable, items },
    { text: 'Please answer\n  by May <b>', stance: 'support', files: [file] },
  )
  await aSignUp(
    { ...postable, items },
    { kind: 'speak', mode: 'in-person', text: null, displayName: 'Signed-up Name' },
  )
}
