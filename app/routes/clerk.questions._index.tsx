import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clerkGroupNames, clerkGroups, readClerkFilter } from '#app/domain/questions/clerk-filter.ts'
import { listQuestionsForClerk } from '#app/domain/questions/clerk-questions.server.ts'
import { pageHref } from '#app/domain/questions/ledger/ledger-filter.ts'
import { listSubmissionsWaiting } from '#app/domain/questions/submissions/list-submissions.server.ts'
import { counted } from '#app/domain/time/duration.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Head } from '#app/ui/head.tsx'
import { QuestionLines } from '#app/ui/questions-at-work.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'
import { SubmissionsWaiting } from '#app/ui/submissions-waiting.tsx'

export const meta: MetaFunction = () => [{ title: 'Questions — Clerk — Dais' }]

const path = '/clerk/questions'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const filter = readClerkFilter(new URL(request.url).searchParams)
  const submissions = await listSubmissionsWaiting(context.db)
  return {
    filter,
    submissions,
    seenAt: context.clock.now(),
    formKeys: Object.fromEntries(submissions.map(({ id }) => [id, crypto.randomUUID()])),
    ...(await listQuestionsForClerk(context.db, filter, context.clock.now())),
  }
}

export default function ClerkQuestionsPage() {
  const { filter, questions, total, pages, counts, addressees, ...sent } = useLoaderData<typeof loader>()
  const site = useSite()
  const { page, ...rest } = filter
  return (
    <WorkSite site={site} place="questions">
      <Head
        title="Questions"
        lead="Every question stays open until the commissioner who asked accepts the answer, or a vote closes it."
      >
        <Status>
          {(['unanswered', 'unjudged', 'orphaned'] as const).map((group) => (
            <a key={group} href={`${path}?group=${group}`}>
              {clerkGroupNames[group]}: {counts[group]}
            </a>
          ))}
        </Status>
        <Acts acts={[{ href: `${path}/new`, label: 'Record a question asked between meetings' }]} />
      </Head>
      {sent.submissions.length > 0 ? (
        <Band heading="From commissioners" note="not published yet" id="sent" first>
          <SubmissionsWaiting {...sent} zone={site.zone} />
        </Band>
      ) : null}
      <Band heading={clerkGroupNames[filter.group]} note={counted(total, 'question')} first wide>
        <Filters
          action={path}
          filters={[
            {
              name: 'group',
              label: 'Show',
              value: filter.group,
              options: clerkGroups.map((group) => ({
                value: group,
                label: `${clerkGroupNames[group]} (${counts[group]})`,
              })),
            },
            {
              name: 'to',
              label: 'Asked of',
              value: filter.to ?? '',
              options: [
                { value: '', label: 'Anyone' },
                ...addressees.map((name) => ({ value: name, label: name })),
              ],
            },
          ]}
        />
        {questions.length > 0 ? (
          <QuestionLines
            questions={questions}
            href={({ number }) => `${path}/${number}`}
            lines={({ state, judge }) =>
              state === 'asked' || state === 'answered' ? [`${judge ?? 'The chair'} decides`] : []
            }
          />
        ) : (
          <Empty
            what="No questions match."
            how="Record questions asked at a meeting at the desk, and questions asked between meetings here."
          />
        )}
        {pages > 1 ? (
          <nav className="row small apart" aria-label="Pages of the list">
            {page > 1 ? <a href={pageHref(path, rest, page - 1)}>Previous page</a> : null}
            <span>
              Page {page} of {pages}
            </span>
            {page < pages ? <a href={pageHref(path, rest, page + 1)}>Next page</a> : null}
          </nav>
        ) : null}
      </Band>
    </WorkSite>
  )
}
