import type { ReactNode } from 'react'
import type { AnswerDisposition } from '#app/domain/meeting-record/record-parts.ts'
import { answerName, dispositionNames } from '#app/domain/meeting-record/dispositions.ts'
import { questionStateNames, type QuestionState } from '#app/domain/questions/question-state.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate, type DatePrecision } from '#app/domain/time/partial-date.ts'
import { AnswerCorrection } from './answer-correction.tsx'
import { Basis } from './basis.tsx'
import { Ledger } from './ledger.tsx'
import type { StateMark } from './status.tsx'
import { questionsAtWork as says } from '#app/words/questions-2.ts'

type Sourced = { basis: 'recorded' | 'reported' | 'invented'; source: string | null }

export type AnswerAtWork = Sourced & {
  id: string
  answerer: string
  onBehalfOf: string | null
  text: string
  disposition: AnswerDisposition
  remains: string | null
  on: string
  promisedOn: string | null
  correctsId: string | null
  correctedBy: { id: string; on: string } | null
  files: { id: string; fileName: string; title: string }[]
}

export type QuestionAtWork = Sourced & {
  number: string
  text: string
  asker: string | null
  addressee: string
  askedOn: string
  askedPrecision: DatePrecision
  state: QuestionState
  answeredOn: string | null
  remains: string | null
  owner: string | null
  judge: string | null
  answers: AnswerAtWork[]
  /** Its answer was not accepted, or in part only, and none came since. */
  askedAgain?: boolean
}

export const questionMarks: Record<QuestionState, StateMark | undefined> = {
  asked: undefined,
  answered: 'half',
  agreed: 'done',
  withdrawn: 'end',
  merged: 'end',
  closed: 'end',
}

/** Where it stands, in a word or a few. */
export function questionStatus({
  state,
  remains,
  askedAgain,
}: Pick<QuestionAtWork, 'state' | 'remains' | 'askedAgain'>): string {
  if (state === 'asked' && remains) return says.acceptedInPartThe
  return askedAgain ? says.answerRejectedAskedAgain : questionStateNames[state]
}

/** @returns "Elm to Pasadena Police Department, October 8, 2026" */
export function askedWords(question: QuestionAtWork): string {
  const { asker, addressee, askedOn, askedPrecision } = question
  const when = formatPartialDate({ on: askedOn, precision: askedPrecision })
  return `${asker ?? says.askerNotRecorded} to ${addressee}, ${when}`
}

/** Questions of a working page, one line each. */
export function QuestionLines<Question extends QuestionAtWork>({
  questions,
  href,
  lines,
}: {
  questions: Question[]
  href: (question: Question) => string
  /** Quiet words after the state. */
  lines?: (question: Question) => ReactNode[]
}) {
  return (
    <Ledger
      rows={questions.map((question) => {
        const last = question.answers.at(-1)
        return {
          number: question.number,
          href: href(question),
          text: question.text,
          meta: (
            <>
              {askedWords(question)}. <Basis basis={question.basis} source={question.source} />
            </>
          ),
          state: { word: questionStatus(question), mark: questionMarks[question.state] },
          lines: [
            ...(question.state === 'asked' && question.remains ? [says.whatRemains(question.remains)] : []),
            ...(question.state === 'asked' && !question.askedAgain && !question.remains
              ? [last ? dispositionNames[last.disposition] : says.noAnswerYet]
              : []),
            ...(lines?.(question) ?? []),
          ],
        }
      })}
    />
  )
}

/** An answer in its own words, with who gave it, what it leaves open, and its documents. */
export function AnswerWords({ number, answer }: { number: string; answer: AnswerAtWork }) {
  const { id, answerer, onBehalfOf, text, remains, on, files, promisedOn } = answer
  return (
    <div className="apart--less" id={`answer-${id}`}>
      <p className="small">
        <b>{answerName(answer)}</b>, {answerer}
        {onBehalfOf ? says.forWord(onBehalfOf) : ''}, {formatDate(on)}.{' '}
        <Basis basis={answer.basis} source={answer.source} />
      </p>
      <AnswerCorrection answer={answer} />
      <p className="record">{text}</p>
      {promisedOn ? <p className="small">{says.promisedBy(formatDate(promisedOn))}</p> : null}
      {remains ? <p className="small">{says.whatRemains(remains)}</p> : null}
      {files.length > 0 ? (
        <ul className="list small">
          {files.map(({ id, title, fileName }) => (
            <li key={id}>
              <a href={`/questions/${number}/files/${id}/${encodeURIComponent(fileName)}`}>{title}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

export type RefusalAtWork = {
  kind: 'not-accepted' | 'accepted-in-part'
  by: string | null
  on: string
  text: string | null
}

/** Why an answer is none, or what it leaves open, in the words of who asked. */
export function RefusalWords({
  refusal: { kind, by, on, text },
  you = false,
}: {
  refusal: RefusalAtWork
  /** To whoever said it. */
  you?: boolean
}) {
  const words = <span className="record">{text}</span>
  if (!you) {
    return (
      <>
        <b>{kind === 'not-accepted' ? says.notAnAnswer : says.acceptedInPart}</b>,{' '}
        {by ?? says.theCommissioner}, {formatDate(on)}: {kind === 'not-accepted' ? null : says.whatRemains2}
        {words}
      </>
    )
  }
  return kind === 'not-accepted' ? (
    <>
      {says.youSaidOnThat(formatDate(on))} <b>{says.notAnAnswer2}</b>: {words}
    </>
  ) : (
    <>
      {says.you} <b>{says.acceptedItInPart}</b> {says.onWhatRemains(formatDate(on))} {words}
    </>
  )
}
