import { newId, type CommandContext, type Store } from '../command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import { Invalid, obey } from '../errors.ts'
import { itemOf, meetingIdOf, performInRoom } from '../meetings/room.server.ts'
import { newTimeVerdict, speakingTimeWords, type TimeDecision } from './speaking-time.ts'

/** What the chair decided on the time for an item, oldest first. */
export async function listTimeDecisions(db: Store, itemId: string): Promise<TimeDecision[]> {
  const rows = await db
    .selectFrom('commentTime')
    .selectAll()
    .where('itemId', '=', itemId)
    .orderBy('id')
    .execute()
  return rows.map(decisionOf)
}

/** The same for every item of a meeting, in one query. */
export async function listTimesOfMeeting(db: Store, meetingId: string): Promise<Map<string, TimeDecision[]>> {
  const rows = await db
    .selectFrom('commentTime')
    .innerJoin('agendaItem', 'agendaItem.id', 'commentTime.itemId')
    .selectAll('commentTime')
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy('commentTime.id')
    .execute()
  const found = new Map<string, TimeDecision[]>()
  for (const row of rows) found.set(row.itemId, [...(found.get(row.itemId) ?? []), decisionOf(row)])
  return found
}

function decisionOf(row: {
  seconds: number | null
  periodMinutes: number | null
  simultaneous: 0 | 1
  reason: string
  decidedAt: string
}): TimeDecision {
  const { seconds, periodMinutes, simultaneous, reason, decidedAt } = row
  return { seconds, periodMinutes, simultaneous: simultaneous === 1, reason, decidedAt }
}

export type CommentTimeInput = {
  itemId: string
  /** For each speaker; null: as the settings say. */
  seconds: number | null
  /** For all speakers together, where a time is announced. */
  periodMinutes: number | null
  simultaneous: boolean
  reason: string
}

/**
 * Records the chair's decision on the time for an item: for everyone who speaks on it, before the first of them starts.
 * @throws RuleRefused once somebody has started; Invalid
 */
export async function setCommentTime(context: CommandContext, input: CommentTimeInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(
    context,
    'comment.run-queue',
    meetingId,
    {},
    async ({ trx, now, room, entry }) => {
      const item = itemOf(room, input.itemId)
      const anyone = await trx
        .selectFrom('turn')
        .select('id')
        .where('itemId', '=', item.id)
        .where('startedAt', 'is not', null)
        .executeTakeFirst()
      obey(newTimeVerdict({ anyoneStarted: anyone !== undefined, adjourned: room.meeting.adjourned }))
      const settings = await getSettings(trx, room.meeting.heldOn)
      if (input.seconds === null && input.periodMinutes === null && !input.simultaneous) {
        const earlier = await listTimeDecisions(trx, item.id)
        if (earlier.length === 0) throw new Invalid('This is what the settings say already.')
      }
      const decision = {
        seconds: input.seconds,
        periodMinutes: input.periodMinutes,
        simultaneous: input.simultaneous ? (1 as const) : (0 as const),
      }
      await trx
        .insertInto('commentTime')
        .values({ id: newId(), itemId: item.id, ...decision, reason: input.reason, decidedAt: now })
        .execute()
      const each = speakingTimeWords(input.seconds ?? settings.secondsPerSpeaker)
      const period = input.periodMinutes === null ? '' : `, ${input.periodMinutes} minutes for all`
      const at = input.simultaneous ? ', interpreted simultaneously' : ''
      await entry({
        subject: { kind: 'item', id: item.id },
        summary: `Set the time for speakers on item ${item.number}: ${each} each${period}${at}`,
        reason: input.reason,
        after: decision,
      })
    },
    { anyMoment: true },
  )
}
