import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow, listHolidays } from '#app/domain/commission/queries.server.ts'
import { listLongestOpen } from '#app/domain/follow-ups/ledger/public-follow-ups.server.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { nextMeeting } from '#app/domain/meetings/next-meeting.ts'
import { listMeetingsForPublic } from '#app/domain/meetings/public-list.server.ts'
import { listOldestOpen } from '#app/domain/questions/ledger/public-questions.server.ts'
import {
  addMonths,
  formatDate,
  formatDayOfYear,
  weekdayNames,
  weekdayOf,
} from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { nextRegularDates } from '#app/domain/time/regular-schedule.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { InventedLine } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import { OldestOpen } from '#app/ui/meeting-matters.tsx'
import { MeetingList } from '#app/ui/meeting-list.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { NextMeetingActs } from '#app/ui/speak-or-write.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction = () => [{ title: '' }]

const listed = 5
const oldest = 3
/** Far enough to find as many minutes; the whole list is only looked through where there are none so late. */
const monthsBack = 12

export async function loader({ context }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings, today } = await getSettingsNow(context.db, now)
  const recent = await listMeetingsForPublic(context.db, { from: addMonths(today, -monthsBack) })
  const meetings = recent.some(({ minutes }) => minutes) ? recent : await listMeetingsForPublic(context.db)
  const next = nextMeeting(meetings, today, now)
  const regular = nextRegularDates({
    schedules: settings.schedules,
    after: next?.heldOn ?? today,
    zone: settings.timeZone,
    holidays: await listHolidays(context.db),
    count: next ? 2 : 3,
  })
  const open = {
    today,
    questions: await listOldestOpen(context.db, { now, most: oldest }),
    followUps: await listLongestOpen(context.db, { now, most: oldest }),
  }
  return {
    open,
    next: next ?? null,
    after: regular.map(({ date, holiday }) => ({ date, holiday })),
    withMinutes: meetings.filter((meeting) => meeting.minutes !== null).slice(0, listed),
    inventedLine: meetings.some((meeting) => meeting.basis === 'invented') ? settings.inventedLine : '',
  }
}

export default function HomePage() {
  const { open, next, after, withMinutes, inventedLine } = useLoaderData<typeof loader>()
  const site = useSite()
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
        ...(dates.length > 0 ? [{ label: next ? 'After that' : 'Regular dates', value: dates }] : []),
        { label: 'Your calendar', value: <a href="/calendar.ics">Subscribe</a> },
      ]}
    />
  )
  return (
    <PublicSite site={site}>
      {next ? (
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
                  at {formatTime(next.startsAt, site.zone)}
                </>
              ) : null}
            </>
          }
          lead={next.place}
          aside={aside}
        >
          <Status>
            <span>{meetingKindNames[next.kind]}</span>
            {next.agenda ? <State mark="done">Agenda published</State> : <State>Agenda not posted yet</State>}
            <State>Minutes will be posted after the meeting</State>
          </Status>
          <NextMeetingActs slug={next.slug} agenda={next.agenda?.number ?? null} />
        </Head>
      ) : (
        <Head kind="Next meeting" title="No meeting is posted yet" aside={aside}>
          <p>The agenda of a regular meeting appears here at least 72 hours before it.</p>
        </Head>
      )}
      <Band heading="Minutes" first>
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
      <OldestOpen {...open} />
      {inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </PublicSite>
  )
}
