import { questionStateNames } from '#app/domain/questions/question-state.ts'
import { formatDate, formatDayOfYear } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Empty } from './empty.tsx'
import { Entries } from './entries.tsx'
import { JudgeForm } from './member-forms.tsx'
import { Panel, Part } from './page.tsx'
import { AnswerWords, askedWords, QuestionLines, type QuestionAtWork } from './questions-at-work.tsx'

const pageOf = ({ number }: { number: string }) => `/commissioner/questions/${number}`

/** Each answer to one's own question, with the one form that says whether it is one. */
export function ToJudge({
  questions,
  formKeys,
  asChair,
}: {
  questions: QuestionAtWork[]
  formKeys: Record<string, string>
  /** Answers that the chair judges, as nobody in office asked. */
  asChair: number
}) {
  return (
    <Part id="judge" heading="Answers to review">
      {questions.length > 0 ? (
        questions.map((question) => (
          <article key={question.number} className="apart" aria-labelledby={`q-${question.number}`}>
            <p className="small quiet">
              Question {question.number}. {askedWords(question)}
            </p>
            <h3 className="record" id={`q-${question.number}`}>
              <a href={pageOf(question)}>{question.text}</a>
            </h3>
            {question.answers.slice(-1).map((answer, index) => (
              <AnswerWords key={index} number={question.number} answer={answer} />
            ))}
            <JudgeForm number={question.number} formKey={formKeys[question.number] ?? ''} />
          </article>
        ))
      ) : asChair > 0 ? null : (
        <Empty
          what="Nothing needs your review."
          how="Answers to your questions appear here as soon as they are public."
        />
      )}
      {asChair > 0 ? (
        <p className="apart">
          <a href="#orphaned">
            {counted(asChair, 'answer is waiting', 'answers are waiting')} for your decision as chair, on{' '}
            {asChair === 1 ? 'a question' : 'questions'} whose commissioner has left office
          </a>
        </p>
      ) : null}
    </Part>
  )
}

/** One's own questions: open, and the last that ended. */
export function MyQuestions({ open, ended }: { open: QuestionAtWork[]; ended: QuestionAtWork[] }) {
  return (
    <Part id="mine" heading="My open questions">
      {open.length > 0 ? (
        <QuestionLines questions={open} href={pageOf} />
      ) : (
        <Empty
          what="None of your questions is waiting for an answer."
          how="Ask at a meeting, or between meetings through the clerk."
        />
      )}
      {ended.length > 0 ? (
        <>
          <h3 className="apart--more">Recently closed</h3>
          <QuestionLines questions={ended} href={pageOf} />
        </>
      ) : null}
      <p className="apart">
        <a href="/commissioner/questions">Join another commissioner’s question</a>
      </p>
    </Part>
  )
}

/** Answers to one's own questions since the last meeting. */
export function AnswersThatCame({
  since,
  came,
}: {
  since: string | null
  came: { number: string; answerer: string; on: string }[]
}) {
  return (
    <Panel id="came" heading={since ? `Answers since ${formatDate(since)}` : 'New answers'}>
      {came.length > 0 ? (
        <Entries
          short
          entries={came.map(({ number, answerer, on }) => ({
            when: formatDayOfYear(on),
            dateTime: on,
            children: (
              <p>
                <a href={`/commissioner/questions/${number}`}>Answer to your question {number}</a>, {answerer}
              </p>
            ),
          }))}
        />
      ) : (
        <Empty what="No new answers to your questions." />
      )}
    </Panel>
  )
}

/** What waits for the chair. */
export function ChairLists({
  unjudged,
  orphaned,
}: {
  unjudged: QuestionAtWork[]
  orphaned: QuestionAtWork[]
}) {
  return (
    <>
      <Part id="unjudged" heading="Answered, not decided by the next meeting">
        {unjudged.length > 0 ? (
          <QuestionLines
            questions={unjudged}
            href={pageOf}
            lines={({ owner }) => [`${owner ?? 'No one'} has not decided whether that answers it`]}
          />
        ) : (
          <Empty what="None." />
        )}
      </Part>
      <Part id="orphaned" heading="The commissioner has left office">
        {orphaned.length > 0 ? (
          <QuestionLines
            questions={orphaned}
            href={pageOf}
            lines={({ state, owner }) => [
              `${owner ?? 'The commissioner who asked'} has left office`,
              ...(state === 'answered' ? [`${questionStateNames[state]}: yours to judge`] : []),
            ]}
          />
        ) : (
          <Empty what="None. Every open question has someone to review the answer." />
        )}
      </Part>
    </>
  )
}
