import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow, loadSettings } from '#app/domain/commission/queries.server.ts'
import { advisoryRemoteModeVerdict } from '#app/domain/commission/remote-modes.ts'
import {
  isSettingGroup,
  policyNotStatute,
  settingGroups,
  settingsOf,
} from '#app/domain/commission/setting-descriptions.ts'
import { settingHistory, type DatedLines } from '#app/domain/commission/setting-history.ts'
import { quorumOf } from '#app/domain/commission/settings.ts'
import { NotFound } from '#app/domain/errors.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { settingsGroupPage as words } from '#app/words/settings.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.label ?? words.settings} — Settings — Clerk — Dais` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { group } = routeParams(params, 'group')
  if (!isSettingGroup(group)) throw new NotFound(words.weCantFindThat)
  const { settings, today } = await getSettingsNow(context.db, context.clock.now())
  const rows = await loadSettings(context.db)
  const verdict = advisoryRemoteModeVerdict()
  const { seats } = await rosterOn(context.db, today)
  return {
    group,
    label: settingGroups[group],
    settings: settingsOf(group).map((key) => settingHistory(rows, key, today)),
    quorum: group === 'voting' && seats > 0 ? { needed: quorumOf(settings, seats), seats } : null,
    absent: group === 'meetings' && !verdict.ok ? verdict : null,
  }
}

function entriesOf(values: DatedLines[]) {
  return values.map(({ effectiveOn, lines }) => ({
    when: words.from(formatDate(effectiveOn)),
    children: (lines.length > 0 ? lines : [words.empty]).map((line) => <p key={line}>{line}</p>),
  }))
}

function sinceOf({ since, lines }: { since: string | null; lines: string[] }): string {
  if (since !== null) return words.since(formatDate(since))
  return lines.length > 0 ? words.defaultValueNothingHas : ''
}

export default function SettingGroupPage() {
  const { group, label, settings, quorum, absent } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="settings" trail={[{ href: '/clerk/settings', label: words.settings }]}>
      <Head title={label} />
      {settings.map((setting, index) => (
        <Band
          key={setting.key}
          id={setting.slug}
          heading={setting.label}
          first={index === 0}
          aside={
            <p>
              <a href={`/clerk/settings/${group}/${setting.slug}`}>
                {words.change}
                <span className="off"> {setting.label}</span>
              </a>
            </p>
          }
        >
          {setting.lines.length > 0 ? (
            setting.lines.map((line) => <p key={line}>{line}</p>)
          ) : (
            <p className="quiet">{setting.demonstrationOnly ? words.emptyAsItShould : words.notEntered}</p>
          )}
          {setting.key === 'quorum' && quorum ? <p>{words.ofSeats(quorum.needed, quorum.seats)}</p> : null}
          <p className="small quiet">
            {sinceOf(setting)} {setting.purpose} {setting.policyOnly ? <b>{policyNotStatute}</b> : null}{' '}
            {setting.section}
          </p>
          {setting.next.length > 0 ? <Entries entries={entriesOf(setting.next)} /> : null}
          {setting.earlier.length > 0 ? (
            <details>
              <summary>{words.earlierValues}</summary>
              <Entries entries={entriesOf(setting.earlier)} />
            </details>
          ) : null}
        </Band>
      ))}
      {absent ? (
        <Band heading={words.whollyRemoteMeetings}>
          <Note title={words.notOffered}>
            {absent.sentence} <span className="quiet">{absent.section}</span>
          </Note>
        </Band>
      ) : null}
    </WorkSite>
  )
}
