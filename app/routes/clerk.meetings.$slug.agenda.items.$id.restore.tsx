import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { NoFields } from '#app/domain/agenda/forms.ts'
import { findRemovedItem } from '#app/domain/agenda/queries.server.ts'
import { restoreItem } from '#app/domain/meetings/remove-item.server.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaItemsOneRestorePage as words } from '#app/words/agenda.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, id } = routeParams(params, 'slug', 'id')
  const meeting = await getMeeting(context.db, slug)
  const removed = await findRemovedItem(context.db, meeting.id, id)
  return removed ?? redirect(`/clerk/meetings/${slug}/agenda/items/${id}`)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id } = routeParams(params, 'slug', 'id')
  return submit(
    await readForm(request, NoFields),
    () => restoreItem(commandContext(context), { itemId: id }),
    () => redirect(`/clerk/meetings/${slug}/agenda#item-${id}`),
  )
}

export default function RestoreItemPanel() {
  const { title } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  return (
    <Panel id="edit" heading={words.bringBackARemoved}>
      <ErrorSummary reply={reply} />
      <p className="record">{title}</p>
      <Form method="post">
        <Button>{words.bringBack}</Button>
      </Form>
    </Panel>
  )
}
