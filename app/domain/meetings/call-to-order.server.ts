import { perform, type CommandContext } from '../command.server.ts'
import { obey } from '../errors.ts'
import { localDate, type Instant } from '../time/instant.ts'
import { refuse } from '../verdict.ts'
import { getMeetingRecord } from './meeting-record.server.ts'
import type { CallToOrderInput } from './record-forms.ts'
import { memberOf } from './room.server.ts'
import { timeOfMeetingVerdict } from './room-rules.ts'

/**
 * Calls the meeting to order.
 * @throws RuleRefused when it was already, or was cancelled, or the time is not one of its day
 */
export async function callToOrder(
  context: CommandContext,
  input: CallToOrderInput,
): Promise<{ at: Instant | null }> {
  return perform(context, 'meeting.call-to-order', async ({ trx, now, record }) => {
    const room = await getMeetingRecord(trx, input.meetingId)
    const { meeting, commission } = room
    if (meeting.cancelledAt !== null) obey(refuse('meeting-cancelled', 'The meeting was cancelled.'))
    if (meeting.adjourned) obey(refuse('meeting-over', 'The meeting was adjourned.'))
    if (meeting.convened) {
      obey(
        refuse('already-convened', 'The meeting was called to order already. Correct it if that is wrong.'),
      )
    }
    if (input.at === undefined && localDate(now, commission.zone) !== meeting.heldOn) {
      obey(refuse('another-day', 'The meeting is not today. Give the time, or say that it was not recorded.'))
    }
    if (input.at) obey(timeOfMeetingVerdict(room, input.at, now))
    const at = input.at === undefined ? now : input.at
    const by = input.by ? memberOf(room, input.by) : null
    const change = { convened: 1 as const, calledToOrderAt: at, calledToOrderBy: by?.id ?? null }
    await trx.updateTable('meeting').set(change).where('id', '=', meeting.id).execute()
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: by ? `${by.name} called the meeting to order` : 'The meeting was called to order',
      after: change,
    })
    return { at }
  })
}
