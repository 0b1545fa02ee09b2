import type { Actor, Store } from '../../commands/command.server.ts'
import { may } from '../../commands/permissions.ts'
import { besideName } from '../given.ts'
import { commentStatus } from '../comment-status.server.ts'
import type { InConfidence } from './speaking-view.ts'

/** What speakers of a meeting told in confidence, for the clerk who calls them. */
export async function listInConfidence(db: Store, meetingId: string): Promise<InConfidence> {
  const rows = await confidedBy(db, meetingId).where(commentStatus, 'in', ['open', 'held']).execute()
  return new Map(
    rows.map((row) => [row.commentId, { beside: besideName(row, 'clerk'), interpreter: row.interpreter }]),
  )
}

export type NameToSay = { number: number; name: string; beside: string }

/** The names of a meeting whose owners told how to say them, in the order of sign-up; for the chair, and nobody else. */
export async function getNamesToSay(db: Store, actor: Actor, slug: string): Promise<NameToSay[]> {
  if (!may(actor.role, 'see.names-to-say')) return []
  const meeting = await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!meeting) return []
  const rows = await confidedBy(db, meeting.id)
    .select(['comment.number', 'comment.displayName'])
    .where('comment.displayName', 'is not', null)
    .where(commentStatus, '=', 'open')
    .orderBy('comment.number')
    .execute()
  return rows.flatMap(({ number, displayName, ...row }) => {
    const beside = besideName(row, 'chair')
    return beside === '' ? [] : [{ number, name: displayName!, beside }]
  })
}

function confidedBy(db: Store, meetingId: string) {
  return db
    .selectFrom('commentPrivate')
    .innerJoin('comment', 'comment.id', 'commentPrivate.commentId')
    .selectAll('commentPrivate')
    .where('comment.meetingId', '=', meetingId)
    .where('comment.kind', '=', 'speak')
}
