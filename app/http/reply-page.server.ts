import type { AppLoadContext } from '@remix-run/node'
import { senderOf } from '#app/files/lanes.ts'
import { getReplyDraft, type ReplySubject } from '#app/domain/reply-drafts/reply-drafts.server.ts'

/** What the department saved of a reply, with its files as ones that stay with the form of this page. */
export async function draftAtWork(
  { db, actor, clock, keptFiles }: AppLoadContext,
  request: Request,
  subject: ReplySubject,
) {
  const draft = await getReplyDraft(db, actor, subject)
  if (!draft) return null
  const owner = `${senderOf(actor)} ${new URL(request.url).pathname}`
  const { fields, version, changedAt, changedBy, files } = draft
  const kept = files.map((file) =>
    keptFiles.choiceOf({ ...file, pageCount: null }, owner, Date.parse(clock.now())),
  )
  return { fields, version, changedAt, changedBy, kept }
}

/** @returns the answer that the page is to correct, by its address */
export function correctsIn(request: Request): string | null {
  return new URL(request.url).searchParams.get('corrects') || null
}
