import type { Store } from '../../commands/command.server.ts'
import type { Instant } from '../../time/instant.ts'
import { commentStatusOf } from '../comment-status.ts'
import { isCalled, isWaiting } from '../queue/turn-state.ts'
import type { EarlierAct } from './same-act.ts'
import { receiptHashOf } from './receipt-hash.server.ts'

export type FoundAct = EarlierAct & { code: string; receivedAt: Instant }

/**
 * What was sent before, as it stands now, by the codes of its receipts: of a wish to speak the items on which somebody is
 * still to be heard, of a comment those that it is on. What was withdrawn or set aside is not among it.
 */
export async function listEarlierActs(
  db: Store,
  meetingId: string,
  sent: readonly { code: string; sameForm: boolean }[],
): Promise<FoundAct[]> {
  const byHash = new Map(sent.map((each) => [receiptHashOf(each.code), each]))
  if (byHash.size === 0) return []
  const comments = await db
    .selectFrom('comment')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('receiptHash', 'in', [...byHash.keys()])
    .execute()
  const active = comments.filter((comment) => ['open', 'held'].includes(commentStatusOf(comment)))
  if (active.length === 0) return []
  const leads = active.map(({ id }) => id)
  const others = await db.selectFrom('comment').selectAll().where('leadId', 'in', leads).execute()
  const ids = [...leads, ...others.map(({ id }) => id)]
  const turns = await db.selectFrom('turn').selectAll().where('commentId', 'in', ids).execute()
  const writtenOn = await db.selectFrom('writtenOn').selectAll().where('commentId', 'in', ids).execute()
  const files = await db
    .selectFrom('commentFile')
    .select(['commentId', 'sha256'])
    .where('commentId', 'in', ids)
    .execute()
  const of = <Kept extends { commentId: string }>(rows: readonly Kept[], id: string) =>
    rows.filter(({ commentId }) => commentId === id)
  return active.map(({ id, kind, displayName, text, receiptHash, receivedAt }) => {
    const group = others.filter(({ leadId, withdrawnAt }) => leadId === id && withdrawnAt === null)
    const spoken = [id, ...group.map((other) => other.id)].flatMap((each) => of(turns, each))
    const lines = [...spoken.filter((turn) => isWaiting(turn) || isCalled(turn)), ...of(writtenOn, id)]
    return {
      ...byHash.get(receiptHash)!,
      kind,
      itemIds: lines.map(({ itemId }) => itemId),
      names: [displayName, ...group.map((other) => other.displayName)],
      text,
      files: of(files, id).map(({ sha256 }) => sha256),
      receivedAt,
    }
  })
}
