import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMeetingHistory } from '#app/domain/meetings/meeting-history.server.ts'
import { formatDayAndTime } from '#app/domain/time/instant.ts'
import { loadDesk } from '#app/http/desk.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'

const pageLength = 100

export const meta: MetaFunction = () => [{ title: 'What was entered — Clerk — Dais' }]

export async function loader(args: LoaderFunctionArgs) {
  const { record } = await loadDesk(args)
  const page = Math.max(1, Number(new URL(args.request.url).searchParams.get('page')) || 1)
  const found = await listMeetingHistory(args.context.db, record.meeting.id, {
    limit: pageLength + 1,
    offset: (page - 1) * pageLength,
  })
  const entries = found.slice(0, pageLength).map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    when: formatDayAndTime(entry.at, record.commission.zone),
    by: entry.actorName,
    summary: entry.summary,
    reason: entry.reason,
    before: entry.reason ? entry.before : null,
    after: entry.reason ? entry.after : null,
  }))
  return { slug: record.meeting.slug, entries, page, more: found.length > pageLength }
}

export default function HistoryPage() {
  const { slug, entries, page, more } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/desk`}>Desk</a>}
        title="What was entered"
        lead="Every press, newest first. A correction shows what stood before and why it was changed."
      />
      <Band first>
        {entries.length === 0 ? (
          <Empty what="What is pressed at the desk appears here." how="Call the meeting to order." />
        ) : (
          <Entries
            entries={entries.map((entry) => ({
              id: `entry-${entry.seq}`,
              when: entry.when,
              dateTime: entry.at,
              children: (
                <>
                  <p>
                    {entry.summary} <span className="quiet">{entry.by}</span>
                  </p>
                  {entry.reason ? <p>Reason: {entry.reason}</p> : null}
                  {entry.before ? (
                    <details>
                      <summary>Before and after</summary>
                      <p className="small">Before: {JSON.stringify(entry.before)}</p>
                      <p className="small">After: {JSON.stringify(entry.after)}</p>
                    </details>
                  ) : null}
                </>
              ),
            }))}
          />
        )}
        <p>
          {page > 1 ? <a href={`?page=${page - 1}`}>Newer</a> : null}{' '}
          {more ? <a href={`?page=${page + 1}`}>Older</a> : null}
        </p>
      </Band>
    </WorkSite>
  )
}
