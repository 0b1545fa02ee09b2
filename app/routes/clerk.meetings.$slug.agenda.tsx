import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, Outlet, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { getBuilder } from '#app/domain/publishing/builder.server.ts'
import { findRemovedItem } from '#app/domain/agenda/queries.server.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { AgendaBuilder } from '#app/ui/agenda-builder.tsx'
import { SettledApprovals } from '#app/ui/settled-approvals.tsx'
import { Total } from '#app/ui/build-list.tsx'
import { Button, Row } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { MeetingWays } from '#app/ui/meeting-ways.tsx'
import { Note } from '#app/ui/note.tsx'
import { Part, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { useOthersChanges } from '#app/ui/use-others-changes.ts'
import { agendaPage as words } from '#app/words/agenda.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.agendaClerkDais(data ? formatLongDate(data.meeting.heldOn) : '') },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { db, clock, actor } = context
  const builder = await getBuilder(db, slug, clock.now(), actor.accountId)
  const search = new URL(request.url).searchParams
  const removedId = search.get('removed')
  const removed = removedId ? await findRemovedItem(db, builder.meeting.id, removedId) : undefined
  return { ...builder, removed: removed ?? null, pressed: search.get('pressed') }
}

export default function AgendaPage() {
  const { meeting, zone, rows, total, deadline, saved, changed, closed, settled, removed, pressed } =
    useLoaderData<typeof loader>()
  const currentId = useParams().id
  const moved = useSearchParams()[0].get('moved')
  const base = `/clerk/meetings/${meeting.slug}/agenda`
  useOthersChanges()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={
          <>
            <a href="/clerk/meetings">{words.meetings}</a> · {meetingKindNames[meeting.kind]},{' '}
            {meeting.startsAt ? formatDateTime(meeting.startsAt, zone) : formatLongDate(meeting.heldOn)} ·{' '}
            <a href={`/clerk/meetings/${meeting.slug}/change`}>{words.change}</a>
          </>
        }
        title={words.agenda}
      >
        <Status>
          <PostedState meeting={meeting} changed={changed} />
          {deadline && !closed ? <span>{deadline}</span> : null}
          {saved ? <span role="status">{saved}</span> : null}
        </Status>
        <MeetingWays slug={meeting.slug} at="agenda" />
      </Head>
      <Work>
        <Part id="items" heading={words.items}>
          {closed ? <Note title={words.closed}>{words.thisAgendaCantBe}</Note> : null}
          {moved ? <p className="small">{moved}</p> : null}
          {removed && !closed ? (
            <Form method="post" action={`${base}/items/${removed.id}/restore`} className="small">
              {words.removedWithTheItems(removed.title)} <Button kind="plain">{words.undo}</Button>
            </Form>
          ) : null}
          <SettledApprovals base={base} settled={settled} />
          {rows.length > 0 ? (
            <>
              <AgendaBuilder
                rows={rows}
                base={base}
                currentId={currentId}
                closed={closed}
                pressed={pressed}
              />
              <Total what={total.what} sum={total.sum} />
              {total.note ? <p className="small quiet">{total.note}</p> : null}
            </>
          ) : (
            <Empty what={words.agendaItemsWillAppear} how={words.addTheFirstItem} />
          )}
          {closed ? null : (
            <Row>
              <Link className="usa-button usa-button--outline" to={`${base}/items/new`} preventScrollReset>
                {words.addAnItem}
              </Link>
              <Link className="plain" to={`${base}/copy`} preventScrollReset>
                {words.copyFromAnEarlier}
              </Link>
              {meeting.publishedAt ? null : (
                <Link className="plain" to={`${base}/show-chair`} preventScrollReset>
                  {words.showTheDraftTo}
                </Link>
              )}
            </Row>
          )}
        </Part>
        <Outlet />
      </Work>
    </WorkSite>
  )
}

type PostedState = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>['meeting'],
  'cancelledAt' | 'postedAt' | 'publishedAt' | 'agendaEditions' | 'postedEdition'
>

function PostedState({ meeting, changed }: { meeting: PostedState; changed: boolean }) {
  const { agendaEditions, postedEdition } = meeting
  if (meeting.cancelledAt) return <State mark="end">{words.cancelled}</State>
  if (changed) {
    return <State mark="half">{words.changedSinceEditionWhich(agendaEditions, agendaEditions + 1)}</State>
  }
  if (postedEdition === agendaEditions)
    return <State mark="done">{words.postedEdition(agendaEditions)}</State>
  if (postedEdition) {
    return <State mark="half">{words.editionPublishedThePaper(agendaEditions, postedEdition)}</State>
  }
  if (meeting.publishedAt) return <State mark="half">{words.publishedNotYetPosted}</State>
  return <State mark="half">{words.draftNotYetPosted}</State>
}
