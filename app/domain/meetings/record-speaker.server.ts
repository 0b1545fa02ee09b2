import { newId, type CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import type { SpeakerInput } from '../meeting-record/record-forms.ts'
import { commentFor } from '../meeting-record/consent.ts'
import { speakerVerdict } from './comment-rules.ts'
import { itemOf, meetingIdOf, performInRoom } from './room.server.ts'

/**
 * A member of the public spoke on an item. The name is the one the speaker chose, or none; nothing else is asked
 * (Government Code 54953.3).
 */
export async function recordSpeaker(context: CommandContext, input: SpeakerInput): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.record-speaker', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, entry } = tools
    const item = itemOf(room, input.itemId)
    enforce(speakerVerdict({ comment: commentFor(room, item) }))
    const row = {
      id: newId(),
      meetingId,
      itemId: item.id,
      position: item.speakers.length + 1,
      displayName: input.displayName || null,
      stance: input.stance ?? null,
      interpreter: input.interpreter || null,
      spokeAt: at,
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('speaker').values(row).execute()
    await entry({
      subject: { kind: 'speaker', id: row.id },
      summary: `${row.displayName ?? 'A speaker who gave no name'} spoke on item ${item.number}`,
      after: row,
    })
    return { id: row.id }
  })
}
