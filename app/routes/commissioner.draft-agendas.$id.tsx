import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDraftForChair } from '#app/domain/notifications/draft-for-chair.server.ts'
import { ownMinutes, type AgendaEntry } from '#app/domain/agenda/agenda-tree.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { presenterLine } from '#app/domain/publishing/compose-agenda.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Agenda } from '#app/ui/agenda.tsx'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction = () => [{ title: 'Draft agenda — Chair — Dais' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const { meeting, agenda, published } = await getDraftForChair(context.db, id)
  return { meeting, published, items: agenda.items.map(lineOf) }
}

/** Files are named, and can be read once they are published. */
function lineOf(entry: AgendaEntry): Parameters<typeof Agenda>[0]['items'][number] {
  const files = entry.attachments.length
  return {
    id: entry.id,
    number: entry.number,
    title: entry.title,
    description: entry.description,
    action: entry.recommendedAction,
    presenters: [
      ...entry.presenters.map(presenterLine),
      ...(files === 0 ? [] : [files === 1 ? '1 file attached' : `${files} files attached`]),
    ],
    minutes: ownMinutes(entry),
    files: [],
    change: null,
    children: entry.children.map(lineOf),
  }
}

export default function DraftAgenda() {
  const { meeting, published, items } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="commissioner" trail={[{ href: '/commissioner', label: 'My meetings' }]}>
      <Head
        kind={meetingKindNames[meeting.kind]}
        title={`Draft agenda, ${formatLongDate(meeting.heldOn)}`}
        lead="Tell the clerk what you would change. Please don’t discuss it with other commissioners before the meeting (Government Code 54952.2)."
      >
        <Status>
          <State mark="half">{published ? 'Draft of the next version' : 'Draft, not public yet'}</State>
          {published ? <a href={`/meetings/${meeting.slug}`}>See the public agenda</a> : null}
        </Status>
      </Head>
      <Band heading="Items" id="items" first>
        {items.length === 0 ? (
          <Empty what="This draft has no items now." how="The clerk may be working on it." />
        ) : (
          <Agenda items={items} fileHref={() => '#items'} />
        )}
      </Band>
    </WorkSite>
  )
}
