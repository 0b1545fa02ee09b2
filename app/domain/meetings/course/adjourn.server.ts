import { perform, type CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import type { Instant } from '../../time/instant.ts'
import { goesOnVerdict } from './goes-on.ts'
import { plannedAt } from './goes-on.server.ts'
import { decidedWith } from '../../meeting-record/votes/decided-with.ts'
import { adjournVerdict, itemsLeft } from './adjourn-rules.ts'
import { getMeetingRecord } from '../meeting-record.server.ts'
import type { AdjournInput } from '../../meeting-record/record-forms.ts'
import { isOpen } from '../../meeting-record/room-rules.ts'
import { isHeard, unheardBy, unheardVerdict } from './unheard-rules.ts'

/**
 * Adjourns the meeting, to a stated time or to none. Less than a quorum may do so, and the clerk where nobody is present
 * (E13, Government Code 54955). With people waiting, or general public comment never opened, it asks for a reason, which
 * those people are told (54954.3(a)). What was never taken up is marked as not reached, when it is adjourned as it happens.
 * @returns when, for the notice at the door
 */
export async function adjourn(context: CommandContext, input: AdjournInput): Promise<{ at: Instant | null }> {
  return perform(context, 'meeting.adjourn', async ({ trx, now, record }) => {
    const room = await getMeetingRecord(trx, input.meetingId)
    const { by, at: moment } = input
    enforce(adjournVerdict(room, { by, moment, to: input.to?.at ?? null, now }))
    const unheard = unheardBy(room, { by, moment, now })
    const reason = input.unheardReason?.trim() || null
    enforce(unheardVerdict(unheard, reason))
    if (input.to) {
      const planned = await plannedAt(trx, room.meeting.id, input.to.at)
      enforce(goesOnVerdict(input.to.at, planned, room.commission.zone))
    }
    const at = input.at === undefined ? now : input.at
    const live = input.at === undefined
    const open = room.items.filter(isOpen)
    for (const item of open) {
      await trx
        .updateTable('agendaItem')
        .set({ outcome: 'heard', closedAt: at })
        .where('id', '=', item.id)
        .execute()
    }
    const remaining = live ? itemsLeft(room) : []
    const left = remaining.filter((item) => decidedWith(room, item) === null)
    const decided = remaining.filter((item) => !left.includes(item)).map((item) => item.id)
    if (decided.length > 0) {
      await trx.updateTable('agendaItem').set({ outcome: 'heard' }).where('id', 'in', decided).execute()
    }
    if (left.length > 0) {
      await trx
        .updateTable('agendaItem')
        .set({ outcome: 'not-reached' })
        .where(
          'id',
          'in',
          left.map((item) => item.id),
        )
        .execute()
    }
    const change = {
      adjourned: 1 as const,
      adjournedAt: at,
      adjournedBy: input.by,
      adjournedTo: input.to?.at ?? null,
      adjournedToPlace: input.to?.place || null,
      unheardReason: isHeard(unheard) ? null : reason,
    }
    await trx.updateTable('meeting').set(change).where('id', '=', room.meeting.id).execute()
    await record({
      subject: { kind: 'meeting', id: room.meeting.id },
      meetingId: room.meeting.id,
      summary: 'The meeting adjourned',
      reason: change.unheardReason,
      after: {
        ...change,
        closed: open.map((item) => item.id),
        decided,
        notReached: left.map((item) => item.id),
        unheard: unheard.waiting.map(({ item, people }) => ({ item: item.id, people })),
      },
    })
    return { at }
  })
}
