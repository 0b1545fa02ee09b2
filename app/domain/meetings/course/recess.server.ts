import { newId, type CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import { refuse } from '../../verdict.ts'
import { motionsOfMeeting } from '../../meeting-record/votes/motion-tally.ts'
import type { RecessInput } from '../../meeting-record/record-forms.ts'
import { performInRoom } from '../room.server.ts'
import { inOrderVerdict, openRecess } from '../../meeting-record/room-rules.ts'

/** The meeting goes into recess. Not while a vote is open. */
export async function beginRecess(context: CommandContext, input: RecessInput): Promise<{ id: string }> {
  return performInRoom(
    context,
    'meeting.recess',
    input.meetingId,
    input,
    async ({ trx, now, stamp, room, at, entry }) => {
      if (openRecess(room)) enforce(refuse('in-recess', 'The meeting is in recess already.'))
      if (motionsOfMeeting(room).some(({ motion }) => motion.voteMethod !== null && !motion.voteClosed)) {
        enforce(refuse('vote-open', 'A vote is open. Close it first.'))
      }
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

/** The meeting goes on after a recess. */
export async function endRecess(context: CommandContext, input: RecessInput): Promise<void> {
  return performInRoom(
    context,
    'meeting.recess',
    input.meetingId,
    input,
    async ({ trx, room, at, entry }) => {
      const recess = openRecess(room)
      if (!recess) {
        enforce(refuse('not-in-recess', 'The meeting is not in recess.'))
        return
      }
      enforce(inOrderVerdict(recess.beganAt, at, 'The recess can’t end before it began.'))
      const change = { ended: 1 as const, endedAt: at }
      await trx.updateTable('recess').set(change).where('id', '=', recess.id).execute()
      await entry({
        subject: { kind: 'recess', id: recess.id },
        summary: 'The meeting resumed',
        after: change,
      })
    },
    { inRecess: true },
  )
}
