import { perform, type CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import { withdrawMeetingVerdict } from './change-rules.ts'
import { isNoticed } from '../notices/noticed.server.ts'
import { loadMeeting } from './meeting-facts.server.ts'

/**
 * Gives up a meeting whose agenda was never published. A published one is cancelled by `publishNotice`, which tells the
 * public so.
 */
export async function cancelMeeting(
  context: CommandContext,
  input: { meetingId: string; reason: string },
): Promise<{ slug: string }> {
  return perform(context, 'meeting.cancel', async ({ trx, now, record }) => {
    const meeting = await loadMeeting(trx, input.meetingId)
    enforce(
      withdrawMeetingVerdict({
        convened: meeting.convened === 1,
        adjourned: meeting.adjourned === 1,
        cancelled: meeting.cancelledAt !== null,
        noticed: await isNoticed(trx, meeting.id),
      }),
    )
    await trx
      .updateTable('meeting')
      .set({ cancelledAt: now, cancelReason: input.reason })
      .where('id', '=', meeting.id)
      .execute()
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: `Cancelled the meeting of ${meeting.heldOn} before its agenda was published`,
      reason: input.reason,
      after: { cancelledAt: now },
    })
    return { slug: meeting.slug }
  })
}
