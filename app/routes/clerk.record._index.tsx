import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { listAuditLog, listAuditChoices } from '#app/domain/overviews/list-audit-log.server.ts'
import { readAuditSearch } from '#app/domain/audit-log/audit-search.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { AuditEntries } from '#app/ui/audit-entries.tsx'
import { AuditSearch } from '#app/ui/audit-search.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { recordPage as words } from '#app/words/accounts-2.ts'

export const meta: MetaFunction = () => [{ title: words.recordClerkDais }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const zone = settings.timeZone
  const asked = new URL(request.url).searchParams
  const search = readAuditSearch(asked, zone)
  return {
    ...(await listAuditLog(context.db, search.filter, zone)),
    choices: await listAuditChoices(context.db),
    search: search.values,
    narrowed: search.narrowed,
    // Every hash is counted anew; a later page of the same list says nothing new of them.
    chain: search.filter.before === undefined ? await checkChain(context.db) : null,
    checkedAt: now,
  }
}

type Chain = NonNullable<Awaited<ReturnType<typeof loader>>['chain']>

function ChainState({ chain, checked }: { chain: Chain; checked: string }) {
  const count = chain.entries === 1 ? '1 entry' : `${chain.entries.toLocaleString('en-US')} entries`
  if (chain.findings.length === 0) {
    return (
      <Status>
        <State mark="done">{words.noTamperingFound}</State>
        <span>{words.checkedJustNow(count, checked)}</span>
      </Status>
    )
  }
  return (
    <Note tone="stop" title={words.theRecordWasTampered}>
      {words.checkedStopUsingThis(count, checked)}
      <ul>
        {chain.findings.slice(0, 20).map(({ seq, what }) => (
          <li key={`${seq} ${what}`}>{what}</li>
        ))}
      </ul>
    </Note>
  )
}

export default function AuditLogPage() {
  const { entries, next, choices, search, narrowed, chain, checkedAt } = useLoaderData<typeof loader>()
  const site = useSite()
  const rest = new URLSearchParams({ ...search, before: String(next) })
  return (
    <WorkSite site={site} place="record">
      <Head title={words.record} lead={words.everythingDoneHereBy}>
        {chain ? <ChainState chain={chain} checked={formatTime(checkedAt, site.zone)} /> : null}
      </Head>
      <Band heading={words.show} first wide>
        <AuditSearch
          values={search}
          meetings={choices.meetings.map(({ slug, heldOn }) => ({ value: slug, label: formatDate(heldOn) }))}
          kinds={choices.kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
          people={choices.people}
        />
        {narrowed ? (
          <p>
            <a href="/clerk/record">{words.showEverything}</a>
          </p>
        ) : null}
      </Band>
      <Band heading={words.entries} note={words.newestFirst} wide>
        {entries.length > 0 ? (
          <AuditEntries entries={entries} zone={site.zone} />
        ) : (
          <Empty
            what={narrowed ? words.noEntriesMatch : words.nothingHasBeenDone}
            how={narrowed ? words.askForLess : words.everyChangeAppearsHere}
          />
        )}
        {next === null ? null : (
          <p>
            <a href={`/clerk/record?${rest}`} rel="next">
              {words.earlierEntries}
            </a>
          </p>
        )}
      </Band>
    </WorkSite>
  )
}
