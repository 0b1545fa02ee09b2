import type { CommandContext } from '../command.server.ts'
import { obey } from '../errors.ts'
import { openItemVerdict } from './item-rules.ts'
import type { ItemMomentInput } from './record-forms.ts'
import { itemOf, meetingIdOf, performInRoom } from './room.server.ts'

/**
 * Takes up an item, and with it the item it stands under. An item that was closed can be taken up again; its first
 * opening stays.
 */
export async function openItem(context: CommandContext, input: ItemMomentInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.open-item', meetingId, input, async ({ trx, room, at, entry }) => {
    const item = itemOf(room, input.itemId)
    obey(openItemVerdict(room, item))
    const parent = room.items.find((one) => one.id === item.parentId)
    const opened = [item, ...(parent && !parent.opened ? [parent] : [])]
    const first = { opened: 1 as const, openedAt: at }
    const again = { outcome: null, closedAt: null }
    for (const one of opened) {
      await trx
        .updateTable('agendaItem')
        .set(one.opened ? again : first)
        .where('id', '=', one.id)
        .execute()
    }
    await entry({
      subject: { kind: 'item', id: item.id },
      summary: `${item.opened ? 'Took up again' : 'Opened'} item ${item.number}, ${item.title}`,
      before: item.opened ? { outcome: item.outcome, closedAt: item.closedAt } : undefined,
      after: item.opened ? again : { ...first, with: opened.slice(1).map((one) => one.id) },
    })
  })
}
