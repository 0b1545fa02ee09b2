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
import { questionsPage as words } from '#app/words/questions.ts'

export const meta: MetaFunction = () => [{ title: words.questionsClerkDais }]

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
      <Head title={words.questions} lead={words.everyQuestionStaysOpen}>
        <Status>
          {(['unanswered', 'unjudged', 'orphaned'] as const).map((group) => (
            <a key={group} href={`${path}?group=${group}`}>
              {clerkGroupNames[group]}: {counts[group]}
            </a>
          ))}
        </Status>
        <Acts acts={[{ href: `${path}/new`, label: words.recordAQuestionAsked }]} />
      </Head>
      {sent.submissions.length > 0 ? (
        <Band heading={words.fromCommissioners} note={words.notPublishedYet} id="sent" first>
          <SubmissionsWaiting {...sent} zone={site.zone} />
        </Band>
      ) : null}
      <Band heading={clerkGroupNames[filter.group]} note={counted(total, 'question')} first wide>
        <Filters
          action={path}
          filters={[
            {
              name: 'group',
              label: words.show,
              value: filter.group,
              options: clerkGroups.map((group) => ({
                value: group,
                label: `${clerkGroupNames[group]} (${counts[group]})`,
              })),
            },
            {
              name: 'to',
              label: words.askedOf,
              value: filter.to ?? '',
              options: [
                { value: '', label: words.anyone },
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
              state === 'asked' || state === 'answered' ? [`${judge ?? words.theChair} decides`] : []
            }
          />
        ) : (
          <Empty what={words.noQuestionsMatch} how={words.recordQuestionsAskedAt} />
        )}
        {pages > 1 ? (
          <nav className="row small apart" aria-label={words.pagesOfTheList}>
            {page > 1 ? <a href={pageHref(path, rest, page - 1)}>{words.previousPage}</a> : null}
            <span>{words.pageOf(page, pages)}</span>
            {page < pages ? <a href={pageHref(path, rest, page + 1)}>{words.nextPage}</a> : null}
          </nav>
        ) : null}
      </Band>
    </WorkSite>
  )
}
