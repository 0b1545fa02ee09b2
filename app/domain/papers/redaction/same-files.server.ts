import type { Store, Trx } from '../../commands/command.server.ts'
import { shownCopies } from './shown-copies.server.ts'
import type { RedactedKind } from './shown-copy.ts'

/** Another place with the same bytes. */
export type SameFile = { kind: RedactedKind; id: string; slug: string; title: string }

type Original = { kind: RedactedKind; id: string; sha256: string }

/**
 * Where else the same file stands with an agenda or a comment and is shown as it is here, whole or as the copy that this
 * one has now: what is private in one place is so in all. What is taken off an agenda counts too, as an edition may lead
 * to it.
 */
export async function sameFiles(db: Store | Trx, { kind, id, sha256 }: Original): Promise<SameFile[]> {
  const attached = await db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['attachment.id', 'attachment.title', 'meeting.slug'])
    .where('attachment.sha256', '=', sha256)
    .orderBy('attachment.id')
    .execute()
  const commented = await db
    .selectFrom('commentFile')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['commentFile.id', 'comment.number', 'meeting.slug'])
    .where('commentFile.sha256', '=', sha256)
    .orderBy('commentFile.id')
    .execute()
  const found: SameFile[] = [
    ...attached.map((file) => ({ kind: 'attachment' as const, ...file })),
    ...commented.map(({ number, ...file }) => ({
      kind: 'comment-file' as const,
      ...file,
      title: `a file of comment ${number}`,
    })),
  ].filter((file) => file.kind !== kind || file.id !== id)
  const shown = (await shownCopies(db, kind, [id])).get(id)?.sha256
  const alike = await Promise.all(
    (['attachment', 'comment-file'] as const).map((each) => alikeOf(db, found, { kind: each, shown })),
  )
  return alike.flat()
}

async function alikeOf(
  db: Store | Trx,
  found: readonly SameFile[],
  { kind, shown }: { kind: RedactedKind; shown: string | undefined },
): Promise<SameFile[]> {
  const own = found.filter((file) => file.kind === kind)
  const copies = await shownCopies(
    db,
    kind,
    own.map((file) => file.id),
  )
  return own.filter((file) => {
    const copy = copies.get(file.id)?.sha256
    return copy === undefined || copy === shown
  })
}
