import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { AddItemForm } from '#app/domain/agenda/forms.ts'
import { contentFrom } from '#app/domain/agenda/item-content.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import { getSettings } from '#app/domain/commission/queries.server.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { minutesOptions } from '#app/domain/agenda/approvals/minutes-options.ts'
import { listMinutesChoices } from '#app/domain/agenda/approvals/minutes-choices.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { useSite } from '#app/site-facts.ts'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Select } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { ItemFields } from '#app/ui/item-fields.tsx'
import { Panel } from '#app/ui/page.tsx'
import { UnsavedOffer } from '#app/ui/unsaved-offer.tsx'
import { useHeadingFocus } from '#app/ui/use-heading-focus.ts'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { useUnsaved } from '#app/ui/use-unsaved.ts'
import { agendaItemsNewPage as words } from '#app/words/agenda.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const meeting = await getMeeting(context.db, slug)
  const { items } = await getAgenda(context.db, meeting.id)
  return {
    slug: meeting.slug,
    minutes: minutesOptions(await listMinutesChoices(context.db, meeting, null)),
    closedSessions: (await getSettings(context.db, meeting.heldOn)).closedSessions,
    parents: items.map(({ id, number, title }) => ({ id, number, title })),
    under: new URL(request.url).searchParams.get('under') ?? '',
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id: meetingId } = await getMeeting(context.db, slug)
  const form = await readForm(request, AddItemForm)
  return submit(
    form,
    (input) => addItem(commandContext(context), { ...input, meetingId }),
    ({ id }) => redirect(`/clerk/meetings/${slug}/agenda/items/${id}?saved=1#edit`),
  )
}

export default function NewItemPanel() {
  const { slug, parents, under, minutes, closedSessions } = useLoaderData<typeof loader>()
  const site = useSite()
  const reply = useKeptReply()
  const unsaved = useUnsaved({
    key: `/clerk/meetings/${slug}/agenda/items/new`,
    owner: site.actor?.name ?? '',
    version: 0,
    reply,
  })
  const typed = reply ?? unsaved.restored
  useHeadingFocus('edit', 'new')
  return (
    <Panel id="edit" heading={words.newItem}>
      <ErrorSummary reply={reply} />
      <UnsavedOffer offer={unsaved.offer} zone={site.zone} />
      <Form key={unsaved.restored ? 'restored' : 'new'} method="post" preventScrollReset {...unsaved.form}>
        <Select
          name="parentId"
          label={words.whereItStands}
          error={reply?.errors.parentId}
          defaultValue={typedIn(typed, 'parentId') ?? under}
          options={[
            { value: '', label: words.aSeparateItemBefore },
            ...parents.map(({ id, number, title }) => ({ value: id, label: words.under(number, title) })),
          ]}
        />
        <ItemFields
          item={contentFrom({ kind: 'discussion', title: '' })}
          reply={typed}
          minutes={minutes}
          closedSessions={closedSessions}
        />
        <Row>
          <Button>{words.addTheItem}</Button>
          <Link className="plain" to={`/clerk/meetings/${slug}/agenda`}>
            {words.cancel}
          </Link>
        </Row>
      </Form>
      <p className="small quiet">{words.youCanAttachFiles}</p>
    </Panel>
  )
}
