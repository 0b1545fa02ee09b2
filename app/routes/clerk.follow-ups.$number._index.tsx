import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { entryOffers, offeredKinds } from '#app/domain/follow-ups/entries/entry-fields.ts'
import { followUpKindNames } from '#app/domain/follow-ups/forms.ts'
import { titleOf } from '#app/domain/text/short-title.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate } from '#app/domain/time/partial-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FileList } from '#app/ui/files.tsx'
import { FollowUpClock, FollowUpPeriods } from '#app/ui/clerk-follow-up-clock.tsx'
import { FollowUpHistory } from '#app/ui/clerk-follow-up-history.tsx'
import { FollowUpStateMark } from '#app/ui/follow-up-lines.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'
import { followUpsOnePage as words } from '#app/words/follow-ups.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.followUpClerkDais(data?.number ?? '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return getFollowUpForClerk(context.db, number, context.clock.now())
}

export default function ClerkFollowUpPage() {
  const page = useLoaderData<typeof loader>()
  const { number, about } = page
  const base = `/clerk/follow-ups/${number}`
  return (
    <WorkSite
      site={useSite()}
      place="follow-ups"
      trail={[{ href: '/clerk/follow-ups', label: words.followUps }]}
    >
      <Head kind={words.followUp(number)} title={page.title}>
        {page.owed === page.title ? null : <p className="record">{page.owed}</p>}
        <Status>
          <FollowUpStateMark state={page.state} />
          <span>{page.owedBy}</span>
        </Status>
        <p>
          <b>{words.next}</b> {page.next}
        </p>
        {page.state === 'open' ? (
          <Acts
            acts={[{ href: `${base}/letter`, label: words.writeALetter, detail: words.draftedFromTheRecord }]}
          />
        ) : null}
      </Head>
      <FollowUpClock page={page} />
      {page.duty ? <FollowUpPeriods number={number} duty={page.duty} /> : null}
      <Band heading={words.whatItIs}>
        <Facts
          rows={[
            {
              label: words.publicPage,
              value: <a href={`/follow-ups/${number}`}>{words.followUp(number)}</a>,
            },
            { label: words.owedBy, value: page.owedBy },
            ...(page.letterFrom ? [{ label: words.letterFrom, value: page.letterFrom }] : []),
            ...(page.counterpart ? [{ label: words.letterTo, value: page.counterpart }] : []),
            ...(page.letterAsks ? [{ label: words.itAsks, value: page.letterAsks }] : []),
            ...(page.sourceNote ? [{ label: words.noteAboutTheSource, value: page.sourceNote }] : []),
            { label: words.titleAndNotes, value: <a href={`${base}/title`}>{words.change}</a> },
            { label: words.cameFrom, value: followUpKindNames[page.kind] },
            {
              label: words.since,
              value: formatPartialDate({ on: page.openedOn, precision: page.openedPrecision }),
            },
            ...(about.question
              ? [{ label: words.question, value: `${about.question.number}: ${titleOf(about.question)}` }]
              : []),
            ...(about.motion ? [{ label: words.motion, value: about.motion.text }] : []),
            ...(about.meeting
              ? [
                  {
                    label: words.meeting,
                    value: (
                      <a href={`/clerk/meetings/${about.meeting.slug}/desk/paper`}>
                        {formatDate(about.meeting.heldOn)}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Band>
      <Band heading={words.history} note={words.everythingRecordedInOrder}>
        {page.entries.length > 0 ? (
          <FollowUpHistory number={number} entries={page.entries} />
        ) : (
          <Empty what={words.nothingIsRecordedYet} how={words.recordWhatHappenedSuch} />
        )}
      </Band>
      <Band heading={words.recordWhatHappened}>
        <FileList
          rows={offeredKinds(page).map((kind) => (
            <a key={kind} href={`${base}/add?kind=${kind}`}>
              {entryOffers[kind]!.label}
            </a>
          ))}
        />
      </Band>
    </WorkSite>
  )
}
