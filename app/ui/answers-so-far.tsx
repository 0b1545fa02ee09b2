import { Part } from './page.tsx'
import { AnswerWords, RefusalWords, type AnswerAtWork } from './questions-at-work.tsx'
import { answersSoFar as words } from '#app/words/questions-2.ts'

type At = { recordedAt: string }
type Refusal = At & Parameters<typeof RefusalWords>[0]['refusal']

/** Whether a judgment came after this answer and before the next. */
function isOf({ recordedAt }: At, answers: At[], index: number): boolean {
  const next = answers[index + 1]
  return recordedAt >= answers[index]!.recordedAt && (next === undefined || recordedAt < next.recordedAt)
}

type AnswersSoFarProps = {
  question: { number: string; answers: (AnswerAtWork & At)[]; refusals: Refusal[] }
  /** Ids of those that the department may correct. */
  mayCorrect: readonly string[]
  /** The one that is being corrected. */
  correctsId: string | null
}

/** Beside the form: what was answered, what was said of it, and a way to correct what was wrong. */
export function AnswersSoFar({ question, mayCorrect, correctsId }: AnswersSoFarProps) {
  const { number, answers, refusals } = question
  if (answers.length === 0) return null
  return (
    <Part id="answers" heading={words.answersSoFar}>
      {answers.map((answer, index) => (
        <div key={answer.id}>
          <AnswerWords number={number} answer={answer} />
          {refusals
            .filter((refusal) => isOf(refusal, answers, index))
            .map((refusal) => (
              <p key={refusal.recordedAt} className="small">
                <RefusalWords refusal={refusal} />
              </p>
            ))}
          {mayCorrect.includes(answer.id) && answer.id !== correctsId ? (
            <p className="small">
              <a href={`/department/questions/${number}?corrects=${answer.id}`}>{words.thisAnswerWasWrong}</a>
            </p>
          ) : null}
        </div>
      ))}
    </Part>
  )
}
