import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { moveAttachment } from '#app/domain/agenda/change-attachment.server.ts'
import { MoveAttachmentForm } from '#app/domain/agenda/forms.ts'
import { getItemFile } from '#app/domain/agenda/queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaItemsOneAttachmentsFileMovePage as words } from '#app/words/files.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, fileId } = routeParams(params, 'id', 'fileId')
  return { title: (await getItemFile(context.db, id, fileId)).title }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id, fileId } = routeParams(params, 'slug', 'id', 'fileId')
  return submit(
    await readForm(request, MoveAttachmentForm),
    ({ direction }) => moveAttachment(commandContext(context), { attachmentId: fileId, direction }),
    () => redirect(`/clerk/meetings/${slug}/agenda/items/${id}#attachments`),
  )
}

export default function MoveAttachmentPanel() {
  const { title } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  return (
    <Panel id="edit" heading={words.moveAnAttachment}>
      <ErrorSummary reply={reply} />
      <p className="record">{title}</p>
      <Form method="post">
        <Button kind="outline" name="direction" value="up">
          {words.up}
        </Button>{' '}
        <Button kind="outline" name="direction" value="down">
          {words.down}
        </Button>
      </Form>
    </Panel>
  )
}
