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

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Question ${data?.question.number ?? ''} — Clerk — Dais` },
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
    <WorkSite site={useSite()} place="questions" trail={[{ href: '/clerk/questions', label: 'Questions' }]}>
      <Head kind={`Question ${question.number}`} title={question.title}>
        {question.text === question.title ? null : <p className="record">{question.text}</p>}
        <Status>
          <State mark={questionMarks[question.state]}>{questionStateNames[question.state]}</State>
          <a href={`/clerk/record/question/${question.id}`}>In the record</a>
        </Status>
        {entryVerdict(question.state, 'heard').ok ? (
          <p className="apart">
            <LinkButton kind="main" href={`${base}/answer`}>
              Enter an answer
            </LinkButton>
          </p>
        ) : null}
      </Head>
      <Band
        heading="What happened"
        first
        aside={
          <Facts
            tall
            rows={[
              { label: 'Asked of', value: question.addressee },
              ...(sourceNote ? [{ label: 'Note about the source', value: sourceNote }] : []),
              { label: 'Title and note', value: <a href={`${base}/title`}>Change</a> },
              {
                label: 'Who decides',
                value: question.judge ?? 'The chair, because the commissioner who asked has left office',
              },
              ...(question.answeredOn
                ? [{ label: 'Waiting for a decision since', value: formatDate(question.answeredOn) }]
                : []),
              ...(question.settledOn ? [{ label: 'Ended', value: formatDate(question.settledOn) }] : []),
              ...(question.meetingSlug
                ? [
                    {
                      label: 'Asked at',
                      value: <a href={`/clerk/meetings/${question.meetingSlug}/agenda`}>The meeting</a>,
                    },
                  ]
                : []),
            ]}
          />
        }
      >
        <QuestionHistoryList question={question} />
      </Band>
      <Band heading="Record">
        <FileList
          rows={offered.map((kind) => (
            <a key={kind} href={`${base}/${kind}`}>
              {entryOffers[kind].title}
            </a>
          ))}
        />
        <p className="small quiet apart">
          Only the commissioner who asked can accept the answer: on their own page, or at a meeting, where you
          record it.
        </p>
      </Band>
    </WorkSite>
  )
}
