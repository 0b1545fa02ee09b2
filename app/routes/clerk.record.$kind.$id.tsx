import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { listAuditLog } from '#app/domain/overviews/list-audit-log.server.ts'
import { readAuditSearch } from '#app/domain/audit-log/audit-search.ts'
import { kindName } from '#app/domain/audit-log/audit-words.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Head } from '#app/ui/head.tsx'
import { AuditEntries } from '#app/ui/audit-entries.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { recordKindOnePage as words } from '#app/words/accounts-2.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? words.history}: its history — Record — Dais` },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { kind, id } = routeParams(params, 'kind', 'id')
  const { settings } = await getSettingsNow(context.db, context.clock.now())
  const zone = settings.timeZone
  const { before } = readAuditSearch(new URL(request.url).searchParams, zone).filter
  const { entries, next } = await listAuditLog(context.db, { kind, id, before }, zone)
  if (entries.length === 0) throw new NotFound(words.theLogHasNo)
  return { entries, next, name: kindName(kind), path: `/clerk/record/${kind}/${encodeURIComponent(id)}` }
}

export default function HistoryPage() {
  const { entries, next, name, path } = useLoaderData<typeof loader>()
  const site = useSite()
  const meeting = entries.find((entry) => entry.meeting !== null)?.meeting
  return (
    <WorkSite site={site} place="record" trail={[{ href: '/clerk/record', label: words.record }]}>
      <Head kind={name} title={entries[0]!.summary} lead={words.itsHistoryNewestFirst}>
        {meeting ? (
          <p>
            <a href={`/clerk/record?meeting=${meeting.slug}`}>
              {words.everythingAboutTheMeeting(formatDate(meeting.heldOn))}
            </a>
          </p>
        ) : null}
      </Head>
      <Band heading={words.entries} note={words.newestFirst} first wide>
        <AuditEntries entries={entries} zone={site.zone} histories={false} />
        {next === null ? null : (
          <p>
            <a href={`${path}?before=${next}`} rel="next">
              {words.earlierEntries}
            </a>
          </p>
        )}
      </Band>
    </WorkSite>
  )
}
