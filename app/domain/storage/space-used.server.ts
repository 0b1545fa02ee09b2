import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'

/** @returns bytes of all files that are kept */
export async function bytesKept(db: Store): Promise<number> {
  const { bytes } = await db
    .selectFrom('file')
    .select(sql<number | string | null>`sum(file.byte_size)`.as('bytes'))
    .where('file.sha256', 'not in', db.selectFrom('removedFile').select('sha256'))
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}

/** @returns bytes of the files that came with public comment on one meeting */
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
