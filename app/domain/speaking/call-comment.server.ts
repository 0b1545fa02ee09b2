import type { CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import type { EndCommentInput, ItemMomentInput } from '../meeting-record/record-forms.ts'
import type { ItemRecord } from '../meeting-record/record-types.ts'
import {
  callCommentVerdict,
  closeCommentVerdict,
  noSpeakersVerdict,
  reopenCommentVerdict,
} from '../meetings/comment-rules.ts'
import { endOfCommentVerdict } from '../meetings/course/end-of-comment.ts'
import { itemOf, meetingIdOf, performInRoom, type RoomWork } from '../meetings/room.server.ts'
import { isSilent, silentWords, unrecordedVerdict } from '../meeting-record/unrecorded.ts'
import { heardTogether } from '../meeting-record/consent.ts'
import { inOrderVerdict } from '../meeting-record/room-rules.ts'

type Step = {
  verb: string
  check: (item: ItemRecord, tools: Pick<RoomWork, 'at' | 'judged' | 'room'>) => void
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
 * @throws RuleRefused by E5, E11 or E12
 */
export async function closeComment(context: CommandContext, input: EndCommentInput): Promise<void> {
  return step(context, input, {
    verb: 'Closed public comment on',
    check: (item, { at, judged, room }) => {
      enforce(closeCommentVerdict(item))
      enforce(inOrderVerdict(item.comment.calledAt, at, 'Comment can’t be closed before it was called.'))
      enforce(endOfCommentVerdict(room, item, { at: judged, silent: isSilent(input) }))
    },
    change: (_item, at) => ({ commentClosed: 1, commentClosedAt: at }),
  })
}

/** Records that comment was offered and nobody wished to speak. @throws RuleRefused by E5, E11 or E12 */
export async function recordNoSpeakers(context: CommandContext, input: EndCommentInput): Promise<void> {
  return step(context, input, {
    verb: 'No one wished to speak on',
    check: (item, { judged, room }) => {
      enforce(noSpeakersVerdict(item))
      enforce(endOfCommentVerdict(room, item, { at: judged, silent: isSilent(input), uncalled: true }))
    },
    change: (_item, at) => ({ noSpeakers: 1, noSpeakersAt: at }),
  })
}

async function step(context: CommandContext, input: EndCommentInput, { verb, check, change }: Step) {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.call-comment', meetingId, input, async (tools) => {
    const { trx, room, at, live, entry } = tools
    const { unrecorded = [] } = input
    const item = heardTogether(room, itemOf(room, input.itemId))
    enforce(unrecordedVerdict(live, unrecorded))
    check(item, tools)
    const after = change(item, at)
    await trx.updateTable('agendaItem').set(after).where('id', '=', item.id).execute()
    await entry({
      subject: { kind: 'item', id: item.id },
      summary: `${verb} item ${item.number}${silentWords(unrecorded)}`,
      after: unrecorded.length > 0 ? { ...after, unrecorded } : after,
    })
  })
}
