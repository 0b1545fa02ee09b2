import type { Store } from '../../commands/command.server.ts'
import type { CommissionSettings } from '../../commission/settings.ts'
import { spokenColumns } from '../comment-fields.ts'
import type { ItemQueue, TurnInQueue } from './item-queue.ts'
import { queueOrder, toBeCalled } from './speaking-queue.ts'
import { commentStatus } from '../comment-status.server.ts'

export type { ItemQueue, TurnInQueue } from './item-queue.ts'

const empty: ItemQueue = { order: [], next: [], moves: [] }

/**
 * The queues of a meeting by item, in two queries however many signed up. Who waits for a person or
 * was set aside stands in none; who withdrew is there as one who did.
 */
export async function getQueues(
  db: Store,
  meetingId: string,
  { speakerOrder }: Pick<CommissionSettings, 'speakerOrder'>,
): Promise<Map<string, ItemQueue>> {
  const turns: TurnInQueue[] = await db
    .selectFrom('turn')
    .innerJoin('comment', 'comment.id', 'turn.commentId')
    .leftJoin('comment as lead', 'lead.id', 'comment.leadId')
    .selectAll('turn')
    .select('lead.number as leadNumber')
    .select(['comment.number', 'comment.leadId', 'comment.mode', 'comment.channel'])
    .select(spokenColumns.map((column) => `comment.${column}` as const))
    .where('turn.meetingId', '=', meetingId)
    .where(commentStatus, 'in', ['open', 'withdrawn'])
    .orderBy('turn.place')
    .execute()
  const moves = await db
    .selectFrom('queueMove')
    .innerJoin('agendaItem', 'agendaItem.id', 'queueMove.itemId')
    .selectAll('queueMove')
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy('queueMove.id')
    .execute()
  const queues = new Map<string, ItemQueue>()
  for (const itemId of new Set(turns.map((turn) => turn.itemId))) {
    const own = turns.filter((turn) => turn.itemId === itemId)
    const ownMoves = moves.filter((move) => move.itemId === itemId)
    queues.set(itemId, {
      order: queueOrder(own, speakerOrder, ownMoves),
      next: toBeCalled(own, speakerOrder, ownMoves),
      moves: ownMoves,
    })
  }
  return queues
}

export function queueOf(queues: Map<string, ItemQueue>, itemId: string): ItemQueue {
  return queues.get(itemId) ?? empty
}
