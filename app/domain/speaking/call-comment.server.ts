import type { CommandContext } from '../commands/command.server.ts'
import { alternativeRulesHold, periodVerdict } from '../comments/queue/time-period.ts'
import { listTimeDecisions } from '../comments/queue/time-for-item.server.ts'
import { everyoneHeardVerdict } from '../comments/queue/turn-rules.ts'
import { enforce } from '../errors.ts'
import type { ItemMomentInput } from '../meeting-record/record-forms.ts'
import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import {
  callCommentVerdict,
  closeCommentVerdict,
  noSpeakersVerdict,
  reopenCommentVerdict,
} from '../meetings/comment-rules.ts'
import { itemOf, meetingIdOf, performInRoom } from '../meetings/room.server.ts'
import { inOrderVerdict } from '../meeting-record/room-rules.ts'

type Step = {
  verb: string
  check: (item: ItemRecord, at: string | null, room: MeetingRecord) => void
  change: (item: ItemRecord, at: string | null) => Record<string, string | number | null>
}

const reopened = { commentClosed: 0, commentClosedAt: null }

/**
 * Calls for public comment on an item, before or during its consideration. Government Code 54954.3(a). Calling again
 * what was closed opens it again; calling after nobody wished to speak asks that somebody has signed up since.
 */
export async function callComment(context: CommandContext, input: ItemMomentInput): Promise<void> {
  return step(context, input, {
    verb: 'Called for public comment on',
    check: (item) => enforce(callCommentVerdict(item)),
    change: ({ comment }, at) =>
      comment.called
        ? reopened
        : {
            commentCalled: 1,
            commentCalledAt: at,
            ...(comment.noSpeakers ? { noSpeakers: 0, noSpeakersAt: null } : {}),
          },
  })
}

export async function reopenComment(context: CommandContext, input: ItemMomentInput): Promise<void> {
  return step(context, input, {
    verb: 'Opened public comment again on',
    check: (item) => enforce(reopenCommentVerdict(item)),
    change: () => reopened,
  })
}

/**
 * Closes public comment on an item, once everyone who signed up was called, and no earlier than was announced.
 * @throws RuleRefused by E5 or E12
 */
export async function closeComment(context: CommandContext, input: ItemMomentInput): Promise<void> {
  const decisions = await listTimeDecisions(context.db, input.itemId)
  return step(context, input, {
    verb: 'Closed public comment on',
    check: (item, at, room) => {
      const { comment, toHear } = item
      enforce(closeCommentVerdict(item))
      enforce(inOrderVerdict(comment.calledAt, at, 'Comment can’t be closed before it was called.'))
      if (input.at === undefined) enforce(everyoneHeardVerdict(toHear))
      enforce(
        periodVerdict({
          alternativeRules: alternativeRulesHold(room.attendance, at),
          periodMinutes: decisions.at(-1)?.periodMinutes ?? null,
          calledAt: comment.calledAt,
          at,
          zone: room.commission.zone,
        }),
      )
    },
    change: (_item, at) => ({ commentClosed: 1, commentClosedAt: at }),
  })
}

export async function recordNoSpeakers(context: CommandContext, input: ItemMomentInput): Promise<void> {
  return step(context, input, {
    verb: 'Nobody wished to speak on',
    check: (item) => {
      enforce(noSpeakersVerdict(item))
      if (input.at === undefined) enforce(everyoneHeardVerdict(item.toHear))
    },
    change: (_item, at) => ({ noSpeakers: 1, noSpeakersAt: at }),
  })
}

async function step(context: CommandContext, input: ItemMomentInput, { verb, check, change }: Step) {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(
    context,
    'meeting.call-comment',
    meetingId,
    input,
    async ({ trx, room, at, entry }) => {
      const item = itemOf(room, input.itemId)
      check(item, at, room)
      const after = change(item, at)
      await trx.updateTable('agendaItem').set(after).where('id', '=', item.id).execute()
      await entry({
        subject: { kind: 'item', id: item.id },
        summary: `${verb} item ${item.number}`,
        after,
      })
    },
  )
}
