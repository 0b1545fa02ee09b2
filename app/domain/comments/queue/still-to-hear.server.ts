import type { Store } from '../../commands/command.server.ts'
import type { Outage } from '../../meeting-record/outage.ts'
import type { PeriodDecision, SignedUpToSpeak } from '../../meeting-record/record-parts.ts'
import { listTimesOfMeeting } from './time-for-item.server.ts'

/** Everyone who signed up to speak at a meeting, by item. */
export async function listSignUps(db: Store, meetingId: string): Promise<Map<string, SignedUpToSpeak[]>> {
  const turns = await db
    .selectFrom('turn')
    .innerJoin('comment', 'comment.id', 'turn.commentId')
    .selectAll('turn')
    .select([
      'comment.heldReason',
      'comment.releasedAt',
      'comment.setAsideAt',
      'comment.withdrawnAt as commentWithdrawnAt',
    ])
    .where('turn.meetingId', '=', meetingId)
    .orderBy('turn.place')
    .execute()
  const found = new Map<string, SignedUpToSpeak[]>()
  for (const turn of turns) {
    const gone = [turn.withdrawnAt, turn.setAsideAt, turn.commentWithdrawnAt]
    const onItem = found.get(turn.itemId) ?? []
    onItem.push({
      joinedAt: turn.joinedAt,
      withdrawnAt: gone.filter((at) => at !== null).toSorted()[0] ?? null,
      held: turn.heldReason !== null,
      releasedAt: turn.releasedAt,
      cededToId: turn.cededToId,
      calledAt: turn.calledAt,
      missedAt: turn.missedAt,
      calledAgainAt: turn.calledAgainAt,
      missedAgainAt: turn.missedAgainAt,
      startedAt: turn.startedAt,
      endedAt: turn.endedAt,
    })
    found.set(turn.itemId, onItem)
  }
  return found
}

/** By item, oldest first. */
export async function listPeriods(db: Store, meetingId: string): Promise<Map<string, PeriodDecision[]>> {
  const times = await listTimesOfMeeting(db, meetingId)
  return new Map(
    [...times].map(([itemId, decisions]) => [
      itemId,
      decisions.map(({ periodMinutes, decidedAt }) => ({ minutes: periodMinutes, decidedAt })),
    ]),
  )
}

export async function listOutages(db: Store, meetingId: string): Promise<Outage[]> {
  return db
    .selectFrom('channelOutage')
    .select(['id', 'what', 'beganAt', 'endedAt'])
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
}
