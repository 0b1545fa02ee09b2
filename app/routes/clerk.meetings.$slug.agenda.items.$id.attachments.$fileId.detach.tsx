import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { detachFile } from '#app/domain/agenda/change-attachment.server.ts'
import { NoFields } from '#app/domain/agenda/forms.ts'
import { getItemFile } from '#app/domain/agenda/queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaItemsOneAttachmentsFileDetachPage as words } from '#app/words/files.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, fileId } = routeParams(params, 'id', 'fileId')
  return { title: (await getItemFile(context.db, id, fileId)).title }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id, fileId } = routeParams(params, 'slug', 'id', 'fileId')
  return submit(
    await readForm(request, NoFields),
    () => detachFile(commandContext(context), { attachmentId: fileId }),
    () => redirect(`/clerk/meetings/${slug}/agenda/items/${id}?detached=${fileId}#attachments`),
  )
}

export default function DetachFilePanel() {
  const { title } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  return (
    <Panel id="edit" heading={words.removeAnAttachment}>
      <ErrorSummary reply={reply} />
      <p className="record">{title}</p>
      <Form method="post">
        <Button>{words.remove}</Button>
      </Form>
    </Panel>
  )
}
