import type { Store } from '../../commands/command.server.ts'
import type { Outage } from '../../meeting-record/outage.ts'
import { commentStatus } from '../comment-status.server.ts'
import type { StillToHear } from '../../meeting-record/record-parts.ts'
import { isCalled, isOnFloor, isWaiting } from './turn-state.ts'

export async function listStillToHear(db: Store, meetingId: string): Promise<Map<string, StillToHear>> {
  const turns = await db
    .selectFrom('turn')
    .innerJoin('comment', 'comment.id', 'turn.commentId')
    .selectAll('turn')
    .select(commentStatus.as('status'))
    .where('turn.meetingId', '=', meetingId)
    .where('turn.endedAt', 'is', null)
    .where('turn.withdrawnAt', 'is', null)
    .where(commentStatus, 'in', ['open', 'held'])
    .execute()
  const found = new Map<string, StillToHear>()
  for (const { status: state, ...turn } of turns) {
    const left = found.get(turn.itemId) ?? { waiting: 0, atMicrophone: 0, held: 0 }
    if (state === 'held') left.held += 1
    else if (isWaiting(turn)) left.waiting += 1
    else if (isCalled(turn) || isOnFloor(turn)) left.atMicrophone += 1
    found.set(turn.itemId, left)
  }
  return found
}

export async function listOutages(db: Store, meetingId: string): Promise<Outage[]> {
  return db
    .selectFrom('channelOutage')
    .select(['id', 'what', 'beganAt', 'endedAt'])
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
}
