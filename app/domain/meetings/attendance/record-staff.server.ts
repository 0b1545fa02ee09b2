import { newId, type CommandContext } from '../../commands/command.server.ts'
import type { StaffInput } from '../../meeting-record/record-forms.ts'
import { performInRoom } from '../room.server.ts'

export async function recordStaff(context: CommandContext, input: StaffInput): Promise<{ id: string }> {
  return performInRoom(
    context,
    'meeting.record-staff',
    input.meetingId,
    { at: null },
    async ({ trx, stamp, room, entry }) => {
      const row = {
        id: newId(),
        meetingId: room.meeting.id,
        name: input.name,
        title: input.title || null,
        organization: input.organization || null,
        personId: input.personId ?? null,
        position: room.staff.length + 1,
        ...stamp,
      }
      await trx.insertInto('staffPresent').values(row).execute()
      await entry({
        subject: { kind: 'staff', id: row.id },
        summary: `Recorded ${row.name} as present`,
        after: row,
      })
      return { id: row.id }
    },
    { inRecess: true },
  )
}
