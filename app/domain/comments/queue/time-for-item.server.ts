import type { Store } from '../../commands/command.server.ts'
import type { TimeDecision } from './speaking-time.ts'

export async function listTimeDecisions(db: Store, itemId: string): Promise<TimeDecision[]> {
  const rows = await db
    .selectFrom('commentTime')
    .selectAll()
    .where('itemId', '=', itemId)
    .orderBy('id')
    .execute()
  return rows.map(decisionOf)
}

export async function listTimesOfMeeting(db: Store, meetingId: string): Promise<Map<string, TimeDecision[]>> {
  const rows = await db
    .selectFrom('commentTime')
    .innerJoin('agendaItem', 'agendaItem.id', 'commentTime.itemId')
    .selectAll('commentTime')
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy('commentTime.id')
    .execute()
  const found = new Map<string, TimeDecision[]>()
  for (const row of rows) found.set(row.itemId, [...(found.get(row.itemId) ?? []), decisionOf(row)])
  return found
}

function decisionOf(row: {
  seconds: number | null
  periodMinutes: number | null
  simultaneous: 0 | 1
  reason: string
  decidedAt: string
}): TimeDecision {
  const { seconds, periodMinutes, simultaneous, reason, decidedAt } = row
  return { seconds, periodMinutes, simultaneous: simultaneous === 1, reason, decidedAt }
}
