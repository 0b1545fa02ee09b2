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
import { followUpsPage as words } from '#app/words/follow-ups.ts'

export const meta: MetaFunction = () => [{ title: words.followUpsClerkDais }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const closed = query.get('show') === 'closed'
  const page = Math.min(10_000, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
  const { lines, total } = await listFollowUpsForClerk(context.db, context.clock.now(), { closed, page })
  return { lines, total, closed, page, pages: Math.max(1, Math.ceil(total / pageLength)) }
}

const bands: { urgency: Urgency; heading: string; note: string }[] = [
  { urgency: 'past-law', heading: words.pastADateSet, note: words.theLongestPastFirst },
  { urgency: 'soon', heading: words.dueSoonOrWith, note: words.theNearestFirst },
  { urgency: 'silent', heading: words.noReplyYet, note: words.theLongestFirst },
]

export default function ClerkFollowUpsPage() {
  const { lines, total, closed, page, pages } = useLoaderData<typeof loader>()
  const base = closed ? '/clerk/follow-ups?show=closed&page=' : '/clerk/follow-ups?page='
  return (
    <WorkSite site={useSite()} place="follow-ups">
      <Head title={closed ? words.closedFollowUps : words.followUps} lead={words.whatOthersOweThe}>
        <Acts
          acts={[
            { href: '/clerk/follow-ups/new', label: words.openAFollowUp },
            closed
              ? { href: '/clerk/follow-ups', label: words.whatIsOpen }
              : { href: '/clerk/follow-ups?show=closed', label: words.whatIsClosed },
          ]}
        />
      </Head>
      {lines.length === 0 ? (
        <Band heading={closed ? words.closed : words.open} first>
          <Empty
            what={closed ? words.nothingIsClosedYet : words.nothingIsOwedTo}
            how={words.openAFollowUpFor}
          />
        </Band>
      ) : null}
      {closed && lines.length > 0 ? (
        <Band heading={words.closed} note={words.theNewestFirst} first>
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
        <nav aria-label={words.pages}>
          <p>
            {page > 1 ? <a href={`${base}${page - 1}`}>{words.previousPage}</a> : null}{' '}
            {words.pageOfInAll(page, pages, total)}{' '}
            {page < pages ? <a href={`${base}${page + 1}`}>{words.nextPage}</a> : null}
          </p>
        </nav>
      ) : null}
    </WorkSite>
  )
}
