import type { Row } from '#db/schema.ts'
import type { Store } from '../../commands/command.server.ts'
import { formatDate, type CivilDate } from '../../time/civil-date.ts'
import type { AgendaEntry } from '../agenda-tree.ts'

export type SettledApproval = { itemId: string; number: string; sentence: string }

type Voting = Pick<Row<'meeting'>, 'id' | 'heldOn'>

/**
 * Meetings whose minutes an earlier meeting still to come is to approve, so that a later agenda need not propose them.
 * @returns the day of that earlier meeting, by the meeting whose minutes they are
 */
export async function approvalsAhead(
  db: Store,
  meeting: Voting,
  today: CivilDate,
): Promise<Map<string, CivilDate>> {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.approvesMeetingId', 'meeting.heldOn'])
    .where('agendaItem.approvesMeetingId', 'is not', null)
    .where('agendaItem.removedAt', 'is', null)
    .where('meeting.id', '!=', meeting.id)
    .where('meeting.heldOn', '>=', today)
    .where('meeting.heldOn', '<', meeting.heldOn)
    .where('meeting.cancelledAt', 'is', null)
    .where('meeting.adjourned', '=', 0)
    .where('meeting.adjournedAt', 'is', null)
    .orderBy('meeting.heldOn', 'desc')
    .execute()
  return new Map(rows.map(({ approvesMeetingId, heldOn }) => [approvesMeetingId!, heldOn]))
}

/**
 * Items that would approve minutes again: those that another meeting approved meanwhile, and those that an earlier agenda
 * has. A vote may still correct approved minutes (E14), so this warns and does no more.
 * @param items of the working agenda of `meeting`
 */
export async function listSettledApprovals(
  db: Store,
  meeting: Voting,
  items: readonly Pick<AgendaEntry, 'id' | 'number' | 'approvesMeetingId'>[],
  today: CivilDate,
): Promise<SettledApproval[]> {
  const approving = items.filter(({ approvesMeetingId }) => approvesMeetingId !== null)
  if (approving.length === 0) return []
  const meetingIds = approving.map(({ approvesMeetingId }) => approvesMeetingId!)
  const approved = await db
    .selectFrom('meeting')
    .innerJoin('edition', 'edition.meetingId', 'meeting.id')
    .leftJoin('motion', 'motion.id', 'edition.adoptingMotionId')
    .leftJoin('meeting as adopting', 'adopting.id', 'motion.meetingId')
    .select(['meeting.id', 'adopting.id as by', 'adopting.heldOn as on'])
    .where('edition.series', '=', 'minutes')
    .where('edition.stage', 'in', ['approved', 'corrected'])
    .where('meeting.id', 'in', meetingIds)
    .orderBy('edition.number', 'desc')
    .execute()
  const first = new Map(approved.map((one) => [one.id, one]))
  const ahead = await approvalsAhead(db, meeting, today)
  const days = await db.selectFrom('meeting').select(['id', 'heldOn']).where('id', 'in', meetingIds).execute()
  const dayOf = new Map(days.map(({ id, heldOn }) => [id, formatDate(heldOn)]))
  return approving.flatMap(({ id, number, approvesMeetingId }) => {
    const done = first.get(approvesMeetingId!)
    const earlier = ahead.get(approvesMeetingId!)
    const minutes = `The minutes of ${dayOf.get(approvesMeetingId!)}`
    if (done && done.by !== meeting.id) {
      const when = done.on ? `were approved on ${formatDate(done.on)}` : 'are already approved'
      return [{ itemId: id, number, sentence: `${minutes} ${when}.` }]
    }
    if (done || !earlier) return []
    return [
      { itemId: id, number, sentence: `${minutes} are already on the agenda of ${formatDate(earlier)}.` },
    ]
  })
}
