import { answerName } from '#app/domain/meeting-record/dispositions.ts'
import type { QuestionHappened, PublicQuestion } from '#app/domain/questions/ledger/public-view.ts'
import { questionEntryNames } from '#app/domain/meeting-record/entry-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate } from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import { AnswerCorrection } from './answer-correction.tsx'
import { Corrected } from './corrected.tsx'
import { Entries, type Entry } from './entries.tsx'
import { AtMeeting, FileLink } from './matter-links.tsx'

/** Everything that happened to a question, in order. */
export function QuestionHistory({
  question,
  open,
  fileHref,
}: {
  question: PublicQuestion
  open: boolean
  fileHref?: FileHref
}) {
  const { asker, addressee, text, meeting, askedOn, askedPrecision, basis, source, history } = question
  const asked: Entry = {
    when: formatPartialDate({ on: askedOn, precision: askedPrecision }),
    dateTime: askedPrecision === 'day' ? askedOn : undefined,
    title: 'Asked',
    children: (
      <>
        <p className="small quiet">
          {asker === null ? (
            'Asker not stated'
          ) : asker.slug ? (
            <a href={`/commissioners/${asker.slug}`}>{asker.name}</a>
          ) : (
            asker.name
          )}
          , to {addressee}
          {meeting ? <AtMeeting meeting={meeting} /> : ', between meetings, through the clerk'}
        </p>
        <p className="record">{text}</p>
        <Corrected corrections={question.corrections} />
      </>
    ),
    basis: basis === 'recorded' ? null : <Basis basis={basis} source={source} />,
  }
  const since = { when: 'Since then', children: <p className="quiet">Nothing recorded.</p> }
  const entries = history.map((each) => entryOf(question.number, each, fileHref))
  return <Entries entries={[asked, ...entries, ...(open ? [since] : [])]} open={open} />
}

type FileHref = (file: { id: string; sha256: string; fileName: string }) => string

function entryOf(number: string, happened: QuestionHappened, fileHref?: FileHref): Entry {
  const { on, basis, source } = happened
  return {
    when: formatDate(on),
    dateTime: on,
    ...(happened.kind === 'answer' ? answerOf(number, happened, fileHref) : otherOf(happened)),
    basis: basis === 'recorded' ? null : <Basis basis={basis} source={source} />,
  }
}

function answerOf(
  number: string,
  answer: Extract<QuestionHappened, { kind: 'answer' }>,
  fileHref: FileHref = ({ id, fileName }) =>
    `/questions/${number}/files/${id}/${encodeURIComponent(fileName)}`,
) {
  const { answerer, onBehalfOf, meeting, text, remains, files, corrections, promisedOn } = answer
  return {
    id: `answer-${answer.id}`,
    title: answerName(answer),
    children: (
      <>
        <p className="small quiet">
          {answerer}
          {onBehalfOf ? `, for ${onBehalfOf}` : ''}
          <AtMeeting meeting={meeting} />
        </p>
        <AnswerCorrection answer={answer} />
        <p className="record">{text}</p>
        {promisedOn ? <p>Promised by {formatDate(promisedOn)}</p> : null}
        {remains ? <p>What remains: {remains}</p> : null}
        <Corrected corrections={corrections} />
        {files.map((file) => (
          <FileLink key={file.id} href={fileHref(file)} file={file} />
        ))}
      </>
    ),
  }
}

function otherOf(entry: Extract<QuestionHappened, { kind: 'entry' }>) {
  const { id, what, person, meeting, other, motion, text, corrected, correctsId } = entry
  return {
    id: `entry-${id}`,
    title: corrected ? `${questionEntryNames[what]}, corrected below` : questionEntryNames[what],
    children: (
      <>
        {person || (meeting && !correctsId) || other ? (
          <p className="small quiet">
            {person?.name}
            {correctsId ? null : <AtMeeting meeting={meeting} />}
            {other ? (
              <>
                {' '}
                into question <a href={`/questions/${other}`}>{other}</a>
              </>
            ) : null}
          </p>
        ) : null}
        {motion ? <p className="record moved">{motion}</p> : null}
        {text && what === 'accepted-in-part' ? <p>What remains: {text}</p> : null}
        {text && what !== 'accepted-in-part' ? (
          <p className={what === 'restated' ? 'record' : undefined}>{text}</p>
        ) : null}
        {correctsId ? (
          <p className="small">
            <a href={`#entry-${correctsId}`}>The entry it corrects</a>
          </p>
        ) : null}
      </>
    ),
  }
}
