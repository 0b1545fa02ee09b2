import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'

export async function bytesKept(db: Store): Promise<number> {
  const { bytes } = await db
    .selectFrom('file')
    .select(sql<number | string | null>`sum(file.byte_size)`.as('bytes'))
    .where('file.sha256', 'not in', db.selectFrom('removedFile').select('sha256'))
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}

export async function bytesOfComments(db: Store, slug: string): Promise<number> {
  const { bytes } = await db
    .selectFrom('commentFile')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .innerJoin('file', 'file.sha256', 'commentFile.sha256')
    .select(sql<number | string | null>`sum(file.byte_size)`.as('bytes'))
    .where('meeting.slug', '=', slug)
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}
