import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { restoreAttachment } from '#app/domain/agenda/change-attachment.server.ts'
import { NoFields } from '#app/domain/agenda/forms.ts'
import { findRemovedFile } from '#app/domain/agenda/queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaItemsOneAttachmentsFileRestorePage as words } from '#app/words/files.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, id, fileId } = routeParams(params, 'slug', 'id', 'fileId')
  const removed = await findRemovedFile(context.db, id, fileId)
  return removed ?? redirect(`/clerk/meetings/${slug}/agenda/items/${id}`)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id, fileId } = routeParams(params, 'slug', 'id', 'fileId')
  return submit(
    await readForm(request, NoFields),
    () => restoreAttachment(commandContext(context), { attachmentId: fileId }),
    () => redirect(`/clerk/meetings/${slug}/agenda/items/${id}#attachments`),
  )
}

export default function RestoreAttachmentPanel() {
  const { title } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  return (
    <Panel id="edit" heading={words.putAnAttachmentBack}>
      <ErrorSummary reply={reply} />
      <p className="record">{title}</p>
      <Form method="post">
        <Button>{words.putBack}</Button>
      </Form>
    </Panel>
  )
}
