import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'
import type { WrittenCounts } from '../meeting-record/record-parts.ts'
import type { SpeakerCounts } from './review/review-view.ts'
import { commentStatus } from './comment-status.server.ts'

/** Who took the sign-up back before speaking. */
const gone = sql<boolean>`(turn.withdrawn_at is not null and turn.ended_at is null)`

export function noneWritten(): WrittenCounts {
  const positions = { support: 0, oppose: 0, neither: 0, none: 0 }
  return { received: 0, late: 0, positions, withdrawn: 0, setAside: 0, waiting: 0 }
}

export const noneSpeaking: SpeakerCounts = { signedUp: 0, spoke: 0, setAside: 0, waiting: 0 }

export async function countWritten(db: Store, meetingId: string): Promise<Map<string, WrittenCounts>> {
  const rows = await db
    .selectFrom('comment')
    .innerJoin('writtenOn', 'writtenOn.commentId', 'comment.id')
    .select(['writtenOn.itemId', 'writtenOn.stance', 'comment.late', commentStatus.as('status')])
    .select((select) => select.fn.countAll().as('count'))
    .where('comment.meetingId', '=', meetingId)
    .where('comment.kind', '=', 'write')
    .groupBy(['writtenOn.itemId', 'writtenOn.stance', 'comment.late', commentStatus])
    .execute()
  const counts = new Map<string, WrittenCounts>()
  for (const { itemId, stance, late, status: state, ...row } of rows) {
    const of = counts.get(itemId) ?? noneWritten()
    const count = Number(row.count)
    if (state === 'open') {
      of.received += count
      of.positions[stance ?? 'none'] += count
      if (late === 1) of.late += count
    } else if (state === 'set-aside') of.setAside += count
    else if (state === 'held') of.waiting += count
    else of.withdrawn += count
    counts.set(itemId, of)
  }
  return counts
}

export async function countSpeakers(db: Store, meetingId: string): Promise<Map<string, SpeakerCounts>> {
  const spoke = sql<number>`case when turn.ended_at is not null then 1 else 0 end`
  const rows = await db
    .selectFrom('turn')
    .innerJoin('comment', 'comment.id', 'turn.commentId')
    .select(['turn.itemId', commentStatus.as('status'), spoke.as('spoke')])
    .select((select) => select.fn.countAll().as('count'))
    .where('turn.meetingId', '=', meetingId)
    .where((where) => where.not(gone))
    .groupBy(['turn.itemId', commentStatus, spoke])
    .execute()
  const counts = new Map<string, SpeakerCounts>()
  for (const row of rows) {
    const of = counts.get(row.itemId) ?? { ...noneSpeaking }
    const count = Number(row.count)
    if (row.status === 'held') of.waiting += count
    else if (row.status === 'set-aside') of.setAside += count
    else if (row.status === 'open') {
      of.signedUp += count
      if (Number(row.spoke) === 1) of.spoke += count
    }
    counts.set(row.itemId, of)
  }
  return counts
}

/** What a meeting's page says of each item that somebody wrote on or signed up for, in one query. */
export async function countCommentsForPublic(
  db: Store,
  meetingId: string,
): Promise<{ itemId: string; written: number; speakers: number }[]> {
  const written = db
    .selectFrom('comment')
    .innerJoin('writtenOn', 'writtenOn.commentId', 'comment.id')
    .select(['writtenOn.itemId', sql<'speakers' | 'written'>`'written'`.as('what')])
    .select((select) => select.fn.countAll().as('count'))
    .where('comment.meetingId', '=', meetingId)
    .where('comment.kind', '=', 'write')
    .where(commentStatus, '=', 'open')
    .groupBy('writtenOn.itemId')
  const speakers = db
    .selectFrom('turn')
    .innerJoin('comment', 'comment.id', 'turn.commentId')
    .select(['turn.itemId', sql<'speakers' | 'written'>`'speakers'`.as('what')])
    .select((select) => select.fn.countAll().as('count'))
    .where('turn.meetingId', '=', meetingId)
    .where((where) => where.not(gone))
    .where(commentStatus, '=', 'open')
    .groupBy('turn.itemId')
  const rows = await written.unionAll(speakers).orderBy('what', 'desc').orderBy('itemId').execute()
  const counts = new Map<string, { itemId: string; written: number; speakers: number }>()
  for (const { itemId, what, count } of rows) {
    const known = counts.get(itemId) ?? { itemId, written: 0, speakers: 0 }
    counts.set(itemId, { ...known, [what]: Number(count) })
  }
  return [...counts.values()]
}
