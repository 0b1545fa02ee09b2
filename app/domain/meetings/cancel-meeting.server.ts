import { perform, type CommandContext, type Store } from '../commands/command.server.ts'
import { getNextRegularDate } from '../commission/queries.server.ts'
import { enforce } from '../errors.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { withdrawMeetingVerdict } from './change-rules.ts'
import { isNoticed } from '../notices/noticed.server.ts'
import { loadMeeting } from './meeting-facts.server.ts'

/** Whether a regular meeting is on a date of the regular schedule, where the public expects one. */
export async function isOnSchedule(
  db: Store,
  { kind, heldOn }: { kind: MeetingKind; heldOn: CivilDate },
): Promise<boolean> {
  return kind === 'regular' && (await getNextRegularDate(db, addDays(heldOn, -1)))?.date === heldOn
}

/**
 * Gives up a meeting that the public was never told of. A published one, and one on the regular schedule, is cancelled by
 * `publishNotice`, which tells the public so.
 * @throws RuleRefused
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
        onSchedule: await isOnSchedule(trx, meeting),
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
      summary: `Canceled the meeting of ${meeting.heldOn} before its agenda was published`,
      reason: input.reason,
      after: { cancelledAt: now },
    })
    return { slug: meeting.slug }
  })
}
