import { perform, type CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import { loadConvening } from '../../notices/convening.server.ts'
import { conveningVerdict } from '../../notices/convening.ts'
import { localDate, type Instant } from '../../time/instant.ts'
import { getMeetingRecord } from '../meeting-record.server.ts'
import type { CallToOrderInput } from '../../meeting-record/record-forms.ts'
import { memberOf } from '../room.server.ts'
import { timeOfMeetingVerdict } from '../../meeting-record/room-rules.ts'
import { callToOrderVerdict, happensNow } from './call-to-order-rules.ts'

/**
 * Calls the meeting to order. On the evening itself a special meeting, or one that the clerk adjourned to, is refused
 * without its notice (E2, E13); one that is entered on a later day took place, so its entry says what was lacking.
 * @throws RuleRefused when it was already, was cancelled, lacks its notice, or the time is not one of its day
 */
export async function callToOrder(
  context: CommandContext,
  input: CallToOrderInput,
): Promise<{ at: Instant | null }> {
  return perform(context, 'meeting.call-to-order', async ({ trx, now, record }) => {
    const room = await getMeetingRecord(trx, input.meetingId)
    const { meeting, commission } = room
    const today = localDate(now, commission.zone)
    enforce(callToOrderVerdict(meeting, { at: input.at, today }))
    if (input.at) enforce(timeOfMeetingVerdict(room, input.at, now))
    const inRoom = (input.inRoom ?? []).map((personId) => memberOf(room, personId))
    const present = new Set(inRoom.map(({ id }) => id))
    const { facts } = await loadConvening(trx, meeting, commission.zone, present)
    const notice = conveningVerdict(facts, now)
    if (happensNow(meeting, { at: input.at, now, zone: commission.zone })) enforce(notice)
    const at = input.at === undefined ? now : input.at
    const by = input.by ? memberOf(room, input.by) : null
    const change = { convened: 1 as const, calledToOrderAt: at, calledToOrderBy: by?.id ?? null }
    await trx.updateTable('meeting').set(change).where('id', '=', meeting.id).execute()
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: `${by ? `${by.name} called the meeting to order` : 'The meeting was called to order'}${notice.ok ? '' : '; by the record it lacked its notice'}`,
      after: {
        ...change,
        ...(inRoom.length > 0 ? { inRoomWithoutNotice: inRoom.map(({ name }) => name) } : {}),
        ...(notice.ok ? {} : { noticeLacking: notice.sentence, section: notice.section }),
      },
    })
    return { at }
  })
}
