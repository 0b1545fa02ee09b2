import { perform, type CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import { getSettings } from '../commission/queries.server.ts'
import { adjournedMeetingVerdict, changeMeetingVerdict } from './change-rules.ts'
import type { ChangeMeetingInput } from './forms.ts'
import { isNoticed } from '../notices/noticed.server.ts'
import { freeSlug, loadMeeting, meetingColumns } from './meeting-facts.server.ts'

/**
 * Changes when, where and how a meeting is held. Its address follows its date as long as nothing is published.
 * @throws Invalid or RuleRefused
 */
export async function changeMeeting(
  context: CommandContext,
  input: ChangeMeetingInput,
): Promise<{ slug: string }> {
  return perform(context, 'meeting.change', async ({ trx, now, record }) => {
    const meeting = await loadMeeting(trx, input.meetingId)
    const columns = await meetingColumns(trx, input, now)
    const movesInTime = columns.heldOn !== meeting.heldOn || columns.startsAt !== meeting.startsAt
    const facts = {
      convened: meeting.convened === 1,
      adjourned: meeting.adjourned === 1,
      cancelled: meeting.cancelledAt !== null,
      noticed: await isNoticed(trx, meeting.id),
    }
    enforce(changeMeetingVerdict(facts, movesInTime))
    if (movesInTime && meeting.adjournedFromId !== null) {
      const { adjournedTo } = await loadMeeting(trx, meeting.adjournedFromId)
      const { timeZone: zone } = await getSettings(trx, meeting.heldOn)
      enforce(adjournedMeetingVerdict({ adjournedTo, startsAt: columns.startsAt, zone }))
    }
    const moves = columns.heldOn !== meeting.heldOn
    const slug = moves ? await freeSlug(trx, columns.heldOn, meeting.kind, meeting.id) : meeting.slug
    await trx
      .updateTable('meeting')
      .set({ ...columns, slug })
      .where('id', '=', meeting.id)
      .execute()
    const before = Object.fromEntries(
      Object.keys(columns).map((key) => [key, meeting[key as keyof typeof columns]]),
    )
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: moves
        ? `Moved the meeting of ${meeting.heldOn} to ${columns.heldOn}`
        : `Changed the meeting of ${columns.heldOn}`,
      before: { ...before, slug: meeting.slug },
      after: { ...columns, slug },
    })
    return { slug }
  })
}
