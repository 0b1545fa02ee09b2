import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { correctableEntries } from '#app/domain/questions/correctable-entries.ts'
import { clerkEntryKinds } from '#app/domain/questions/member-forms.ts'
import { loadQuestion } from '#app/domain/questions/load-question.server.ts'
import { getQuestionHistory } from '#app/domain/questions/question-history.server.ts'
import { entryVerdict, questionStateNames } from '#app/domain/questions/question-state.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { entryOffers } from '#app/ui/clerk-entry-words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { QuestionHistoryList } from '#app/ui/history-at-work.tsx'
import { questionMarks } from '#app/ui/questions-at-work.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { questionsOnePage as words } from '#app/words/questions.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.questionClerkDais(data?.question.number ?? '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return {
    sourceNote: (await loadQuestion(context.db, { number })).sourceNote,
    question: await getQuestionHistory(context.db, number, {
      now: context.clock.now(),
      all: true,
    }),
  }
}

export default function ClerkQuestionPage() {
  const { question, sourceNote } = useLoaderData<typeof loader>()
  const base = `/clerk/questions/${question.number}`
  const offered = clerkEntryKinds.filter(
    (kind) =>
      entryVerdict(question.state, kind).ok &&
      (kind !== 'correction' || correctableEntries(question.entries).length > 0),
  )
  return (
    <WorkSite
      site={useSite()}
      place="questions"
      trail={[{ href: '/clerk/questions', label: words.questions }]}
    >
      <Head kind={words.question(question.number)} title={question.title}>
        {question.text === question.title ? null : <p className="record">{question.text}</p>}
        <Status>
          <State mark={questionMarks[question.state]}>{questionStateNames[question.state]}</State>
          <a href={`/clerk/record/question/${question.id}`}>{words.inTheRecord}</a>
        </Status>
        {entryVerdict(question.state, 'heard').ok ? (
          <p className="apart">
            <LinkButton kind="main" href={`${base}/answer`}>
              {words.enterAnAnswer}
            </LinkButton>
          </p>
        ) : null}
      </Head>
      <Band
        heading={words.whatHappened}
        first
        aside={
          <Facts
            tall
            rows={[
              { label: words.askedOf, value: question.addressee },
              ...(sourceNote ? [{ label: words.noteAboutTheSource, value: sourceNote }] : []),
              { label: words.titleAndNote, value: <a href={`${base}/title`}>{words.change}</a> },
              {
                label: words.whoDecides,
                value: question.judge ?? words.theChairBecauseThe,
              },
              ...(question.answeredOn
                ? [{ label: words.waitingForADecision, value: formatDate(question.answeredOn) }]
                : []),
              ...(question.settledOn ? [{ label: words.ended, value: formatDate(question.settledOn) }] : []),
              ...(question.meetingSlug
                ? [
                    {
                      label: words.askedAt,
                      value: (
                        <a href={`/clerk/meetings/${question.meetingSlug}/agenda`}>{words.theMeeting}</a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        }
      >
        <QuestionHistoryList question={question} />
      </Band>
      <Band heading={words.record}>
        <FileList
          rows={offered.map((kind) => (
            <a key={kind} href={`${base}/${kind}`}>
              {entryOffers[kind].title}
            </a>
          ))}
        />
        <p className="small quiet apart">{words.onlyTheCommissionerWho}</p>
      </Band>
    </WorkSite>
  )
}
