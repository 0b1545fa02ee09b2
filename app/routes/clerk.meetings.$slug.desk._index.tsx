import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskView, type DeskView } from '#app/domain/meetings/desk-view.ts'
import { remoteWords } from '#app/domain/meetings/remote-words.ts'
import { listAddressees } from '#app/domain/questions/addressees.server.ts'
import { getDeskMatters } from '#app/domain/questions/desk-matters.server.ts'
import { DeskMatters } from '#app/ui/desk-matters.tsx'
import { loadDesk } from '#app/http/desk.server.ts'
import { DeskPresses, type DeskPress } from '#app/ui/desk-acts.tsx'
import { DeskKeys } from '#app/ui/desk-keys.tsx'
import { DeskFloor } from '#app/ui/desk-floor.tsx'
import { DeskAsk, DeskSide } from '#app/ui/desk-side.tsx'
import { DeskBeside } from '#app/ui/desk-beside.tsx'
import { Desk, DeskBar, DeskItem, DeskMain, DeskRail } from '#app/ui/desk.tsx'
import { State } from '#app/ui/status.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Desk, ${data?.view.title ?? 'meeting'} — Clerk — Dais` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { record, now, key } = await loadDesk(args)
  const selected = new URL(args.request.url).searchParams.get('item')
  const askers = record.roster.map(({ id, name }) => ({ value: id, label: name }))
  const { names: addressees } = await listAddressees(args.context.db, record)
  const view = deskView(record, selected, now)
  const matters = await getDeskMatters(args.context.db, record, view.item?.id, now)
  return { view, remote: remoteWords(record, now), matters, key, askers, addressees }
}

export default function DeskPage() {
  const { view, remote, matters, key, askers, addressees } = useLoaderData<typeof loader>()
  const base = `/clerk/meetings/${view.slug}/desk`
  const { item } = view
  return (
    <Desk>
      <DeskBar
        title={view.title}
        end={
          <>
            <DeskKeys />
            {view.convened && !view.adjourned ? <a href={`${base}/adjourn`}>Adjourn</a> : null}
            <a href={`${base}/paper`}>From paper</a>
            <a href={`${base}/history`}>History</a>
            <a href={`/clerk/meetings/${view.slug}/agenda`}>Leave</a>
          </>
        }
      >
        <State mark={view.adjourned ? 'end' : view.inRecess ? 'half' : view.convened ? 'now' : undefined}>
          {view.state}
        </State>
        <b className="num">{view.time}</b>
        {view.since ? <span className="quiet">since {view.since}</span> : null}
      </DeskBar>
      <DeskMain>
        {item ? (
          <DeskItem number={item.number} title={item.title}>
            {item.facts}
          </DeskItem>
        ) : (
          <DeskItem number="" title="This agenda has no items yet" />
        )}
        <DeskPresses presses={pressesOf(view, base)} formKey={key} />
        {item && matters ? (
          <DeskMatters matters={matters} itemId={item.id} base={base} formKey={key} />
        ) : null}
        <DeskFloor view={view} base={base} formKey={key} />
      </DeskMain>
      <DeskSide>
        <DeskBeside view={view} remote={remote} base={base} formKey={key} />
      </DeskSide>
      {view.convened && !view.adjourned ? (
        <DeskAsk
          action={`${base}/ask`}
          askers={[...askers, { value: 'other', label: 'Someone else' }]}
          addressees={addressees}
          hidden={item ? { itemId: item.id, key } : { key }}
        />
      ) : null}
      <DeskRail items={view.rail.map((one) => ({ ...one, href: `${base}?item=${one.id}` }))} />
    </Desk>
  )
}

/** What can be done next, in the order in which an evening goes. */
function pressesOf(view: DeskView, base: string): DeskPress[] {
  const { item } = view
  if (view.adjourned) {
    return [
      { label: 'Minutes', href: `/clerk/meetings/${view.slug}/minutes` },
      { label: 'Enter what is missing', href: `${base}/paper` },
    ]
  }
  if (view.early) return []
  if (!view.convened) return [{ label: 'Call to order', shortcut: 'O', href: `${base}/order` }]
  if (view.inRecess) return [{ label: 'Resume', shortcut: 'R', action: `${base}/resume` }]
  if (!view.rolled) return [{ label: 'Call the roll', shortcut: 'P', href: `${base}/roll` }]
  const presence: DeskPress[] = [
    { label: 'Presence', shortcut: 'P', href: `${base}/presence` },
    { label: 'Recess', shortcut: 'R', action: `${base}/recess` },
  ]
  if (!item) return presence
  const on = `${base}/items/${item.id}`
  const { comment } = item
  const commentPress: DeskPress[] = comment.noSpeakers
    ? []
    : !comment.called
      ? [
          { label: 'Call comment', shortcut: 'C', action: `${on}/comment` },
          { label: 'Nobody speaks', action: `${on}/no-speakers` },
        ]
      : comment.closed
        ? []
        : [
            { label: 'Close comment', shortcut: 'C', action: `${on}/comment-close` },
            { label: 'Speaker', shortcut: 'S', href: `${on}/speaker` },
          ]
  return [
    item.open ? { label: 'Close item', shortcut: 'O', href: `${on}/close` } : openPress(item, `${on}/open`),
    ...commentPress,
    { label: 'Motion', shortcut: 'M', href: `${on}/motion` },
    ...presence,
  ]
}

/** Opens the item; where another is open, closes that one in the same press. */
function openPress({ number, closed, inTheWay }: NonNullable<DeskView['item']>, action: string): DeskPress {
  if (inTheWay.length === 0) return { label: closed ? 'Take up again' : 'Open item', shortcut: 'O', action }
  const label = `Close ${inTheWay.join(' and ')}, ${closed ? 'take up again' : 'open'} ${number}`
  return { label, shortcut: 'O', action, fields: { closing: 'yes' } }
}
