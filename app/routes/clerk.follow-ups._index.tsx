import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFollowUpsForClerk, pageLength } from '#app/domain/follow-ups/clerk-follow-ups.server.ts'
import type { Urgency } from '#app/domain/follow-ups/next-step.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { FollowUpLines } from '#app/ui/follow-up-lines.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Follow-ups — Clerk — Dais' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const closed = query.get('show') === 'closed'
  const page = Math.min(10_000, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
  const { lines, total } = await listFollowUpsForClerk(context.db, context.clock.now(), { closed, page })
  return { lines, total, closed, page, pages: Math.max(1, Math.ceil(total / pageLength)) }
}

const bands: { urgency: Urgency; heading: string; note: string }[] = [
  { urgency: 'past-law', heading: 'Past a date set by law', note: 'the longest past first' },
  { urgency: 'soon', heading: 'Due soon, or with a reply to judge', note: 'the nearest first' },
  { urgency: 'silent', heading: 'No reply yet', note: 'the longest first' },
]

export default function ClerkFollowUpsPage() {
  const { lines, total, closed, page, pages } = useLoaderData<typeof loader>()
  const base = closed ? '/clerk/follow-ups?show=closed&page=' : '/clerk/follow-ups?page='
  return (
    <WorkSite site={useSite()} place="follow-ups">
      <Head
        title={closed ? 'Closed follow-ups' : 'Follow-ups'}
        lead="What others owe the commission, and what to do next. Only a date set by law counts as overdue."
      >
        <Acts
          acts={[
            { href: '/clerk/follow-ups/new', label: 'Open a follow-up' },
            closed
              ? { href: '/clerk/follow-ups', label: 'What is open' }
              : { href: '/clerk/follow-ups?show=closed', label: 'What is closed' },
          ]}
        />
      </Head>
      {lines.length === 0 ? (
        <Band heading={closed ? 'Closed' : 'Open'} first>
          <Empty
            what={closed ? 'Nothing is closed yet.' : 'Nothing is owed to the commission.'}
            how="Open a follow-up for a commitment, a letter or a recurring duty."
          />
        </Band>
      ) : null}
      {closed && lines.length > 0 ? (
        <Band heading="Closed" note="the newest first" first>
          <FollowUpLines lines={lines} />
        </Band>
      ) : null}
      {closed
        ? null
        : bands
            .map((band) => ({ ...band, lines: lines.filter(({ urgency }) => urgency === band.urgency) }))
            .filter((band) => band.lines.length > 0)
            .map((band, index) => (
              <Band key={band.urgency} heading={band.heading} note={band.note} first={index === 0}>
                <FollowUpLines lines={band.lines} />
              </Band>
            ))}
      {pages > 1 ? (
        <nav aria-label="Pages">
          <p>
            {page > 1 ? <a href={`${base}${page - 1}`}>Previous page</a> : null} Page {page} of {pages},{' '}
            {total} in all {page < pages ? <a href={`${base}${page + 1}`}>Next page</a> : null}
          </p>
        </nav>
      ) : null}
    </WorkSite>
  )
}
