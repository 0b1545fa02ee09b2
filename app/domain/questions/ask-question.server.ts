import { nothingInsideVerdict } from '../meeting-record/closed-session.ts'
import { newId, type CommandContext } from '../commands/command.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { itemOf, performInRoom } from '../meetings/room.server.ts'
import { nextNumber } from '../commands/next-number.server.ts'
import { localDate } from '../time/instant.ts'
import type { AskQuestionInput } from './forms.ts'

/** Keeps a question asked in the room, with the next number of its year. @returns its number, "2026-014" */
export async function askQuestion(
  context: CommandContext,
  input: AskQuestionInput,
): Promise<{ id: string; number: string }> {
  return performInRoom(
    context,
    'question.ask',
    input.meetingId,
    input,
    async ({ trx, now, stamp, room, at, entry }) => {
      const item = input.itemId ? itemOf(room, input.itemId) : null
      if (item) enforce(nothingInsideVerdict(item))
      const askedOn =
        input.askedOn ?? (at === null ? room.meeting.heldOn : localDate(at, room.commission.zone))
      if (input.followsQuestionId) {
        const earlier = await trx
          .selectFrom('question')
          .select('id')
          .where('id', '=', input.followsQuestionId)
          .executeTakeFirst()
        if (!earlier) throw new NotFound('We can’t find that question to follow.')
      }
      const row = {
        id: newId(),
        number: await nextNumber(trx, 'question', askedOn.slice(0, 4)),
        meetingId: room.meeting.id,
        itemId: item?.id ?? null,
        askerId: input.askerId ?? null,
        ownerId: input.askerId ?? null,
        asker: input.asker || null,
        addressee: input.addressee,
        title: input.title || null,
        text: input.text,
        sourceNote: input.sourceNote || null,
        followsQuestionId: input.followsQuestionId ?? null,
        askedOn,
        askedAt: at,
        askedPrecision: at === null ? 'day' : 'minute',
        recordedAt: now,
        ...stamp,
      }
      await trx.insertInto('question').values(row).execute()
      await entry({
        subject: { kind: 'question', id: row.id },
        summary: `Kept question ${row.number}`,
        after: row,
      })
      return { id: row.id, number: row.number }
    },
  )
}
