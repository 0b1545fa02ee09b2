import { sql } from 'kysely'
import type { Store } from '../../commands/command.server.ts'
import { readsAsComplaint } from '../complaint/complaint.ts'

const mostComplaints = 500
/** Whoever complains says so in the first pages. */
const lettersOfComplaint = 20_000
/** So many are read and looked at before other requests have their turn. */
const textsAtOnce = 50

/**
 * Those whose authors asked that they go to the complaint process, and those whose words read as a complaint and whose
 * authors said nothing; none whose author was told where complaints go, or said that it is a comment only.
 */
export async function complaintsIn(db: Store, meetingId: string): Promise<string[]> {
  const found: string[] = []
  for (let after = 0; found.length < mostComplaints;) {
    const rows = await db
      .selectFrom('comment')
      .leftJoin('commentPrivate', 'commentPrivate.commentId', 'comment.id')
      .select(['comment.id', 'comment.number', 'commentPrivate.complaintWish'])
      .select(sql<string | null>`substr(comment.text, 1, ${lettersOfComplaint})`.as('text'))
      .where('comment.meetingId', '=', meetingId)
      .where('comment.kind', '=', 'write')
      .where('comment.referredAt', 'is', null)
      .where('comment.withdrawnAt', 'is', null)
      .where('comment.number', '>', after)
      .orderBy('comment.number')
      .limit(textsAtOnce)
      .execute()
    for (const { id, text, complaintWish } of rows) {
      if (complaintWish === 'send' || (complaintWish === null && readsAsComplaint(text))) found.push(id)
    }
    if (rows.length < textsAtOnce) break
    after = rows.at(-1)!.number
  }
  return found
}
