import { newId, type CommandContext } from '../commands/command.server.ts'
import { Invalid } from '../errors.ts'
import { itemOf, motionOf, performInRoom } from '../meetings/room.server.ts'
import { nextNumber } from '../commands/next-number.server.ts'
import { localDate } from '../time/instant.ts'
import { dueDateFaults, plainLetterFaults } from './clock/due-date.ts'
import type { OpenFollowUpInput } from './forms.ts'

/**
 * Something asked in the room to come back: what, from whom, and by when if a date was set.
 * @returns its number, "2026-003"
 * @throws Invalid where a date has no kind, or one set by law no computation
 */
export async function openFollowUp(
  context: CommandContext,
  input: OpenFollowUpInput,
): Promise<{ id: string; number: string }> {
  return performInRoom(
    context,
    'follow-up.open',
    input.meetingId,
    input,
    async ({ trx, stamp, room, at, entry }) => {
      const item = input.itemId ? itemOf(room, input.itemId) : null
      const motion = input.motionId ? motionOf(room, input.motionId).motion : null
      const openedOn = at === null ? room.meeting.heldOn : localDate(at, room.commission.zone)
      const due = {
        dueOn: input.dueOn ?? null,
        dueKind: input.dueKind ?? null,
        dueComputation: input.dueComputation || null,
      }
      const faults = {
        ...dueDateFaults({ ...due, openedOn }),
        ...plainLetterFaults({ kind: input.kind, dueKind: input.dueKind ?? undefined }),
      }
      if (Object.keys(faults).length > 0) throw new Invalid('The due date is not complete.', faults)
      const row = {
        id: newId(),
        number: await nextNumber(trx, 'followUp', openedOn.slice(0, 4)),
        kind: input.kind,
        title: input.title || null,
        owed: input.owed,
        sourceNote: input.sourceNote || null,
        owedBy: input.owedBy,
        meetingId: room.meeting.id,
        itemId: item?.id ?? null,
        questionId: input.questionId ?? null,
        motionId: motion?.id ?? null,
        ...due,
        openedOn,
        openedAt: at,
        ...stamp,
      }
      await trx.insertInto('followUp').values(row).execute()
      await entry({
        subject: { kind: 'follow-up', id: row.id },
        summary: `Follow-up ${row.number}: ${row.owedBy} to come back`,
        after: row,
      })
      return { id: row.id, number: row.number }
    },
  )
}
