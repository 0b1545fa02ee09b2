import type { Row } from '#db/schema.ts'
import { origin } from './origin.ts'
import type { AnswerDisposition, PersonRef, QuestionRecord } from './record-parts.ts'
import { titleOf } from '../text/short-title.ts'

export function questionsOf(
  { questions, answers }: { questions: Row<'question'>[]; answers: Row<'answer'>[] },
  people: Map<string, PersonRef>,
): (QuestionRecord & { itemId: string | null })[] {
  return questions.map((row) => ({
    id: row.id,
    itemId: row.itemId,
    number: row.number,
    asker: row.askerId === null ? null : people.get(row.askerId)!,
    askerName: row.asker,
    addressee: row.addressee,
    title: titleOf(row),
    text: row.text,
    followsQuestionId: row.followsQuestionId,
    askedOn: row.askedOn,
    askedAt: row.askedAt,
    answers: answers
      .filter((answer) => answer.questionId === row.id)
      .map(({ id, meetingId, answerer, answererId, onBehalfOf, text, disposition, answeredAt, ...rest }) => ({
        id,
        meetingId,
        answerer,
        answererId,
        onBehalfOf,
        text,
        disposition: disposition as AnswerDisposition,
        answeredAt,
        ...origin(rest),
      })),
    ...origin(row),
  }))
}
