import type { Store, Trx } from '../../commands/command.server.ts'
import { NotFound } from '../../errors.ts'
import { shownCopies } from './shown-copies.server.ts'
import { redactedKinds, type RedactedKind, type ShownCopy } from './shown-copy.ts'

/** A file of which a clerk blacks out parts. */
export type RedactedFile = {
  kind: RedactedKind
  id: string
  meetingId: string
  slug: string
  /** The item, or the comment, that it stands with. */
  ownerId: string
  /** Of a comment. */
  number: number | null
  title: string
  fileName: string
  mediaType: string
  sha256: string
  copy: ShownCopy | null
}

/** @throws NotFound where the meeting has no such file, or it was taken off */
export async function getRedactedFile(
  db: Store | Trx,
  slug: string,
  kind: string,
  id: string,
): Promise<RedactedFile> {
  const known = redactedKinds.find((each) => each === kind)
  if (!known) throw new NotFound('We can’t find that file.')
  const found = kind === 'attachment' ? await attached(db, slug, id) : await withComment(db, slug, id)
  if (!found) throw new NotFound('We can’t find that file.')
  const copy = (await shownCopies(db, known, [id])).get(id) ?? null
  return { kind: known, id, slug, copy, ...found }
}

async function attached(db: Store | Trx, slug: string, id: string) {
  const row = await db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['attachment.title', 'attachment.fileName', 'attachment.mediaType', 'attachment.sha256'])
    .select(['attachment.itemId as ownerId', 'meeting.id as meetingId'])
    .where('meeting.slug', '=', slug)
    .where('attachment.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, number: null }
}

async function withComment(db: Store | Trx, slug: string, id: string) {
  const row = await db
    .selectFrom('commentFile')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['commentFile.fileName', 'commentFile.mediaType', 'commentFile.sha256'])
    .select(['comment.id as ownerId', 'comment.number', 'meeting.id as meetingId'])
    .where('meeting.slug', '=', slug)
    .where('commentFile.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, title: row.fileName }
}

/** The public editions of the agenda whose packets hold the pages of an attachment as they were published. */
export async function editionsWithOriginal(db: Store, id: string): Promise<number[]> {
  const rows = await db
    .selectFrom('editionAttachment')
    .innerJoin('edition', 'edition.id', 'editionAttachment.editionId')
    .select(['edition.number', 'edition.frozenAt'])
    .where('editionAttachment.attachmentId', '=', id)
    .where('edition.publicAt', 'is not', null)
    .orderBy('edition.number')
    .execute()
  const states = await db
    .selectFrom('redaction')
    .select(['sha256', 'madeAt'])
    .where('subjectKind', '=', 'attachment')
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute()
  const wasOriginal = (at: string) => (states.findLast(({ madeAt }) => madeAt <= at)?.sha256 ?? null) === null
  return rows.filter(({ frozenAt }) => wasOriginal(frozenAt)).map(({ number }) => number)
}
