import type { CommandContext } from '../command.server.ts'
import { obey } from '../errors.ts'
import { closeItemVerdict } from './item-rules.ts'
import { outcomeNames, type CloseItemInput } from './record-forms.ts'
import { itemOf, meetingIdOf, performInRoom } from './room.server.ts'
import { inOrderVerdict } from './room-rules.ts'

/** Closes an item with what became of it. */
export async function closeItem(context: CommandContext, input: CloseItemInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.close-item', meetingId, input, async (tools) => {
    const { trx, room, at, entry } = tools
    const item = itemOf(room, input.itemId)
    obey(closeItemVerdict(room, item, input.outcome, input.at !== undefined))
    obey(inOrderVerdict(item.openedAt, at, 'The item can’t be closed before it was opened.'))
    const heard = input.outcome === 'heard'
    const change = {
      outcome: input.outcome,
      closedAt: item.opened || heard ? at : null,
      ...(heard && !item.opened ? { opened: 1 as const } : {}),
    }
    await trx.updateTable('agendaItem').set(change).where('id', '=', item.id).execute()
    await entry({
      subject: { kind: 'item', id: item.id },
      summary: `Closed item ${item.number}, ${item.title}: ${outcomeNames[input.outcome].toLowerCase()}`,
      after: change,
    })
  })
}
