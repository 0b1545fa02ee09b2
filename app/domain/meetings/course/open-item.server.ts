import type { CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import { closeInRoom } from './close-item.server.ts'
import { inTheWay, openItemVerdict } from './item-rules.ts'
import type { OpenItemInput } from '../../meeting-record/record-forms.ts'
import type { ItemRecord, MeetingRecord } from '../../meeting-record/record-types.ts'
import { itemOf, meetingIdOf, performInRoom, type RoomWork } from '../room.server.ts'

/**
 * Takes up an item, and with it the item it stands under. An item that was closed can be taken up again; its first
 * opening stays. With `closing`, what is open and stands in its way is closed as heard first.
 */
export async function openItem(context: CommandContext, input: OpenItemInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.open-item', meetingId, input, async (tools) => {
    const { trx, at, entry } = tools
    const item = itemOf(tools.room, input.itemId)
    const room = input.closing ? await closeInTheWay(tools, item) : tools.room
    enforce(openItemVerdict(room, item))
    const parent = room.items.find((one) => one.id === item.parentId)
    const opened = [item, ...(parent && !parent.opened ? [parent] : [])]
    const first = { opened: 1 as const, openedAt: at }
    const again = {
      outcome: null,
      closedAt: null,
      continuedTo: null,
      continuedToPlace: null,
      hearing: 0 as const,
    }
    for (const one of opened) {
      await trx
        .updateTable('agendaItem')
        .set(one.opened ? again : { ...first, ...again })
        .where('id', '=', one.id)
        .execute()
    }
    await entry({
      subject: { kind: 'item', id: item.id },
      summary: `${item.opened ? 'Took up again' : 'Opened'} item ${item.number}, ${item.title}`,
      before: item.opened
        ? { outcome: item.outcome, closedAt: item.closedAt, continuedTo: item.continuedTo }
        : undefined,
      after: item.opened ? again : { ...first, with: opened.slice(1).map((one) => one.id) },
    })
  })
}

/** @returns the record as it stands once what was open is closed */
async function closeInTheWay(tools: RoomWork, item: ItemRecord): Promise<MeetingRecord> {
  let { room } = tools
  for (const other of inTheWay(room, item)) {
    await closeInRoom({ ...tools, room }, other, 'heard')
    const items = room.items.map((one) => (one.id === other.id ? { ...one, outcome: 'heard' as const } : one))
    room = { ...room, items }
  }
  return room
}
