import type { Store } from '../../commands/command.server.ts'
import { commentStatus } from '../comment-status.server.ts'

export type CommentFile = {
  fileName: string
  mediaType: string
  sha256: string
  byteSize: number
  isPublic: boolean
}

export async function findCommentFile(
  db: Store,
  slug: string,
  fileId: string,
): Promise<CommentFile | undefined> {
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
  const { withheldAt, status: state, ...file } = row
  return { ...file, isPublic: state === 'open' && withheldAt === null }
}
