import { newId, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import type { ItemQueue, TurnInQueue } from '../comments/queue/queue.server.ts'
import { cedeVerdict, giveOnVerdict, timeForItem } from '../comments/queue/speaking-time.ts'
import { listTimeDecisions } from '../comments/queue/time-for-item.server.ts'
import { queueRunsVerdict, stepVerdict } from '../comments/queue/turn-rules.ts'
import { performOnTurn, type OnTurn } from './turn-room.server.ts'
import { trimmed } from '../text/empty-text.ts'

/** `beforeTurnId` null: behind all who wait now. */
export type MoveInput = OnTurn & { beforeTurnId: string | null; reason: string }

/**
 * Changes the order of a queue by hand, before the meeting or at it. The reason is published with the queue, as the rule
 * of the order is; nobody is heard sooner for what they mean to say (54954.3(c)).
 */
export async function moveTurn(context: CommandContext, input: MoveInput): Promise<void> {
  const reason = trimmed(input.reason)
  if (!reason) throw new Invalid('A change of the order needs a reason.', { reason: 'Enter the reason' })
  return performOnTurn(
    context,
    'move',
    input,
    async ({ trx, now, room, turn, item, queue, change }) => {
      enforce(queueRunsVerdict(room.meeting))
      const before = input.beforeTurnId === null ? null : turnIn(queue, input.beforeTurnId)
      if (before?.id === turn.id) throw new Invalid('Choose another speaker.', { before: 'Choose another' })
      if (before) enforce(stepVerdict('move', before))
      await trx
        .insertInto('queueMove')
        .values({
          id: newId(),
          itemId: item.id,
          turnId: turn.id,
          beforeTurnId: before?.id ?? null,
          reason,
          movedAt: now,
        })
        .execute()
      const to = before ? `before number ${before.number}` : 'to the end'
      await change(`was moved ${to}`, {}, reason)
    },
    { anyMoment: true },
  )
}

/** Gives a speaker's time to another who waits on the same item, where the settings allow it. */
export async function cedeTurn(context: CommandContext, input: OnTurn & { toTurnId: string }): Promise<void> {
  return performOnTurn(
    context,
    'cede',
    input,
    async ({ trx, room, turn, item, queue, settings, change }) => {
      enforce(queueRunsVerdict(room.meeting))
      const to = turnIn(queue, input.toTurnId)
      if (to.id === turn.id) throw new Invalid('Choose another speaker.', { to: 'Choose another' })
      enforce(stepVerdict('cede', to))
      enforce(giveOnVerdict(cededTo(queue, turn.id)))
      const { seconds } = timeForItem(settings, await listTimeDecisions(trx, item.id))
      const alreadyCeded = cededTo(queue, to.id)
      enforce(cedeVerdict(settings.cededTime, { seconds, alreadyCeded, receiver: to.number }))
      await change(`gave its time to number ${to.number}`, { cededToId: to.id })
    },
    { anyMoment: true },
  )
}

function cededTo(queue: ItemQueue, id: string): number {
  return queue.order.filter(({ cededToId }) => cededToId === id).length
}

/** @throws NotFound for somebody who waits on another item */
function turnIn(queue: ItemQueue, id: string): TurnInQueue {
  const turn = queue.order.find((one) => one.id === id)
  if (!turn) throw new NotFound('This speaker is not in the queue of this item.')
  return turn
}
