import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { meetingKindNames, meetingState, meetingStateNames } from '#app/domain/meeting-record/meeting.ts'
import { listMeetings } from '#app/domain/meetings/queries.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Meetings — Clerk — Dais' }]

const minutesWords = {
  published: 'Minutes',
  draft: 'Draft',
  presented: 'Presented',
  approved: 'Approved',
  corrected: 'Corrected',
}

export async function loader({ context }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const meetings = await listMeetings(context.db)
  return {
    meetings: meetings.map((meeting) => ({
      slug: meeting.slug,
      day: formatLongDate(meeting.heldOn),
      time: meeting.startsAt ? formatTime(meeting.startsAt, settings.timeZone) : 'Time not known',
      kind: meetingKindNames[meeting.kind],
      // Recesses are not asked for in a list: a meeting in recess shows as in session.
      state:
        meetingStateNames[
          meetingState(
            {
              ...meeting,
              noticedAt: meeting.postedAt,
              convened: meeting.convened === 1,
              adjourned: meeting.adjourned === 1,
              recesses: [],
            },
            now,
          )
        ],
      minutes: meeting.minutesStage ? minutesWords[meeting.minutesStage] : 'None yet',
    })),
  }
}

export default function MeetingsPage() {
  const { meetings } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head title="Meetings">
        <p>
          <LinkButton href="/clerk/meetings/new">Schedule a meeting</LinkButton>
        </p>
      </Head>
      {meetings.length === 0 ? (
        <Empty what="Meetings will appear here, latest first." how="Schedule the first one." />
      ) : (
        <Table
          caption="All meetings, latest first"
          columns={[{ label: 'Day' }, { label: 'Kind' }, { label: 'State' }, { label: 'Minutes' }]}
          rows={meetings.map(({ slug, day, time, kind, state, minutes }) => [
            <span key="day">
              <a href={`/clerk/meetings/${slug}/agenda`}>{day}</a>
              <br />
              <span className="small quiet">{time}</span>
            </span>,
            kind,
            state,
            <a
              key="minutes"
              href={`/clerk/meetings/${slug}/minutes`}
              aria-label={`Minutes, ${day}: ${minutes}`}
            >
              {minutes}
            </a>,
          ])}
        />
      )}
    </WorkSite>
  )
}
