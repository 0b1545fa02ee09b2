import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { getMeetingsPage } from '#app/domain/meetings/public-list.server.ts'
import { addMonths, monthNames, readYear } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { CalendarMonth } from '#app/ui/calendar-month.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { MeetingList } from '#app/ui/meeting-list.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { Years } from '#app/ui/years.tsx'

export const meta: MetaFunction = () => [{ title: 'Meetings' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { today } = await getSettingsNow(context.db, context.clock.now())
  const asked = new URL(request.url).searchParams
  const month = asked.get('month')
  return getMeetingsPage(context.db, {
    today,
    year: readYear(asked.get('year')),
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
  })
}

function nameOf(month: string): string {
  return `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

function turn(month: string, months: number) {
  const to = addMonths(`${month}-01`, months).slice(0, 7)
  return { href: `/meetings?month=${to}#calendar`, label: nameOf(to) }
}

export default function MeetingsPage() {
  const { today, ahead, year, years, past, month, inMonth } = useLoaderData<typeof loader>()
  return (
    <PublicSite site={useSite()} place="meetings" data="/meetings.json">
      <Head
        kind="Meetings"
        title="Meetings of the commission"
        lead="Agendas, papers, votes and minutes. Anyone may attend, listen and speak. You don’t have to give your name."
      />
      <Band heading="Upcoming" first>
        {ahead.length > 0 ? (
          <MeetingList meetings={ahead} />
        ) : (
          <Empty
            what="No meeting is posted yet."
            how="The agenda of a regular meeting appears here at least 72 hours before it."
          />
        )}
      </Band>
      <Band heading="Calendar" id="calendar">
        <CalendarMonth
          month={month}
          title={nameOf(month)}
          today={today}
          meetings={inMonth.map((meeting) => ({
            date: meeting.heldOn,
            href: `/meetings/${meeting.slug}`,
            label: meetingKindNames[meeting.kind],
            cancelled: meeting.cancelledAt !== null,
          }))}
          previous={turn(month, -1)}
          next={turn(month, 1)}
        />
        <p className="small">
          <a href="/calendar.ics">Calendar file</a> for your own calendar
        </p>
      </Band>
      <Years years={years} shown={year} hrefOf={(each) => `/meetings?year=${each}#year`} id="year" />
      {year === null ? null : (
        <Band heading={String(year)}>
          <MeetingList meetings={past} />
        </Band>
      )}
    </PublicSite>
  )
}
