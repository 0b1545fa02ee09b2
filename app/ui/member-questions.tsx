import { formatDate } from '#app/domain/time/civil-date.ts'
import { Empty } from './empty.tsx'
import { JudgeForm } from './member-forms.tsx'
import { Part } from './page.tsx'
import {
  AnswerWords,
  askedWords,
  QuestionLines,
  RefusalWords,
  type QuestionAtWork,
  type RefusalAtWork,
} from './questions-at-work.tsx'
import { memberQuestions as words } from '#app/words/commissioner.ts'

const pageOf = ({ number }: { number: string }) => `/commissioner/questions/${number}`

/** More forms than this make no first page; the others are lines. */
const mostForms = 3

/** Each answer to one's own question, with the one form that says whether it is one. */
export function ToJudge({
  questions,
  formKeys,
  seenAt,
}: {
  questions: QuestionAtWork[]
  formKeys: Record<string, string>
  seenAt: string
}) {
  if (questions.length === 0) return null
  const rest = questions.slice(mostForms)
  return (
    <Part id="judge" heading={words.answersToReview}>
      {questions.slice(0, mostForms).map((question) => (
        <article key={question.number} className="apart" aria-labelledby={`q-${question.number}`}>
          <p className="small quiet">{words.question(question.number, askedWords(question))}</p>
          <h3 className="record" id={`q-${question.number}`}>
            <a href={pageOf(question)}>{question.text}</a>
          </h3>
          {question.remains ? <p className="small">{words.youSaidWhatRemains(question.remains)}</p> : null}
          {question.answers.slice(-1).map((answer, index) => (
            <AnswerWords key={index} number={question.number} answer={answer} />
          ))}
          <JudgeForm number={question.number} formKey={formKeys[question.number] ?? ''} seenAt={seenAt} />
        </article>
      ))}
      {rest.length > 0 ? <QuestionLines questions={rest} href={pageOf} /> : null}
    </Part>
  )
}

/** One's own questions: open, each with what one said of its last answer, and the last that ended. */
export function MyQuestions({
  open,
  ended,
}: {
  open: (QuestionAtWork & { refusals: RefusalAtWork[] })[]
  ended: QuestionAtWork[]
}) {
  return (
    <>
      {open.length > 0 ? (
        <QuestionLines
          questions={open}
          href={pageOf}
          lines={({ askedAgain, refusals }) =>
            askedAgain
              ? refusals.slice(-1).map((refusal) => <RefusalWords key="said" refusal={refusal} you />)
              : []
          }
        />
      ) : (
        <Empty what={words.noneOfYourQuestions} how={words.askAtAMeeting} />
      )}
      {ended.length > 0 ? (
        <>
          <h3 className="apart--more">{words.recentlyClosed}</h3>
          <QuestionLines questions={ended} href={pageOf} />
        </>
      ) : null}
      <p className="apart">
        <a href="/commissioner/questions">{words.joinAnotherCommissionersQuestion}</a>
      </p>
    </>
  )
}

/** What waits for the chair: questions of nobody in office, and answers on which nobody decided in time. */
export function ChairLists({
  unjudged,
  orphaned,
}: {
  unjudged: QuestionAtWork[]
  orphaned: QuestionAtWork[]
}) {
  return (
    <>
      {orphaned.length > 0 ? (
        <Part id="orphaned" heading={words.questionsWhoseCommissionerHas}>
          <p className="small quiet">{words.youDecideOnTheir}</p>
          <QuestionLines
            questions={orphaned}
            href={pageOf}
            lines={({ state, owner }) => [
              ...(owner ? [words.hasLeftOffice(owner)] : []),
              ...(state === 'answered' ? [words.youDecideWhetherThat] : []),
            ]}
          />
        </Part>
      ) : null}
      {unjudged.length > 0 ? (
        <Part id="unjudged" heading={words.answersStillUndecidedAfter}>
          <p className="small quiet">{words.youMayPassA}</p>
          <QuestionLines
            questions={unjudged}
            href={pageOf}
            lines={({ owner, answeredOn }) => [
              `${owner ?? words.theCommissioner} has not decided${
                answeredOn ? words.since(formatDate(answeredOn)) : ''
              }`,
            ]}
          />
        </Part>
      ) : null}
    </>
  )
}
