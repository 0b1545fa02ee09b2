import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { holidaySources, holidayKeepers, keeperNames } from '#app/domain/commission/holidays.ts'
import { getSettingsNow, listHolidays } from '#app/domain/commission/queries.server.ts'
import { formatWeekdayAndDay, yearOf } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Holidays — Settings — Clerk — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { today } = await getSettingsNow(context.db, context.clock.now())
  const holidays = await listHolidays(context.db)
  return {
    holidays,
    years: [...new Set(holidays.map((holiday) => yearOf(holiday.onDate)))],
    thisYear: yearOf(today),
  }
}

export default function HolidaysPage() {
  const { holidays, years, thisYear } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="settings" trail={[{ href: '/clerk/settings', label: 'Settings' }]}>
      <Head
        title="Holidays"
        lead="Dais flags a regular meeting date that falls on a holiday. Notice hours still run through holidays."
      >
        <Acts
          acts={[
            {
              href: '/clerk/settings/holidays/year',
              label: 'Add a year’s holidays',
              detail: 'Computed by rule',
            },
            { href: '/clerk/settings/holidays/add', label: 'Add one holiday' },
          ]}
        />
      </Head>
      {years.length === 0 ? (
        <Band heading={String(thisYear)} first>
          <Empty
            what="No holidays are entered."
            how="Add a year’s holidays, then remove those the city does not observe."
          />
        </Band>
      ) : null}
      {years.map((year, index) => (
        <Band key={year} heading={String(year)} first={index === 0} wide>
          <Table
            caption={`Holidays of ${year}`}
            columns={[{ label: 'Day' }, { label: 'Holiday' }, { label: 'Observed by' }, { label: 'Change' }]}
            rows={holidays
              .filter((holiday) => yearOf(holiday.onDate) === year)
              .map(({ onDate, name, keptBy }) => [
                formatWeekdayAndDay(onDate),
                name,
                keptBy.map((keeper) => keeperNames[keeper]).join(', '),
                <a key={onDate} href={`/clerk/settings/holidays/${onDate}/remove`}>
                  Remove<span className="off"> {name}</span>
                </a>,
              ])}
          />
        </Band>
      ))}
      <Band heading="Rules used">
        <Facts
          rows={holidayKeepers.map((keeper) => ({
            label: keeperNames[keeper],
            value: holidaySources[keeper],
          }))}
        />
      </Band>
    </WorkSite>
  )
}
