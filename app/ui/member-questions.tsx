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
    <Part id="judge" heading="To judge">
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
          what="No answer waits for your word."
          how="An answer to a question of yours appears here in the moment in which it is public."
        />
      )}
      {asChair > 0 ? (
        <p className="apart">
          <a href="#orphaned">
            {counted(asChair, 'answer waits', 'answers wait')} for your word as chair, on{' '}
            {asChair === 1 ? 'a question' : 'questions'} that nobody in office owns
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
          what="No question of yours waits for an answer."
          how="Ask at a meeting, or between meetings through the clerk."
        />
      )}
      {ended.length > 0 ? (
        <>
          <h3 className="apart--more">Ended last</h3>
          <QuestionLines questions={ended} href={pageOf} />
        </>
      ) : null}
      <p className="apart">
        <a href="/commissioner/questions">Join a question that another asked</a>
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
    <Panel id="came" heading={since ? `Answers since ${formatDate(since)}` : 'Answers that came'}>
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
        <Empty what="None to a question of yours." />
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
      <Part id="unjudged" heading="Answered, and not judged after the next meeting">
        {unjudged.length > 0 ? (
          <QuestionLines
            questions={unjudged}
            href={pageOf}
            lines={({ owner }) => [`${owner ?? 'Nobody'} has not said whether that answers it`]}
          />
        ) : (
          <Empty what="None waits." />
        )}
      </Part>
      <Part id="orphaned" heading="Belongs to nobody in office">
        {orphaned.length > 0 ? (
          <QuestionLines
            questions={orphaned}
            href={pageOf}
            lines={({ state, owner }) => [
              `${owner ?? 'Who asked'} is not in office`,
              ...(state === 'answered' ? [`${questionStateNames[state]}: yours to judge`] : []),
            ]}
          />
        ) : (
          <Empty what="None: every open question has somebody who judges its answer." />
        )}
      </Part>
    </>
  )
}
