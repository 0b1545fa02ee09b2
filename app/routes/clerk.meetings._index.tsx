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
import { meetingsPage as words } from '#app/words/meetings.ts'

export const meta: MetaFunction = () => [{ title: words.meetingsClerkDais }]

const minutesWords = {
  published: words.minutes,
  draft: words.draft,
  presented: words.presented,
  approved: words.approved,
  corrected: words.corrected,
}

export async function loader({ context }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const meetings = await listMeetings(context.db)
  return {
    meetings: meetings.map((meeting) => ({
      slug: meeting.slug,
      day: formatLongDate(meeting.heldOn),
      time: meeting.startsAt ? formatTime(meeting.startsAt, settings.timeZone) : words.timeNotKnown,
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
      minutes: meeting.minutesStage ? minutesWords[meeting.minutesStage] : words.noneYet,
    })),
  }
}

export default function MeetingsPage() {
  const { meetings } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head title={words.meetings}>
        <p>
          <LinkButton href="/clerk/meetings/new">{words.scheduleAMeeting}</LinkButton>
        </p>
      </Head>
      {meetings.length === 0 ? (
        <Empty what={words.meetingsWillAppearHere} how={words.scheduleTheFirstOne} />
      ) : (
        <Table
          caption={words.allMeetingsLatestFirst}
          columns={[
            { label: words.day },
            { label: words.kind },
            { label: words.state },
            { label: words.minutes },
          ]}
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
              aria-label={words.minutes2(day, minutes)}
            >
              {minutes}
            </a>,
          ])}
        />
      )}
    </WorkSite>
  )
}
