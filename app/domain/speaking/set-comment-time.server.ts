import { newId, type CommandContext } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { itemOf, meetingIdOf, performInRoom } from '../meetings/room.server.ts'
import { newPeriodVerdict } from '../meetings/course/end-of-comment.ts'
import { newTimeVerdict, speakingTimeWords } from '../comments/queue/speaking-time.ts'
import { listTimeDecisions } from '../comments/queue/time-for-item.server.ts'

export type CommentTimeInput = {
  itemId: string
  seconds: number | null
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
      enforce(newTimeVerdict({ anyoneStarted: anyone !== undefined, adjourned: room.meeting.adjourned }))
      enforce(newPeriodVerdict(room, item, input.periodMinutes, now))
      const settings = await getSettings(trx, room.meeting.heldOn)
      if (input.seconds === null && input.periodMinutes === null && !input.simultaneous) {
        const earlier = await listTimeDecisions(trx, item.id)
        if (earlier.length === 0) throw new Invalid('This is already the standard time.')
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
