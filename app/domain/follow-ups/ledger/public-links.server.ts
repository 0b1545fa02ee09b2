import type { Store } from '../../commands/command.server.ts'
import { isShown } from '../../meeting-record/announced.server.ts'
import type { Instant } from '../../time/instant.ts'
import { titleOf } from '../../text/short-title.ts'

export type FollowUpLink = { number: string; title: string; owed: string; owedBy: string }

export function shownFollowUps(db: Store, now: Instant) {
  return db
    .selectFrom('followUp')
    .where('followUp.struckAt', 'is', null)
    .where(isShown(db, 'followUp', now))
}

export async function listFollowUpsFrom(
  db: Store,
  { questionId }: { questionId: string },
  now: Instant,
): Promise<FollowUpLink[]> {
  const rows = await shownFollowUps(db, now)
    .select(['followUp.number', 'followUp.title', 'followUp.owed', 'followUp.owedBy'])
    .where('followUp.questionId', '=', questionId)
    .orderBy('followUp.number')
    .execute()
  return rows.map((row) => ({ ...row, title: titleOf({ title: row.title, text: row.owed }) }))
}
