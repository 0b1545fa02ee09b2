import type { Store } from '../../commands/command.server.ts'
import type { Waiting } from './item-queue.ts'
import { commentStatus } from '../comment-status.server.ts'

const most = 200

/** Everyone who waits to be heard at a meeting, in the order of joining; the first two hundred. */
export async function listWaiting(db: Store, meetingId: string): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('turn')
    .innerJoin('comment', 'comment.id', 'turn.commentId')
    .select(['turn.itemId', 'comment.number', 'comment.displayName', commentStatus.as('status')])
    .where('turn.meetingId', '=', meetingId)
    .where('turn.withdrawnAt', 'is', null)
    .where('turn.cededToId', 'is', null)
    .where('turn.missedAgainAt', 'is', null)
    .where('turn.endedAt', 'is', null)
    .where(commentStatus, 'in', ['open', 'held'])
    .orderBy('turn.place')
    .limit(most)
    .execute()
  return rows.map(({ itemId, number, displayName, status }) => ({
    itemId,
    number,
    name: displayName,
    held: status === 'held',
  }))
}
