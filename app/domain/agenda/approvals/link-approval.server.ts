import type { Store, Work } from '../../commands/command.server.ts'
import type { MeetingFacts } from '../../meeting-record/record-types.ts'
import { formatDate, type CivilDate } from '../../time/civil-date.ts'

type MinutesOf = Pick<MeetingFacts, 'id' | 'heldOn'>
type Over = MinutesOf & Pick<MeetingFacts, 'adjournedAt' | 'calledToOrderAt' | 'startsAt'>

/**
 * Ties minutes that are presented to the item of the next meeting that puts minutes to approval and names none yet. An
 * item that was made before there were minutes to name would otherwise approve nothing.
 */
export async function linkWaitingApproval(
  work: Pick<Work, 'trx' | 'record'>,
  minutesOf: Over,
  today: CivilDate,
): Promise<void> {
  const waiting = openApprovals(work.trx).where('agendaItem.approvesMeetingId', '=', minutesOf.id)
  if (await waiting.executeTakeFirst()) return
  const over = minutesOf.adjournedAt ?? minutesOf.calledToOrderAt ?? minutesOf.startsAt
  const item = await openApprovals(work.trx)
    .where((eb) =>
      // E14: not by a meeting of the same day that begins before that one is over.
      eb.or([
        eb('meeting.heldOn', '>', minutesOf.heldOn),
        ...(over === null ? [] : [eb('meeting.startsAt', '>', over)]),
      ]),
    )
    .where('agendaItem.approvesMeetingId', 'is', null)
    .where('meeting.id', '!=', minutesOf.id)
    .where('meeting.heldOn', '>=', minutesOf.heldOn > today ? minutesOf.heldOn : today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agendaItem as under')
            .select('under.id')
            .whereRef('under.parentId', '=', 'agendaItem.id')
            .where('under.removedAt', 'is', null),
        ),
      ),
    )
    .executeTakeFirst()
  if (item) await nameMinutes(work, item.id, minutesOf)
}

function openApprovals(db: Store) {
  return db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select('agendaItem.id')
    .where('agendaItem.kind', '=', 'minutes-approval')
    .where('agendaItem.removedAt', 'is', null)
    .where('agendaItem.outcome', 'is', null)
    .where('meeting.cancelledAt', 'is', null)
    .where('meeting.adjourned', '=', 0)
    .orderBy('meeting.heldOn')
    .orderBy('agendaItem.position')
    .limit(1)
}

/** Writes into an item that names no minutes which it puts to approval. */
export async function nameMinutes(
  { trx, record }: Pick<Work, 'trx' | 'record'>,
  itemId: string,
  minutesOf: MinutesOf,
): Promise<void> {
  const item = await trx
    .selectFrom('agendaItem')
    .select(['id', 'meetingId', 'title', 'version'])
    .where('id', '=', itemId)
    .where('approvesMeetingId', 'is', null)
    .executeTakeFirst()
  if (!item) return
  const after = { approvesMeetingId: minutesOf.id, version: item.version + 1 }
  await trx.updateTable('agendaItem').set(after).where('id', '=', item.id).execute()
  await record({
    subject: { kind: 'agenda-item', id: item.id },
    meetingId: item.meetingId,
    summary: `The item “${item.title}” puts the minutes of ${formatDate(minutesOf.heldOn)} to approval`,
    before: { approvesMeetingId: null },
    after: { approvesMeetingId: minutesOf.id },
  })
}

/** Names in the item of a motion the minutes that it is said to approve, where the item names none. */
export async function nameMinutesOfMotion(
  work: Pick<Work, 'trx' | 'record'>,
  motionId: string,
  minutesOf: MinutesOf,
): Promise<void> {
  const motion = await work.trx
    .selectFrom('motion')
    .select('itemId')
    .where('id', '=', motionId)
    .executeTakeFirst()
  if (motion) await nameMinutes(work, motion.itemId, minutesOf)
}
