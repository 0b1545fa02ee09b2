import type { Store } from '../../commands/command.server.ts'
import { isShown } from '../../meeting-record/announced.server.ts'
import type { Instant } from '../../time/instant.ts'

export type FollowUpLink = { number: string; owed: string; owedBy: string }

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
  return shownFollowUps(db, now)
    .select(['followUp.number', 'followUp.owed', 'followUp.owedBy'])
    .where('followUp.questionId', '=', questionId)
    .orderBy('followUp.number')
    .execute()
}
