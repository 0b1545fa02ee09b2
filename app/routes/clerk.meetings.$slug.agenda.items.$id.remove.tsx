import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { getAgenda, entryOf } from '#app/domain/agenda/queries.server.ts'
import { removeItem } from '#app/domain/meetings/remove-item.server.ts'
import { NoFields } from '#app/domain/agenda/forms.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaItemsOneRemovePage as words } from '#app/words/agenda.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, id } = routeParams(params, 'slug', 'id')
  const meeting = await getMeeting(context.db, slug)
  const { number, title, children } = entryOf(await getAgenda(context.db, meeting.id), id)
  return { number, title, under: children.length }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id } = routeParams(params, 'slug', 'id')
  return submit(
    await readForm(request, NoFields),
    () => removeItem(commandContext(context), { itemId: id }),
    () => redirect(`/clerk/meetings/${slug}/agenda?removed=${id}#items`),
  )
}

export default function RemoveItemPanel() {
  const { number, title, under } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  return (
    <Panel id="edit" heading={words.removeItem(number)}>
      <ErrorSummary reply={reply} />
      <p className="record">{title}</p>
      <p>
        {under > 0 ? words.itGoesWithUnder(under) : null}
        {words.youCanBringIt}
      </p>
      <Form method="post">
        <Button>{words.remove}</Button>
      </Form>
    </Panel>
  )
}
