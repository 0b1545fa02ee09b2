import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow, listHolidays, loadSettings } from '#app/domain/commission/queries.server.ts'
import { settingGroups, settingsOf } from '#app/domain/commission/setting-descriptions.ts'
import { settingHistory } from '#app/domain/commission/setting-history.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { settingsPage as words } from '#app/words/settings.ts'

export const meta: MetaFunction = () => [{ title: words.settingsClerkDais }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { today } = await getSettingsNow(context.db, context.clock.now())
  const rows = await loadSettings(context.db)
  const histories = (Object.keys(settingGroups) as (keyof typeof settingGroups)[]).flatMap((group) =>
    settingsOf(group).map((key) => settingHistory(rows, key, today)),
  )
  return {
    groups: Object.entries(settingGroups).map(([group, label]) => ({
      group,
      label,
      blank: histories
        .filter((one) => one.group === group && one.lines.length === 0 && !one.demonstrationOnly)
        .map((one) => one.label),
    })),
    coming: histories
      .flatMap(({ group, slug, label, next }) => next.map((value) => ({ group, slug, label, ...value })))
      .toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1)),
    holidays: (await listHolidays(context.db)).filter((holiday) => holiday.onDate >= today).length,
  }
}

export default function SettingsPage() {
  const { groups, coming, holidays } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="settings">
      <Head title={words.settings} lead={words.everySettingHasA} />
      <Band heading={words.groups} first>
        <FileList
          rows={[
            ...groups.map(({ group, label, blank }) => (
              <span key={group}>
                <a href={`/clerk/settings/${group}`}>{label}</a>
                {blank.length > 0 ? (
                  <span className="quiet small"> {words.notEntered(blank.join(', '))}</span>
                ) : null}
              </span>
            )),
            <span key="holidays">
              <a href="/clerk/settings/holidays">{words.holidays}</a>
              <span className="quiet small">
                {holidays === 0 ? words.noneEnteredAfterToday : words.fromToday(holidays)}
              </span>
            </span>,
            <a key="retention" href="/clerk/retention">
              {words.whatMayBeDeleted}
            </a>,
          ]}
        />
      </Band>
      <Band heading={words.coming}>
        {coming.length > 0 ? (
          <Entries
            entries={coming.map(({ group, slug, label, effectiveOn, lines }) => ({
              when: formatDate(effectiveOn),
              dateTime: effectiveOn,
              title: <a href={`/clerk/settings/${group}/${slug}`}>{label}</a>,
              children: lines.map((line) => <p key={line}>{line}</p>),
            }))}
          />
        ) : (
          <Empty what={words.noFutureChangesAre} how={words.settingsWithAFuture} />
        )}
      </Band>
    </WorkSite>
  )
}
