import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { Instant } from '../time/instant.ts'

export type HistoryEntry = {
  seq: number
  at: Instant
  actorName: string
  action: string
  subjectKind: string
  subjectId: string
  summary: string
  /** Set for corrections. */
  reason: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const ofTheRoom = ['meeting.%', 'motion.%', 'question.%', 'follow-up.%']

/** @returns what was entered of a meeting and corrected, newest first, `limit` entries after leaving out `offset` */
export async function listMeetingHistory(
  db: Kysely<Database>,
  meetingId: string,
  { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('recordEntry')
    .select([
      'seq',
      'at',
      'actorName',
      'action',
      'subjectKind',
      'subjectId',
      'summary',
      'reason',
      'before',
      'after',
    ])
    .where('meetingId', '=', meetingId)
    .where((where) => where.or(ofTheRoom.map((pattern) => where('action', 'like', pattern))))
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({ ...row, before: parse(row.before), after: parse(row.after) }))
}

function parse(json: string | null): Record<string, unknown> | null {
  return json === null ? null : (JSON.parse(json) as Record<string, unknown>)
}
