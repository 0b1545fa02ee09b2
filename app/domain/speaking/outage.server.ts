import { newId, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { performInRoom } from '../meetings/room.server.ts'
import { newOutageVerdict } from '../meeting-record/outage.ts'
import { trimmed } from '../text/empty-text.ts'

/** Records that the broadcast, or the way to comment from elsewhere, has failed: E11 holds until it is back. */
export async function recordOutage(
  context: CommandContext,
  input: { meetingId: string; what: string },
): Promise<{ id: string }> {
  let what = trimmed(input.what)
  while (what.endsWith('.')) what = what.slice(0, -1)
  if (!what) throw new Invalid('Say what does not work.', { what: 'Enter what does not work' })
  return performInRoom(
    context,
    'comment.run-queue',
    input.meetingId,
    {},
    async ({ trx, now, room, entry }) => {
      enforce(newOutageVerdict(room.outages, now))
      const row = { id: newId(), meetingId: input.meetingId, what, beganAt: now }
      await trx.insertInto('channelOutage').values(row).execute()
      await entry({
        subject: { kind: 'outage', id: row.id },
        summary: `The public was cut off: ${what}`,
        after: row,
      })
      return { id: row.id }
    },
    { inRecess: true },
  )
}

export async function endOutage(context: CommandContext, input: { meetingId: string }): Promise<void> {
  return performInRoom(
    context,
    'comment.run-queue',
    input.meetingId,
    {},
    async ({ trx, now, room, entry }) => {
      const outage = room.outages.find(({ endedAt }) => endedAt === null)
      if (!outage) throw new NotFound('No interruption is recorded.')
      await trx.updateTable('channelOutage').set({ endedAt: now }).where('id', '=', outage.id).execute()
      await entry({
        subject: { kind: 'outage', id: outage.id },
        summary: `The public could follow and comment again: ${outage.what}`,
        after: { endedAt: now },
      })
    },
    { anyMoment: true },
  )
}
