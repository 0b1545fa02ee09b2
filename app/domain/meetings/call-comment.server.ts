import type { CommandContext } from '../command.server.ts'
import { obey } from '../errors.ts'
import { refuse } from '../verdict.ts'
import type { ItemMomentInput } from './record-forms.ts'
import type { ItemRecord } from './record-types.ts'
import { itemOf, meetingIdOf, performInRoom } from './room.server.ts'
import { inOrderVerdict } from './room-rules.ts'

type Step = {
  verb: string
  check: (item: ItemRecord, at: string | null) => void
  change: (at: string | null) => Record<string, string | number | null>
}

/** Calls for public comment on an item, before or during its consideration. Government Code 54954.3(a). */
export async function callComment(context: CommandContext, input: ItemMomentInput): Promise<void> {
  return step(context, input, {
    verb: 'Called for public comment on',
    check: ({ comment }) => {
      if (comment.called) obey(refuse('already-called', 'Public comment on this item was called already.'))
      if (comment.noSpeakers) obey(refuse('no-speakers', 'It is recorded that nobody wished to speak.'))
    },
    change: (at) => ({ commentCalled: 1, commentCalledAt: at }),
  })
}

/** Closes public comment on an item. */
export async function closeComment(context: CommandContext, input: ItemMomentInput): Promise<void> {
  return step(context, input, {
    verb: 'Closed public comment on',
    check: ({ comment }, at) => {
      if (!comment.called) obey(refuse('not-called', 'Public comment on this item was not called.'))
      if (comment.closed) obey(refuse('already-closed', 'Public comment on this item is closed already.'))
      obey(inOrderVerdict(comment.calledAt, at, 'Comment can’t be closed before it was called.'))
    },
    change: (at) => ({ commentClosed: 1, commentClosedAt: at }),
  })
}

/** Records that comment was offered and nobody wished to speak. */
export async function recordNoSpeakers(context: CommandContext, input: ItemMomentInput): Promise<void> {
  return step(context, input, {
    verb: 'Nobody wished to speak on',
    check: ({ comment, speakers }) => {
      if (comment.noSpeakers)
        obey(refuse('no-speakers', 'It is recorded already that nobody wished to speak.'))
      if (speakers.length > 0) obey(refuse('someone-spoke', 'Speakers on this item are recorded.'))
    },
    change: (at) => ({ noSpeakers: 1, noSpeakersAt: at }),
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
      check(item, at)
      await trx.updateTable('agendaItem').set(change(at)).where('id', '=', item.id).execute()
      await entry({
        subject: { kind: 'item', id: item.id },
        summary: `${verb} item ${item.number}`,
        after: change(at),
      })
    },
  )
}
