import type { Row } from '#db/schema.ts'
import type { CommandContext, Trx } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import type { CommissionSettings } from '../commission/settings.ts'
import { NotFound, enforce } from '../errors.ts'
import type { ItemRecord } from '../meeting-record/record-types.ts'
import { itemOf, meetingIdOf, performInRoom, type RoomWork } from '../meetings/room.server.ts'
import { getQueues, queueOf, type ItemQueue, type TurnInQueue } from '../comments/queue/queue.server.ts'
import { stepVerdict, type TurnStep } from '../comments/queue/turn-rules.ts'

export type TurnWork = RoomWork & {
  turn: TurnInQueue
  item: ItemRecord
  queue: ItemQueue
  settings: CommissionSettings
  change: (did: string, after: Partial<Row<'turn'>>, reason?: string) => Promise<void>
}

export type OnTurn = { turnId: string }

/**
 * The frame of every command about one speaker: loads the turn with its queue, and refuses a step that cannot be taken
 * from where the speaker stands.
 * @throws NotFound for a turn that waits for a person's decision or was set aside: it stands in no queue
 */
export async function performOnTurn<Result>(
  context: CommandContext,
  step: TurnStep,
  { turnId }: OnTurn,
  work: (tools: TurnWork) => Promise<Result>,
  options: { inRecess?: boolean; anyMoment?: boolean } = {},
): Promise<Result> {
  const meetingId = await meetingIdOf(context.db, 'turn', turnId)
  const input = {}
  return performInRoom(
    context,
    'comment.run-queue',
    meetingId,
    input,
    async (tools) => {
      const { trx, room, entry } = tools
      const settings = await getSettings(trx, room.meeting.heldOn)
      const queues = await getQueues(trx, meetingId, settings)
      const turn = [...queues.values()].flatMap(({ order }) => order).find(({ id }) => id === turnId)
      if (!turn) throw new NotFound('No one in line at this meeting has this place.')
      const item = itemOf(room, turn.itemId)
      enforce(stepVerdict(step, turn))
      return work({
        ...tools,
        turn,
        item,
        settings,
        queue: queueOf(queues, item.id),
        async change(did, after, reason) {
          if (Object.keys(after).length > 0) await writeTurn(trx, turn.id, after)
          await entry({
            subject: { kind: 'turn', id: turn.id },
            summary: `Number ${turn.number} ${did} on item ${item.number}`,
            reason: reason ?? null,
            after,
          })
        },
      })
    },
    options,
  )
}

export async function writeTurn(trx: Trx, id: string, after: Partial<Row<'turn'>>): Promise<void> {
  await trx.updateTable('turn').set(after).where('id', '=', id).execute()
}
