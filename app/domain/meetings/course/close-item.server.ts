import type { Row } from '#db/schema.ts'
import type { CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import { continueVerdict } from './continue-rules.ts'
import { goesOnVerdict } from './goes-on.ts'
import { plannedAt } from './goes-on.server.ts'
import { closedTogether, closeItemVerdict } from './item-rules.ts'
import { outcomeNames, type CloseItemInput } from '../../meeting-record/record-forms.ts'
import type { ItemOutcome, ItemRecord } from '../../meeting-record/record-types.ts'
import { itemOf, meetingIdOf, performInRoom, type RoomWork } from '../room.server.ts'
import {
  isSilent,
  silentWords,
  unrecordedVerdict,
  type UnrecordedFact,
} from '../../meeting-record/unrecorded.ts'
import { inOrderVerdict } from '../../meeting-record/room-rules.ts'

/** Closes an item with what became of it; one that is continued, to a stated time where there is one. */
export async function closeItem(context: CommandContext, input: CloseItemInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.close-item', meetingId, input, async (tools) => {
    const item = itemOf(tools.room, input.itemId)
    const { outcome, to = null, hearing = false, unrecorded = [] } = input
    enforce(unrecordedVerdict(tools.live, unrecorded))
    enforce(continueVerdict({ outcome, to: to?.at ?? null, hearing }, tools.at))
    if (to) {
      const planned = await plannedAt(tools.trx, meetingId, to.at)
      enforce(goesOnVerdict(to.at, planned, tools.room.commission.zone))
    }
    const continuing = to && {
      continuedTo: to.at,
      continuedToPlace: to.place || null,
      hearing: hearing ? (1 as const) : (0 as const),
    }
    await closeInRoom(tools, item, outcome, { unrecorded, continuing })
  })
}

type Continued = Pick<Row<'agendaItem'>, 'continuedTo' | 'continuedToPlace' | 'hearing'>

/** Closes an item inside a command of the room. */
export async function closeInRoom(
  { trx, room, at, judged, live, entry }: Pick<RoomWork, 'trx' | 'room' | 'at' | 'judged' | 'live' | 'entry'>,
  item: ItemRecord,
  outcome: ItemOutcome,
  {
    unrecorded = [],
    continuing = null,
  }: { unrecorded?: readonly UnrecordedFact[]; continuing?: Partial<Continued> | null } = {},
): Promise<void> {
  enforce(closeItemVerdict(room, item, outcome, { at: judged, live, silent: isSilent({ unrecorded }) }))
  enforce(inOrderVerdict(item.openedAt, at, 'The item can’t be closed before it was opened.'))
  const heard = outcome === 'heard'
  const change = {
    outcome,
    closedAt: item.opened || heard ? at : null,
    ...(heard && !item.opened ? { opened: 1 as const } : {}),
    ...continuing,
  }
  await trx.updateTable('agendaItem').set(change).where('id', '=', item.id).execute()
  const together = closedTogether(room, item, outcome)
  for (const one of together) {
    const course = {
      outcome,
      closedAt: change.closedAt,
      ...(heard ? { opened: 1 as const } : {}),
      ...continuing,
    }
    await trx.updateTable('agendaItem').set(course).where('id', '=', one.id).execute()
  }
  await entry({
    subject: { kind: 'item', id: item.id },
    summary: `Closed item ${item.number}, ${item.title}: ${outcomeNames[outcome].toLowerCase()}${silentWords(unrecorded)}`,
    after: {
      ...change,
      ...(together.length > 0 ? { with: together.map(({ id }) => id) } : {}),
      ...(unrecorded.length > 0 ? { unrecorded } : {}),
    },
  })
}
