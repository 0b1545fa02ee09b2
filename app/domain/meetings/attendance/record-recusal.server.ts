import { newId, type CommandContext } from '../../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../../errors.ts'
import type { RecusalInput, RecusalStepInput } from '../../meeting-record/record-forms.ts'
import { itemOf, meetingIdOf, memberOf, performInRoom } from '../room.server.ts'
import { inOrderVerdict } from '../../meeting-record/room-rules.ts'
import { recusalOnCalendarVerdict } from '../course/pull-rules.ts'
import { recusalVerdict } from './attendance-rules.ts'
import { isEmptyText } from '../../text/empty-text.ts'

/**
 * A member steps back from an item, gives the reason and leaves the room. Political Reform Act, Government Code 87105
 * (GK). `at` is when the member left, if `leftRoom`.
 */
export async function recordRecusal(context: CommandContext, input: RecusalInput): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.record-recusal', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, entry } = tools
    const item = itemOf(room, input.itemId)
    const member = memberOf(room, input.personId)
    enforce(recusalVerdict(item, member))
    enforce(recusalOnCalendarVerdict(room, item))
    if (isEmptyText(input.reason)) {
      throw new Invalid('The reason is missing.', { reason: 'Enter the reason the member gave' })
    }
    const row = {
      id: newId(),
      meetingId,
      itemId: item.id,
      personId: member.id,
      reason: input.reason.trim(),
      leftRoom: input.leftRoom ? (1 as const) : (0 as const),
      leftRoomAt: input.leftRoom ? at : null,
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('recusal').values(row).execute()
    await entry({
      subject: { kind: 'recusal', id: row.id },
      summary: `${member.name} recused on item ${item.number}`,
      after: row,
    })
    return { id: row.id }
  })
}

export async function recordRecusalStep(context: CommandContext, input: RecusalStepInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'recusal', input.recusalId)
  return performInRoom(
    context,
    'meeting.record-recusal',
    meetingId,
    input,
    async ({ trx, room, at, entry }) => {
      const recusal = room.items.flatMap((item) => item.recusals).find((one) => one.id === input.recusalId)
      if (!recusal) throw new NotFound('We can’t find that recusal.')
      const { name } = recusal.person
      if (input.step === 'returned') {
        enforce(inOrderVerdict(recusal.leftRoomAt, at, `${name} can’t return before leaving.`))
      }
      const change =
        input.step === 'left'
          ? { leftRoom: 1 as const, leftRoomAt: at }
          : { returned: 1 as const, returnedAt: at }
      await trx.updateTable('recusal').set(change).where('id', '=', recusal.id).execute()
      await entry({
        subject: { kind: 'recusal', id: recusal.id },
        summary: input.step === 'left' ? `${name} left the room` : `${name} returned to the room`,
        after: change,
      })
    },
  )
}
