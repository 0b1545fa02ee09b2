import type { Trx } from '../commands/command.server.ts'
import type { AnswerDisposition } from '../meeting-record/record-parts.ts'
import type { QuestionEntryKind } from '../meeting-record/entry-kinds.ts'
import { questionState, type Happened } from './question-state.ts'

export async function settleQuestion(trx: Trx, questionId: string): Promise<void> {
  const question = await trx
    .selectFrom('question')
    .select(['askerId', 'askedOn'])
    .where('id', '=', questionId)
    .executeTakeFirstOrThrow()
  const answers = await trx
    .selectFrom('answer')
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .select(['answer.id', 'answer.disposition', 'answer.recordedAt', 'answer.answeredOn', 'meeting.heldOn'])
    .select('answer.correctsId')
    .where('questionId', '=', questionId)
    .execute()
  const entries = await trx
    .selectFrom('questionEntry')
    .select(['id', 'kind', 'onDate', 'text', 'personId', 'recordedAt', 'correctsId'])
    .where('questionId', '=', questionId)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  const happened: Happened[] = [
    ...answers.map(({ id, disposition, recordedAt, answeredOn, heldOn, correctsId }) => ({
      id,
      kind: 'answer' as const,
      disposition: disposition as AnswerDisposition,
      on: answeredOn ?? heldOn ?? question.askedOn,
      recordedAt,
      correctsId,
    })),
    ...entries.map(({ kind, onDate, ...entry }) => ({
      ...entry,
      kind: kind as QuestionEntryKind,
      on: onDate,
    })),
  ]
  const passed = entries.findLast(({ kind }) => kind === 'passed-on')
  await trx
    .updateTable('question')
    .set({ ...questionState(happened), ownerId: passed ? passed.personId : question.askerId })
    .where('id', '=', questionId)
    .execute()
}
