import type { Store } from '../../commands/command.server.ts'
import { shownCopies } from '../../papers/redaction/shown-copies.server.ts'
import { copyName } from '../copies/copy-rules.ts'
import { fileForPublic } from '../copies/file-copies.server.ts'
import { commentStatus } from '../comment-status.server.ts'

export type CommentFile = {
  fileName: string
  mediaType: string
  sha256: string
  byteSize: number
}

/**
 * A file of a comment: what the public gets, without what tells of its author and with what is
 * blacked out gone, or null where it gets none yet or none
 * at all; and the file as it was sent, which is for the clerk alone.
 */
export async function findCommentFile(
  db: Store,
  slug: string,
  fileId: string,
): Promise<{ forPublic: CommentFile | null; asSent: CommentFile } | undefined> {
  const row = await db
    .selectFrom('commentFile')
    .innerJoin('file', 'file.sha256', 'commentFile.sha256')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['commentFile.fileName', 'commentFile.mediaType', 'commentFile.sha256', 'file.byteSize'])
    .select(['commentFile.withheldAt', commentStatus.as('status')])
    .where('meeting.slug', '=', slug)
    .where('commentFile.id', '=', fileId)
    .executeTakeFirst()
  if (!row) return undefined
  const { withheldAt, status, ...asSent } = row
  const isShown = status === 'open' && withheldAt === null
  const redacted = (await shownCopies(db, 'comment-file', [fileId])).get(fileId)
  if (isShown && redacted) {
    const { fileName, mediaType, sha256, byteSize } = redacted
    return { forPublic: { fileName, mediaType, sha256, byteSize }, asSent }
  }
  const found = await fileForPublic(db, fileId)
  if (!isShown || found.state !== 'ready') return { forPublic: null, asSent }
  const { sha256, mediaType, byteSize } = found.copy
  const fileName = copyName(asSent.fileName, asSent.mediaType, mediaType)
  return { forPublic: { fileName, mediaType, sha256, byteSize }, asSent }
}
