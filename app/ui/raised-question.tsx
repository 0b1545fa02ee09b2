import type { AnswerDisposition } from '#app/domain/meeting-record/record-parts.ts'
import type { FollowUpLine } from '#app/domain/follow-ups/ledger/public-view.ts'
import { answerName } from '#app/domain/meeting-record/dispositions.ts'
import type { QuestionLine } from '#app/domain/questions/ledger/public-view.ts'
import { counted } from '#app/domain/time/duration.ts'
import { AnswerCorrection } from './answer-correction.tsx'
import { questionStatus } from './ledger-rows.tsx'
import { State } from './status.tsx'

type Answer = {
  id: string
  disposition: AnswerDisposition
  answerer: string
  onBehalfOf: string | null
  text: string
  remains: string | null
  correctsId: string | null
  correctedBy: { id: string; on: string } | null
}

/** A question with every answer in full, as a presentation's page tells of it. */
export function RaisedQuestion({ question, answers }: { question: QuestionLine; answers: Answer[] }) {
  const status = questionStatus(question)
  return (
    <section className="raised" aria-labelledby={`q-${question.number}`}>
      <h3 id={`q-${question.number}`}>
        <a href={`/questions/${question.number}`}>{question.title}</a>
      </h3>
      <p className="small quiet">
        Question {question.number}
        {question.asker ? `, ${question.asker.name}` : null}
      </p>
      <p className="record">{question.text}</p>
      {answers.map((answer) => (
        <blockquote key={answer.id} id={`answer-${answer.id}`}>
          <AnswerCorrection answer={answer} />
          <p className="record">{answer.text}</p>
          <p className="small quiet">
            {answer.answerer}
            {answer.onBehalfOf ? `, for ${answer.onBehalfOf}` : null} · {answerName(answer)}
            {answer.remains ? ` · What remains: ${answer.remains}` : null}
          </p>
        </blockquote>
      ))}
      <p>
        <State mark={status.mark}>{status.word}</State>
        {status.line ? <span className="small quiet"> {status.line}</span> : null}
      </p>
    </section>
  )
}

const openStates = ['asked', 'answered']

/** "5 questions were raised; 5 are still open." */
export function stillOpenWords(questions: QuestionLine[], followUps: FollowUpLine[]): string {
  if (questions.length === 0) return 'No questions are recorded.'
  const open = questions.filter(({ state }) => openStates.includes(state)).length
  const owed = followUps.filter(({ state }) => state !== 'closed').length
  const raised = `${counted(questions.length, 'question was', 'questions were')} raised`
  const still = open === 0 ? 'all are closed' : `${counted(open, 'is', 'are')} still open`
  return `${raised}; ${still}${owed > 0 ? `, and ${counted(owed, 'matter is', 'matters are')} to come back` : ''}.`
}
