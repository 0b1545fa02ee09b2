import type { PublicQuestion, QuestionLine } from '#app/domain/questions/ledger/public-view.ts'
import { nextOnQuestion } from '#app/domain/questions/next-actor.ts'
import { daysBetween, formatDate } from '#app/domain/time/civil-date.ts'
import { firstDayOf, lastDayOf, onPartialDate } from '#app/domain/time/partial-date.ts'
import { Band } from './band.tsx'
import { Basis, InventedLine } from './basis.tsx'
import { Clock, Days } from './clock.tsx'
import { FileList } from './files.tsx'
import { Head } from './head.tsx'
import { questionStatus, shortened } from './ledger-rows.tsx'
import { DocumentsBand, HeardAt, matterRows } from './matter-links.tsx'
import { QuestionHistory } from './question-history.tsx'
import { SidesBand } from './sides.tsx'
import { State, Status } from './status.tsx'

type Matter = { number: string; title: string }
type Question = PublicQuestion &
  Pick<QuestionLine, 'state' | 'answeredOn' | 'settledOn' | 'remains'> & {
    today: string
    owner: { name: string } | null
    deciderInOffice: boolean
    follows: Matter | null
    followedBy: Matter[]
    mergedIn: Matter[]
    followUps: Matter[]
    documents: Parameters<typeof DocumentsBand>[0]['documents']
    disagreements: Parameters<typeof SidesBand>[0]['disagreements']
  }

/** The last words that were said of the answer, and in what words it is asked now. */
function statusOf(question: Question) {
  const answer = question.history.findLast((each) => each.kind === 'answer')
  const restated = question.history.findLast((each) => each.kind === 'entry' && each.what === 'restated')
  const last = answer?.kind === 'answer' ? answer : null
  return { ...questionStatus({ ...question, last }), last, words: restated?.text ?? question.text }
}

function OpenClock({ question }: { question: Question }) {
  const { askedOn, askedPrecision, today, asker, addressee } = question
  const asked = { on: askedOn, precision: askedPrecision }
  const { last, line } = statusOf(question)
  const least = Math.max(0, daysBetween(lastDayOf(asked), today))
  const most = Math.max(0, daysBetween(firstDayOf(asked), today))
  const answered = last
    ? `Last answered ${formatDate(last.on)}, by ${last.answerer}${line ? `. ${line}` : ''}.`
    : 'No answer is recorded.'
  return (
    <Clock
      figure={<Days from={least} to={most} />}
      label="open"
      say={`Asked ${onPartialDate(asked)} by ${asker?.name ?? 'someone who is not named'}, addressed to ${addressee}. ${answered}`}
      how={`Counted to ${formatDate(today)} in calendar days, not counting the first day. A question stays open until the commissioner who asked accepts the answer, or the commission votes to close it.`}
    />
  )
}

type QuestionPageProps = {
  question: Question
  inventedLine: string
  /** Where the documents of an answer are, while it is not public. */
  fileHref?: (file: { id: string; sha256: string; fileName: string }) => string
}

/** The page of a question, without the frame of the site: as the public reads it, and as a department looks at it before. */
export function QuestionPage({ question, inventedLine, fileHref }: QuestionPageProps) {
  const { number, state, settledOn, history, meeting, asker, addressee, owner, basis, source } = question
  const { mark, word, line, words, last } = statusOf(question)
  const open = state === 'asked' || state === 'answered'
  const decider = owner ?? asker
  const next = nextOnQuestion({
    ...question,
    last,
    decider: decider && { name: decider.name, inOffice: question.deciderInOffice },
  })
  const related = [
    ...matterRows('question', question.follows ? [question.follows] : []),
    ...matterRows('question', [...question.followedBy, ...question.mergedIn]),
  ]
  return (
    <>
      <Head kind={`Question ${number}`} title={question.title} lead={next}>
        {words === question.title ? null : <p className="record">{words}</p>}
        <Status>
          <State mark={mark}>{word}</State>
          {line ? <span>{shortened(line)}</span> : null}
          <span>
            {asker?.name ?? 'Asker not stated'} to {addressee}
          </span>
          {owner ? <span>Now handled by {owner.name}</span> : null}
          <Basis basis={basis} source={source} />
          <a href={`/questions/${number}/feed.xml`}>Follow</a>
        </Status>
      </Head>
      {open ? (
        <Band heading="Clock" first>
          <OpenClock question={question} />
        </Band>
      ) : null}
      <Band heading="History" first={!open} note={open || !settledOn ? undefined : 'Ended'}>
        <QuestionHistory question={question} open={open} fileHref={fileHref} />
      </Band>
      {question.followUps.length > 0 ? (
        <Band heading="Follow-ups" note="that came from it">
          <FileList rows={matterRows('follow-up', question.followUps)} />
        </Band>
      ) : null}
      <HeardAt
        meetings={[
          meeting,
          ...history.map((each) =>
            each.kind === 'entry' && (each.corrected || each.correctsId) ? null : each.meeting,
          ),
        ]}
      />
      {related.length > 0 ? (
        <Band heading="Related" note="follow-up or merged questions">
          <FileList rows={related} />
        </Band>
      ) : null}
      <DocumentsBand documents={question.documents} />
      <SidesBand disagreements={question.disagreements} />
      {basis === 'invented' && inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </>
  )
}
