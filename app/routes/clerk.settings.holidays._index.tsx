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
import { settingsHolidaysPage as words } from '#app/words/settings.ts'

export const meta: MetaFunction = () => [{ title: words.holidaysSettingsClerkDais }]

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
    <WorkSite site={useSite()} place="settings" trail={[{ href: '/clerk/settings', label: words.settings }]}>
      <Head title={words.holidays} lead={words.daisFlagsARegular}>
        <Acts
          acts={[
            {
              href: '/clerk/settings/holidays/year',
              label: words.addAYearsHolidays,
              detail: words.computedByRule,
            },
            { href: '/clerk/settings/holidays/add', label: words.addOneHoliday },
          ]}
        />
      </Head>
      {years.length === 0 ? (
        <Band heading={String(thisYear)} first>
          <Empty what={words.noHolidaysAreEntered} how={words.addAYearsHolidaysThen} />
        </Band>
      ) : null}
      {years.map((year, index) => (
        <Band key={year} heading={String(year)} first={index === 0} wide>
          <Table
            caption={words.holidaysOf(year)}
            columns={[
              { label: words.day },
              { label: words.holiday },
              { label: words.observedBy },
              { label: words.change },
            ]}
            rows={holidays
              .filter((holiday) => yearOf(holiday.onDate) === year)
              .map(({ onDate, name, keptBy }) => [
                formatWeekdayAndDay(onDate),
                name,
                keptBy.map((keeper) => keeperNames[keeper]).join(', '),
                <a key={onDate} href={`/clerk/settings/holidays/${onDate}/remove`}>
                  {words.remove}
                  <span className="off"> {name}</span>
                </a>,
              ])}
          />
        </Band>
      ))}
      <Band heading={words.rulesUsed}>
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
