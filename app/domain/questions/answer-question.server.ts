import { newId, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound } from '../errors.ts'
import { performInRoom } from '../meetings/room.server.ts'
import { settleQuestion } from './settle-question.server.ts'
import { dispositionNames } from '../meeting-record/dispositions.ts'
import type { AnswerQuestionInput } from './forms.ts'

/**
 * Records an answer given in the room: who spoke, for whom, and what they said. Whether it answers the question is the
 * asker's to say, and is not decided here.
 * @throws Invalid where someone answered for another who is not named
 */
export async function answerQuestion(
  context: CommandContext,
  input: AnswerQuestionInput,
): Promise<{ id: string }> {
  const question = await context.db
    .selectFrom('question')
    .select(['id', 'number', 'meetingId', 'itemId'])
    .where('id', '=', input.questionId)
    .where('struckAt', 'is', null)
    .executeTakeFirst()
  if (!question) throw new NotFound('We can’t find that question.')
  const meetingId = input.meetingId ?? question.meetingId
  if (!meetingId) throw new NotFound('Say at which meeting the question was answered.')
  if (input.disposition === 'for-someone-absent' && !input.onBehalfOf) {
    throw new Invalid('The person answering is missing.', { onBehalfOf: 'Enter for whom it was answered' })
  }
  return performInRoom(
    context,
    'question.answer',
    meetingId,
    input,
    async ({ trx, now, stamp, at, entry }) => {
      const row = {
        id: newId(),
        questionId: question.id,
        meetingId,
        answererId: input.answererId ?? null,
        answerer: input.answerer,
        onBehalfOf: input.onBehalfOf || null,
        text: input.text,
        disposition: input.disposition,
        answeredAt: at,
        recordedAt: now,
        ...stamp,
      }
      await trx.insertInto('answer').values(row).execute()
      await settleQuestion(trx, question.id)
      await entry({
        subject: { kind: 'answer', id: row.id },
        summary: `Question ${question.number}, ${row.answerer}: ${dispositionNames[input.disposition].toLowerCase()}`,
        after: row,
      })
      return { id: row.id }
    },
  )
}
