import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { attachmentPath } from '#app/domain/agenda/attachment-kinds.ts'
import { renameAttachment } from '#app/domain/agenda/change-attachment.server.ts'
import { RenameAttachmentForm } from '#app/domain/agenda/forms.ts'
import { getItemFile } from '#app/domain/agenda/queries.server.ts'
import { getRedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import { paperOutlook } from '#app/domain/publishing/packet-outlook.server.ts'
import { isUnderWay } from '#app/domain/papers/paper-words.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { RedactionLinks } from '#app/ui/black-out/redaction-links.tsx'
import { PaperLine } from '#app/ui/packet-papers.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useHeadingFocus } from '#app/ui/use-heading-focus.ts'
import { useRefreshWhile } from '#app/ui/use-refresh-while.ts'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaItemsOneAttachmentsFilePage as says } from '#app/words/files.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, id, fileId } = routeParams(params, 'slug', 'id', 'fileId')
  const { title, fileName } = await getItemFile(context.db, id, fileId)
  const redacted = await getRedactedFile(context.db, slug, 'attachment', fileId)
  const words = await paperOutlook(context.db, redacted.copy ?? redacted)
  const path = attachmentPath({ id: fileId, fileName })
  const { copy } = redacted
  return {
    title,
    fileName,
    words,
    path,
    copy,
    file: { kind: 'attachment' as const, id: fileId, slug },
    item: `/clerk/meetings/${slug}/agenda/items/${id}`,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id, fileId } = routeParams(params, 'slug', 'id', 'fileId')
  return submit(
    await readForm(request, RenameAttachmentForm),
    ({ title }) => renameAttachment(commandContext(context), { attachmentId: fileId, title }),
    () => redirect(`/clerk/meetings/${slug}/agenda/items/${id}#attachments`),
  )
}

export default function RenamePanel() {
  const { title, fileName, words, path, copy, file, item } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  useHeadingFocus('edit', 'rename')
  useRefreshWhile(isUnderWay(words))
  return (
    <Panel id="edit" heading={says.anAttachment}>
      <ErrorSummary reply={reply} />
      <p>
        <a href={path}>{title}</a>
      </p>
      <h3>{says.whatThePacketWill}</h3>
      <p>
        <PaperLine words={words} />
      </p>
      {words.offersReading ? (
        <Form method="post" action={`${item}/attachments/${file.id}/read`}>
          <Row>
            <Button kind="outline">{says.readTheScannedPages}</Button>
          </Row>
        </Form>
      ) : null}
      <h3>{says.partsThatThePublic}</h3>
      <p>
        <RedactionLinks file={file} copy={copy} original={`${path}?as=sent`} />
      </p>
      <h3>{says.renameIt}</h3>
      <Form method="post">
        <TextField
          name="title"
          label={says.titleAsThePublic}
          hint={says.theFileKeepsIts(fileName)}
          record
          error={reply?.errors.title}
          defaultValue={typedIn(reply, 'title') ?? title}
        />
        <Row>
          <Button>{says.rename}</Button>
          <Link className="plain" to={item}>
            {says.cancel}
          </Link>
        </Row>
      </Form>
    </Panel>
  )
}
