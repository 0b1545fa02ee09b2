import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { attachmentPath, fileDetail } from '#app/domain/agenda/attachment-kinds.ts'
import { savedWords } from '#app/domain/publishing/builder.server.ts'
import { packetOutlook } from '#app/domain/publishing/packet-outlook.server.ts'
import { changeItem } from '#app/domain/agenda/change-item.server.ts'
import { ChangeItemForm } from '#app/domain/agenda/forms.ts'
import { contentOf } from '#app/domain/agenda/item-content.ts'
import {
  entryOf,
  findLastChangeOfItem,
  findRemovedFile,
  getAgenda,
} from '#app/domain/agenda/queries.server.ts'
import { getSettings } from '#app/domain/commission/queries.server.ts'
import { findDemandOfItem } from '#app/domain/demands/clerk-demands.server.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { descriptionNotes } from '#app/domain/notices/description-notes.ts'
import { minutesOptions } from '#app/domain/agenda/approvals/minutes-options.ts'
import { listMinutesChoices } from '#app/domain/agenda/approvals/minutes-choices.server.ts'
import { listOutstanding } from '#app/domain/matters/outstanding.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { DemandOfItem } from '#app/ui/demand-lines.tsx'
import { ItemFiles } from '#app/ui/item-files.tsx'
import { ItemForm } from '#app/ui/item-form.tsx'
import { OutstandingList } from '#app/ui/outstanding-list.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useHeadingFocus } from '#app/ui/use-heading-focus.ts'
import { agendaItemsOnePage as says } from '#app/words/agenda.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: says.itemClerkDais(data?.number ?? '', data?.title ?? '') },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug, id } = routeParams(params, 'slug', 'id')
  const { db, clock, actor } = context
  const meeting = await getMeeting(db, slug)
  const entry = entryOf(await getAgenda(db, meeting.id), id)
  const { timeZone } = await getSettings(db, meeting.heldOn)
  const last = await findLastChangeOfItem(db, entry.id)
  const search = new URL(request.url).searchParams
  const detached = search.get('detached')
  const outlook = await packetOutlook(db, [entry])
  return {
    base: `/clerk/meetings/${meeting.slug}/agenda/items/${entry.id}`,
    id: entry.id,
    number: entry.number,
    title: entry.title,
    version: entry.version,
    content: contentOf(entry),
    closedSessions: (await getSettings(db, meeting.heldOn)).closedSessions,
    minutes: minutesOptions(await listMinutesChoices(db, meeting, entry.approvesMeetingId)),
    notes: descriptionNotes({ ...entry, hasChildren: entry.children.length > 0 }),
    changed: last ? savedWords(last, actor.accountId, clock.now(), timeZone) : null,
    files: entry.attachments.map((file, index) => ({
      id: file.id,
      title: file.title,
      path: attachmentPath(file),
      detail: fileDetail(file),
      words: outlook.rows[index]!.words,
    })),
    outstanding:
      entry.kind === 'outstanding'
        ? await listOutstanding(db, { meeting, now: clock.now(), as: 'public' })
        : null,
    detached: detached ? ((await findRemovedFile(db, entry.id, detached)) ?? null) : null,
    demand: await findDemandOfItem(db, entry.id),
    refused: search.getAll('refused'),
    zone: timeZone,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id } = routeParams(params, 'slug', 'id')
  const form = await readForm(request, ChangeItemForm)
  return submit(
    form,
    (input) => changeItem(commandContext(context), { ...input, itemId: id }),
    ({ version }) => redirect(`/clerk/meetings/${slug}/agenda/items/${id}?saved=${version}#edit`),
  )
}

export default function ItemPanel() {
  const item = useLoaderData<typeof loader>()
  const site = useSite()
  const saved = useSearchParams()[0].get('saved')
  useHeadingFocus('edit', item.id)
  return (
    <Panel id="edit" heading={says.item(item.number)}>
      {/* What was opened stays as it was read until it is saved, so that a later change by others can't pass unseen. */}
      <ItemForm
        key={`${item.id} ${saved}`}
        item={item}
        justSaved={saved !== null}
        owner={site.actor?.name ?? ''}
        zone={site.zone}
        minutes={item.minutes}
        closedSessions={item.closedSessions}
      />
      <DemandOfItem number={item.demand} />
      {item.outstanding ? <OutstandingList matters={item.outstanding} /> : null}
      <ItemFiles
        key={item.id}
        base={item.base}
        files={item.files}
        detached={item.detached}
        refused={item.refused}
      />
    </Panel>
  )
}
