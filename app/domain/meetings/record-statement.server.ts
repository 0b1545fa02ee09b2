import { newId, type CommandContext } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { nothingInsideVerdict } from '../meeting-record/closed-session.ts'
import { takingUpVerdict } from '../meeting-record/noticed-items.ts'
import type { StatementInput } from '../meeting-record/record-forms.ts'
import { itemOf, performInRoom } from './room.server.ts'

export async function recordStatement(
  context: CommandContext,
  input: StatementInput,
): Promise<{ id: string }> {
  return performInRoom(
    context,
    'meeting.record-statement',
    input.meetingId,
    input,
    async ({ trx, now, stamp, room, at, entry }) => {
      const item = input.itemId ? itemOf(room, input.itemId) : null
      if (item) enforce(takingUpVerdict(room.meeting.kind, item.notPosted))
      if (item) enforce(nothingInsideVerdict(item))
      const member = room.roster.find((one) => one.id === input.personId)
      const speaker = input.speaker || member?.name
      if (!speaker) {
        throw new Invalid('The speaker is missing.', { speaker: 'Choose a member, or enter the name' })
      }
      const row = {
        id: newId(),
        meetingId: room.meeting.id,
        itemId: item?.id ?? null,
        personId: input.personId ?? null,
        speaker,
        text: input.text,
        madeAt: at,
        recordedAt: now,
        ...stamp,
      }
      await trx.insertInto('statement').values(row).execute()
      await entry({
        subject: { kind: 'statement', id: row.id },
        summary: `${speaker} made a statement${item ? ` on item ${item.number}` : ''}`,
        after: row,
      })
      return { id: row.id }
    },
  )
}
