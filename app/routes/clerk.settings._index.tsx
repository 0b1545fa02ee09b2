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

export const meta: MetaFunction = () => [{ title: 'Settings — Clerk — Dais' }]

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
      <Head
        title="Settings"
        lead="Every setting has a start date. Earlier values are kept, so that each meeting follows the rules of its day."
      />
      <Band heading="Groups" first>
        <FileList
          rows={[
            ...groups.map(({ group, label, blank }) => (
              <span key={group}>
                <a href={`/clerk/settings/${group}`}>{label}</a>
                {blank.length > 0 ? (
                  <span className="quiet small"> Not entered: {blank.join(', ')}</span>
                ) : null}
              </span>
            )),
            <span key="holidays">
              <a href="/clerk/settings/holidays">Holidays</a>
              <span className="quiet small">
                {holidays === 0 ? ' None entered after today' : ` ${holidays} from today`}
              </span>
            </span>,
            <a key="retention" href="/clerk/retention">
              What may be deleted
            </a>,
          ]}
        />
      </Band>
      <Band heading="Coming">
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
          <Empty what="No future changes are entered." how="Settings with a future date appear here." />
        )}
      </Band>
    </WorkSite>
  )
}
