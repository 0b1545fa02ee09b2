import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDeskSpeakers } from '#app/domain/speaking/speaking-desk.server.ts'
import { electionLines } from '#app/domain/elections/election-words.ts'
import { deskView } from '#app/domain/motions/desk-view.ts'
import { remoteWords } from '#app/domain/meetings/attendance/remote-words.ts'
import { listAddressees } from '#app/domain/questions/addressees/addressees.server.ts'
import { getDeskMatters } from '#app/domain/matters/desk-matters.server.ts'
import { DeskMatters } from '#app/ui/desk-matters.tsx'
import { loadDesk } from '#app/http/desk.server.ts'
import { DeskPresses } from '#app/ui/desk-acts.tsx'
import { DeskKeys } from '#app/ui/desk-keys.tsx'
import { DeskClosed } from '#app/ui/desk-closed.tsx'
import { DeskConsent } from '#app/ui/desk-consent.tsx'
import { DeskFloor } from '#app/ui/desk-floor.tsx'
import { DeskAsk, DeskSide } from '#app/ui/desk-side.tsx'
import { deskPresses } from '#app/ui/desk-presses.ts'
import { DeskSpeakers } from '#app/ui/desk-speakers.tsx'
import { DeskUnposted } from '#app/ui/desk-unposted.tsx'
import { DeskBeside } from '#app/ui/desk-beside.tsx'
import { Desk, DeskBar, DeskItem, DeskMain, DeskRail } from '#app/ui/desk.tsx'
import { State } from '#app/ui/status.tsx'
import { deskPage as says } from '#app/words/desk-pages.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: says.deskClerkDais(data?.view.title ?? 'meeting') },
]

export async function loader(args: LoaderFunctionArgs) {
  const { record, now, key } = await loadDesk(args)
  const selected = new URL(args.request.url).searchParams.get('item')
  const askers = record.roster.map(({ id, name }) => ({ value: id, label: name }))
  const { names: addressees } = await listAddressees(args.context.db, record)
  const view = deskView(record, selected, now)
  const matters = await getDeskMatters(args.context.db, record, view.item?.id, now)
  const speaking = await getDeskSpeakers(args.context.db, record, view.item?.id, now)
  const elections = electionLines(record, view.item?.id)
  return { view, elections, remote: remoteWords(record, now), matters, speaking, key, askers, addressees }
}

export default function DeskPage() {
  const { view, elections, remote, matters, speaking, key, askers, addressees } =
    useLoaderData<typeof loader>()
  const base = `/clerk/meetings/${view.slug}/desk`
  const { item } = view
  return (
    <Desk>
      <DeskBar
        title={view.title}
        end={
          <>
            <DeskKeys />
            {view.convened && !view.adjourned ? <a href={`${base}/adjourn`}>{says.adjourn}</a> : null}
            <a href={`${base}/paper`}>{says.enterFromPaper}</a>
            <a href={`${base}/history`}>{says.history}</a>
            <a href={`/clerk/meetings/${view.slug}/agenda`}>{says.leave}</a>
          </>
        }
      >
        <State mark={view.adjourned ? 'end' : view.inRecess ? 'half' : view.convened ? 'now' : undefined}>
          {view.state}
        </State>
        <b className="num">{view.time}</b>
        {view.since ? <span className="quiet">{says.since(view.since)}</span> : null}
      </DeskBar>
      <DeskMain>
        {item ? (
          <DeskItem number={item.number} title={item.title}>
            {item.facts}
          </DeskItem>
        ) : (
          <DeskItem number="" title={says.thisAgendaHasNo} />
        )}
        <DeskUnposted slug={view.slug} why={item?.unposted ?? null} />
        <DeskPresses presses={deskPresses(view, base)} formKey={key} />
        {view.outage ? (
          <div>
            <p className={view.outage.stops ? 'is-stop' : 'is-warn'}>
              <b>{view.outage.words}</b>
            </p>
            <DeskPresses formKey={key} presses={[{ label: says.itWorksAgain, action: `${base}/restored` }]} />
          </div>
        ) : null}
        {item && matters ? (
          <DeskMatters matters={matters} itemId={item.id} base={base} formKey={key} />
        ) : null}
        <DeskClosed view={view} base={base} formKey={key} />
        {item ? <DeskConsent item={item} base={base} formKey={key} over={view.adjourned} /> : null}
        {elections.map(({ id, title, standing }) => (
          <p key={id}>
            <a href={`${base}/elections/${id}`}>{title}</a>: {standing}
          </p>
        ))}
        <DeskFloor view={view} base={base} formKey={key} />
      </DeskMain>
      <DeskSide>
        <DeskBeside view={view} remote={remote} base={base} formKey={key}>
          {speaking && item ? (
            <DeskSpeakers
              speaking={speaking}
              number={speaking.on}
              back={item.id}
              slug={view.slug}
              formKey={key}
              hears={item.comment.called && !item.comment.closed}
              over={view.adjourned}
              keys={!view.motion?.voteOpen}
            />
          ) : null}
        </DeskBeside>
      </DeskSide>
      {view.convened && !view.adjourned && view.closed.since === null ? (
        <DeskAsk
          action={`${base}/ask`}
          askers={[...askers, { value: 'other', label: says.someoneElse }]}
          addressees={addressees}
          hidden={item ? { itemId: item.id, key } : { key }}
        />
      ) : null}
      <DeskRail items={view.rail.map((one) => ({ ...one, href: `${base}?item=${one.id}` }))} />
    </Desk>
  )
}
