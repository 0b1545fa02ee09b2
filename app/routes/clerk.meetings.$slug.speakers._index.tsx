import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSpeakersPage } from '#app/domain/comments/queue/speakers-page.server.ts'
import { formatDate, formatLongDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { CardLine } from '#app/ui/card-line.tsx'
import { How, Name } from '#app/ui/desk-speakers.tsx'
import { Head } from '#app/ui/head.tsx'
import { MeetingWays } from '#app/ui/meeting-ways.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Speakers, ${data ? formatDate(data.meeting.heldOn) : ''} — Clerk — Dais` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  return { ...(await getSpeakersPage(context.db, slug, context.clock.now())), ticket: randomUUID() }
}

export default function SpeakersPage() {
  const { meeting, rule, takes, cedes, held, needs, open, choices, items, ticket } =
    useLoaderData<typeof loader>()
  const base = `/clerk/meetings/${meeting.slug}`
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`${base}/desk`}>Meeting of {formatLongDate(meeting.heldOn)}</a>}
        title="Speakers"
        lead={rule}
      >
        {held > 0 ? (
          <p className="is-warn noprint">
            {held === 1 ? 'One sign-up is waiting' : `${held} sign-ups are waiting`} for your decision.{' '}
            <a href={`${base}/comments`}>Decide</a>
          </p>
        ) : null}
        <div className="noprint">
          <MeetingWays slug={meeting.slug} at="speakers" />
          <p className="small quiet">
            Print this page for a list to hand out. Confidential information is not printed.
          </p>
        </div>
      </Head>
      <Band heading="By item" first wide>
        {items.length === 0 ? (
          <p className="quiet">No one has signed up to speak yet.</p>
        ) : (
          <Table
            caption="Speakers by item"
            columns={[
              { label: 'Item' },
              { label: 'Time needed' },
              { label: 'To be called', numeric: true },
              { label: 'Spoke', numeric: true },
              { label: 'With an interpreter', numeric: true },
            ]}
            rows={items.map(({ id, number, title, toBeCalled, spoke, interpreters, preview }) => [
              <a key={id} href={`#item-${id}`}>
                {number} {title}
              </a>,
              preview ?? '',
              toBeCalled,
              spoke,
              interpreters,
            ])}
          />
        )}
      </Band>
      {takes.ok && choices.length > 0 ? (
        <div className="noprint">
          <Band heading="A card">
            <div className="narrow">
              <CardLine action={`${base}/speakers/card`} ticket={ticket} items={choices} item={open} />
            </div>
          </Band>
        </div>
      ) : null}
      {needs.length > 0 ? (
        <div className="noprint">
          <Band heading="Arrangements">
            <Table
              caption="Interpreters and accommodations (confidential)"
              columns={[{ label: 'Number' }, { label: 'Asked for' }, { label: 'When' }]}
              rows={needs.map(({ number, what, asked, late }) => [
                number,
                what,
                `${asked}${late ? ', late: best effort' : ''}`,
              ])}
            />
          </Band>
        </div>
      ) : null}
      {items.map(({ id, number, title, time, speakers, moves }) => (
        <Band key={id} id={`item-${id}`} heading={number} wide>
          <h3>{title}</h3>
          <p className="quiet">{time}</p>
          <div className="queue-list">
            <Table
              caption={`Queue of item ${number}`}
              columns={[
                { label: 'Number' },
                { label: 'Name' },
                { label: 'How' },
                { label: 'Place' },
                { label: 'State' },
                { label: 'Change' },
              ]}
              rows={speakers.map((speaker) => [
                speaker.number,
                <Name key={speaker.id} speaker={speaker} />,
                <How key={speaker.id} speaker={speaker} />,
                speaker.place ?? '',
                speaker.stateWords,
                speaker.moves && !meeting.over ? (
                  <span key={speaker.id} className="noprint">
                    <a href={`${base}/desk/turns/${speaker.id}/move?from=speakers`}>
                      Move<span className="off"> number {speaker.number}</span>
                    </a>
                    {cedes ? (
                      <>
                        {' '}
                        <a href={`${base}/desk/turns/${speaker.id}/cede?from=speakers`}>
                          Give time<span className="off"> of number {speaker.number}</span>
                        </a>
                      </>
                    ) : null}
                  </span>
                ) : (
                  ''
                ),
              ])}
            />
          </div>
          {moves.map((move) => (
            <p key={move.id} className="quiet">
              {move.words}
            </p>
          ))}
        </Band>
      ))}
    </WorkSite>
  )
}
