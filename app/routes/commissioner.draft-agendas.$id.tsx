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
import { commissionerDraftAgendasOnePage as words } from '#app/words/commissioner.ts'

export const meta: MetaFunction = () => [{ title: words.draftAgendaChairDais }]

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
      ...(files === 0 ? [] : [files === 1 ? words.n1FileAttached : words.filesAttached(files)]),
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
    <WorkSite
      site={useSite()}
      place="commissioner"
      trail={[{ href: '/commissioner', label: words.myMeetings }]}
    >
      <Head
        kind={meetingKindNames[meeting.kind]}
        title={words.draftAgenda(formatLongDate(meeting.heldOn))}
        lead={words.tellTheClerkWhat}
      >
        <Status>
          <State mark="half">{published ? words.draftOfTheNext : words.draftNotPublicYet}</State>
          {published ? <a href={`/meetings/${meeting.slug}`}>{words.seeThePublicAgenda}</a> : null}
        </Status>
      </Head>
      <Band heading={words.items} id="items" first>
        {items.length === 0 ? (
          <Empty what={words.thisDraftHasNo} how={words.theClerkMayBe} />
        ) : (
          <Agenda items={items} fileHref={() => '#items'} />
        )}
      </Band>
    </WorkSite>
  )
}
