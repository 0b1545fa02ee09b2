import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { NoFields } from '#app/domain/agenda/forms.ts'
import { getItemFile } from '#app/domain/agenda/queries.server.ts'
import { askMachineText } from '#app/domain/papers/ask-machine-text.server.ts'
import { getRedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaItemsOneAttachmentsFileReadPage as words } from '#app/words/files.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, fileId } = routeParams(params, 'id', 'fileId')
  return { title: (await getItemFile(context.db, id, fileId)).title }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id, fileId } = routeParams(params, 'slug', 'id', 'fileId')
  await getItemFile(context.db, id, fileId)
  const file = await getRedactedFile(context.db, slug, 'attachment', fileId)
  return submit(
    await readForm(request, NoFields),
    async () => {
      await askMachineText(commandContext(context), file)
      context.papers.wake()
    },
    () => redirect(`/clerk/meetings/${slug}/agenda/items/${id}/attachments/${fileId}#edit`),
  )
}

export default function ReadScanPanel() {
  const { title } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  return (
    <Panel id="edit" heading={words.readTheScannedPages}>
      <ErrorSummary reply={reply} />
      <p className="record">{title}</p>
      <p>{words.aMachineReadsEnglish}</p>
      <Form method="post">
        <Row>
          <Button>{words.readTheScannedPagesBy}</Button>
        </Row>
      </Form>
    </Panel>
  )
}
