import { formatDate } from '#app/domain/time/civil-date.ts'

type Answer = { correctsId: string | null; correctedBy: { id: string; on: string } | null }

/** That an answer was wrong, or is given in place of one that was, with a link to the other. Both stay on the page. */
export function AnswerCorrection({ answer: { correctsId, correctedBy } }: { answer: Answer }) {
  return (
    <>
      {correctedBy ? (
        <p>
          <b>Corrected on {formatDate(correctedBy.on)}:</b>{' '}
          <a href={`#answer-${correctedBy.id}`}>see below</a>
        </p>
      ) : null}
      {correctsId ? (
        <p>
          This replaces an <a href={`#answer-${correctsId}`}>earlier answer</a> that was wrong.
        </p>
      ) : null}
    </>
  )
}
