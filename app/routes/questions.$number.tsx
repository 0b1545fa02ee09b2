import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { nextOnQuestion } from '#app/domain/questions/next-actor.ts'
import { daysBetween, formatDate } from '#app/domain/time/civil-date.ts'
import { firstDayOf, lastDayOf, onPartialDate } from '#app/domain/time/partial-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { Clock, Days } from '#app/ui/clock.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { questionStatus, shortened } from '#app/ui/ledger-rows.tsx'
import { QuestionHistory } from '#app/ui/question-history.tsx'
import { SidesBand } from '#app/ui/sides.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { DocumentsBand, HeardAt, matterRows } from '#app/ui/matter-links.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.question.title} (question ${data.question.number})` : 'Question' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  return {
    question: await getQuestionForPublic(context.db, number, now),
    inventedLine: settings.inventedLine,
  }
}

type Question = Awaited<ReturnType<typeof loader>>['question']

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
      how={`Counted to ${formatDate(today)} in calendar days; the day of asking is day zero. A question stays open until who asked agrees that it was answered, or the commission votes to close it.`}
    />
  )
}

export default function QuestionPage() {
  const { question, inventedLine } = useLoaderData<typeof loader>()
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
    <PublicSite
      site={useSite()}
      place="questions"
      data={`/questions/${number}.json`}
      feed={`/questions/${number}/feed.xml`}
      trail={[{ href: '/questions', label: 'All questions' }]}
    >
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
        <QuestionHistory question={question} open={open} />
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
    </PublicSite>
  )
}
