import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { getHomePage } from '#app/domain/overviews/home-page.server.ts'
import { formatDate, formatDayOfYear, weekdayNames, weekdayOf } from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { InventedLine } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import {
  NextMeetingActs,
  otherLanguages,
  statusOfComment,
  ToDecide,
  WaitingBand,
} from '#app/ui/home-page.tsx'
import { joinFact } from '#app/ui/join-facts.tsx'
import { MeetingList } from '#app/ui/meeting-list.tsx'
import { QuestionsInBrief } from '#app/ui/question-figures.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction = () => [{ title: '' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return getHomePage(context.db, context.clock.now(), await context.settings())
}

type Home = ReturnType<typeof useLoaderData<typeof loader>>

function NextMeeting({ next, after }: Pick<Home, 'next' | 'after'>) {
  const { zone } = useSite()
  const dates = after.map(({ date, holiday }) => (
    <p key={date}>
      {formatDate(date)}
      {holiday ? `, on ${holiday}` : null}
    </p>
  ))
  const aside = (
    <Facts
      tall
      rows={[
        ...joinFact(next?.join ?? null),
        ...(next?.agenda ? otherLanguages(next.slug, next.commentLanguages) : []),
        ...(dates.length > 0 ? [{ label: next ? 'After that' : 'Regular dates', value: dates }] : []),
        { label: 'Your calendar', value: <a href="/calendar.ics">Subscribe</a> },
      ]}
    />
  )
  if (!next) {
    return (
      <Head kind="Next meeting" title="No meeting is posted yet" aside={aside}>
        <p>The agenda of a regular meeting appears here at least 72 hours before it.</p>
        <Acts acts={[statusOfComment]} />
      </Head>
    )
  }
  return (
    <Head
      kind={next.startsAt ? 'Next meeting' : 'Next meeting, time to be announced'}
      when
      title={
        <>
          {`${weekdayNames[weekdayOf(next.heldOn) - 1]}, `}
          <span className="nowrap">{formatDayOfYear(next.heldOn)}</span>
          {next.startsAt ? (
            <>
              <br />
              at {formatTime(next.startsAt, zone)}
            </>
          ) : null}
        </>
      }
      lead={next.place}
      aside={aside}
    >
      <ToDecide slug={next.slug} brief={next.brief} />
      <Status>
        <span>{meetingKindNames[next.kind]}</span>
        {next.agenda ? <State mark="done">Agenda published</State> : <State>Agenda not posted yet</State>}
        {next.agenda ? <State mark="now">Comment open</State> : null}
        <State>Minutes will be posted after the meeting</State>
      </Status>
      <NextMeetingActs slug={next.slug} agenda={next.agenda} brief={next.brief} zone={zone} />
    </Head>
  )
}

export default function HomePage() {
  const { today, next, after, waiting, figures, withMinutes, inventedLine } = useLoaderData<typeof loader>()
  return (
    <PublicSite site={useSite()}>
      <NextMeeting next={next} after={after} />
      {waiting ? <WaitingBand waiting={waiting} today={today} /> : null}
      <QuestionsInBrief figures={figures} />
      <Band heading="Minutes" first={!waiting}>
        {withMinutes.length > 0 ? (
          <MeetingList meetings={withMinutes} />
        ) : (
          <Empty
            what="No minutes are published yet."
            how="Draft minutes are posted after a meeting, then the approved minutes."
          />
        )}
        <p className="apart">
          <a href="/meetings">All meetings</a>
        </p>
      </Band>
      {inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </PublicSite>
  )
}
