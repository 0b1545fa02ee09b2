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
import { speakersPage as says } from '#app/words/speakers.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: says.speakersClerkDais(data ? formatDate(data.meeting.heldOn) : '') },
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
        kind={<a href={`${base}/desk`}>{says.meetingOf(formatLongDate(meeting.heldOn))}</a>}
        title={says.speakers}
        lead={rule}
      >
        {held > 0 ? (
          <p className="is-warn noprint">
            {held === 1 ? says.oneSignUpIs : says.signUpsAreWaiting(held)} {says.forYourDecision}{' '}
            <a href={`${base}/comments`}>{says.decide}</a>
          </p>
        ) : null}
        <div className="noprint">
          <MeetingWays slug={meeting.slug} at="speakers" />
          <p className="small quiet">{says.printThisPageFor}</p>
        </div>
      </Head>
      <Band heading={says.byItem} first wide>
        {items.length === 0 ? (
          <p className="quiet">{says.noOneHasSigned}</p>
        ) : (
          <Table
            caption={says.speakersByItem}
            columns={[
              { label: says.item },
              { label: says.timeNeeded },
              { label: says.toBeCalled, numeric: true },
              { label: says.spoke, numeric: true },
              { label: says.withAnInterpreter, numeric: true },
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
          <Band heading={says.aCard}>
            <div className="narrow">
              <CardLine action={`${base}/speakers/card`} ticket={ticket} items={choices} item={open} />
            </div>
          </Band>
        </div>
      ) : null}
      {needs.length > 0 ? (
        <div className="noprint">
          <Band heading={says.arrangements}>
            <Table
              caption={says.interpretersAndAccommodationsConfidential}
              columns={[{ label: says.number }, { label: says.askedFor }, { label: says.when }]}
              rows={needs.map(({ number, what, asked, late }) => [
                number,
                what,
                `${asked}${late ? says.lateBestEffort : ''}`,
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
              caption={says.queueOfItem(number)}
              columns={[
                { label: says.number },
                { label: says.name },
                { label: says.how },
                { label: says.place },
                { label: says.state },
                { label: says.change },
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
                      {says.move}
                      <span className="off"> {says.number2(speaker.number)}</span>
                    </a>
                    {cedes ? (
                      <>
                        {' '}
                        <a href={`${base}/desk/turns/${speaker.id}/cede?from=speakers`}>
                          {says.giveTime}
                          <span className="off"> {says.ofNumber(speaker.number)}</span>
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
