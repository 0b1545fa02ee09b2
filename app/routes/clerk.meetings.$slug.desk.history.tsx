import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { getSettings } from '#app/domain/commission/queries.server.ts'
import { listAuditLog } from '#app/domain/overviews/list-audit-log.server.ts'
import { readAuditSearch } from '#app/domain/audit-log/audit-search.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { AuditEntries } from '#app/ui/audit-entries.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { deskHistoryPage as words } from '#app/words/desk-pages.ts'

/** What is done in the room; the agenda, the notice and the minutes have histories of their own. */
const deskActs = ['meeting', 'motion', 'question', 'follow-up']

export const meta: MetaFunction = () => [{ title: words.entriesClerkDais }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug, heldOn } = await getMeeting(context.db, routeParams(params, 'slug').slug)
  const { timeZone: zone } = await getSettings(context.db, heldOn)
  const { before } = readAuditSearch(new URL(request.url).searchParams, zone).filter
  return { slug, zone, ...(await listAuditLog(context.db, { meeting: slug, acts: deskActs, before }, zone)) }
}

export default function HistoryPage() {
  const { slug, zone, entries, next } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/desk`}>{words.desk}</a>}
        title={words.entries}
        lead={words.everyEntryNewestFirst}
      />
      <Band first heading={words.entries}>
        {entries.length === 0 ? (
          <Empty what={words.whatYouRecordAt} how={words.callTheMeetingTo} />
        ) : (
          <AuditEntries entries={entries} zone={zone} />
        )}
        {next === null ? null : (
          <p>
            <a href={`?before=${next}`} rel="next">
              {words.earlierEntries}
            </a>
          </p>
        )}
      </Band>
    </WorkSite>
  )
}
