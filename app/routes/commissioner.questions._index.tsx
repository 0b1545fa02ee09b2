import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listJoinable } from '#app/domain/questions/member-questions.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { QuestionLines } from '#app/ui/questions-at-work.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { commissionerQuestionsPage as words } from '#app/words/commissioner.ts'

export const meta: MetaFunction = () => [{ title: words.joinAnotherCommissionersQuestion }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { questions: await listJoinable(context.db, context.actor, context.clock.now()) }
}

export default function JoinableQuestionsPage() {
  const { questions } = useLoaderData<typeof loader>()
  return (
    <WorkSite
      site={useSite()}
      place="commissioner"
      trail={[{ href: '/commissioner', label: words.myMeetings }]}
    >
      <Head title={words.joinAnotherCommissionersQuestion2} lead={words.openQuestionsOtherCommissioners} />
      <Band heading={words.open} note={words.oldestFirst} first wide>
        {questions.length > 0 ? (
          <QuestionLines questions={questions} href={({ number }) => `/commissioner/questions/${number}`} />
        ) : (
          <Empty what={words.noOtherCommissionerHas} />
        )}
      </Band>
    </WorkSite>
  )
}
