import { newId, type CommandContext } from '../commands/command.server.ts'
import type { PresentationInput } from '../meeting-record/record-forms.ts'
import { enforce } from '../errors.ts'
import { nothingInsideVerdict } from '../meeting-record/closed-session.ts'
import { takingUpVerdict } from '../meeting-record/noticed-items.ts'
import { itemOf, meetingIdOf, performInRoom } from './room.server.ts'

export async function recordPresentation(
  context: CommandContext,
  input: PresentationInput,
): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.record-presentation', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, entry } = tools
    const item = itemOf(room, input.itemId)
    enforce(takingUpVerdict(room.meeting.kind, item.notPosted))
    enforce(nothingInsideVerdict(item))
    const row = {
      id: newId(),
      meetingId,
      itemId: item.id,
      givenBy: input.givenBy,
      personId: input.personId ?? null,
      title: input.title || null,
      organization: input.organization || null,
      onBehalfOf: input.onBehalfOf || null,
      givenAt: at,
      summary: input.summary || null,
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('presentation').values(row).execute()
    await entry({
      subject: { kind: 'presentation', id: row.id },
      summary: `${row.givenBy} presented on item ${item.number}`,
      after: row,
    })
    return { id: row.id }
  })
}
