import { newId, type CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import type { RecessInput } from '../../meeting-record/record-forms.ts'
import { performInRoom } from '../room.server.ts'
import { openRecess } from '../../meeting-record/room-rules.ts'
import { beginRecessVerdict, endRecessVerdict } from './recess-rules.ts'

/** The meeting goes into recess. Not while a vote is open. */
export async function beginRecess(context: CommandContext, input: RecessInput): Promise<{ id: string }> {
  return performInRoom(
    context,
    'meeting.recess',
    input.meetingId,
    input,
    async ({ trx, now, stamp, room, at, entry }) => {
      enforce(beginRecessVerdict(room))
      const row = {
        id: newId(),
        meetingId: room.meeting.id,
        beganAt: at,
        endedAt: null,
        reason: input.reason || null,
        recordedAt: now,
        ...stamp,
      }
      await trx.insertInto('recess').values(row).execute()
      await entry({
        subject: { kind: 'recess', id: row.id },
        summary: 'The meeting went into recess',
        after: row,
      })
      return { id: row.id }
    },
    { inRecess: true },
  )
}

export async function endRecess(context: CommandContext, input: RecessInput): Promise<void> {
  return performInRoom(
    context,
    'meeting.recess',
    input.meetingId,
    input,
    async ({ trx, room, at, entry }) => {
      const recess = openRecess(room)
      enforce(endRecessVerdict(recess, at))
      const { id } = recess!
      const change = { ended: 1 as const, endedAt: at }
      await trx.updateTable('recess').set(change).where('id', '=', id).execute()
      await entry({
        subject: { kind: 'recess', id },
        summary: 'The meeting resumed',
        after: change,
      })
    },
    { inRecess: true },
  )
}
