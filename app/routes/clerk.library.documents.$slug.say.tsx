import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { StatementSchema } from '#app/domain/library/forms.ts'
import { addStatement } from '#app/domain/library/keep-statement.server.ts'
import { getDocument } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { DocumentActPage, documentPath } from '#app/ui/document-act-page.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { libraryDocumentsOneSayPage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.addWhatADocument }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title } = await getDocument(context.db, routeParams(params, 'slug').slug)
  return { slug, title }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id } = await getDocument(context.db, slug)
  return submit(
    await readForm(request, StatementSchema),
    (input) => addStatement(commandContext(context), { documentId: id, ...input }),
    () => redirect(documentPath(slug)),
  )
}

export default function AddStatementPage() {
  const { slug, title } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const text = (name: string) => typedIn(reply, name) ?? ''
  return (
    <DocumentActPage
      site={useSite()}
      document={{ slug, title }}
      title={words.addWhatItSays}
      reply={reply}
      button={words.add}
    >
      <TextArea
        name="text"
        label={words.whatItSays}
        record
        error={reply?.errors.text}
        defaultValue={text('text')}
      />
      <Checkbox
        name="quoted"
        label={words.thisIsADirect}
        value="on"
        defaultChecked={reply?.values.quoted === 'on'}
      />
      <TextField
        name="saidBy"
        label={words.saidBy}
        optional
        hint={words.ifTheDocumentQuotes}
        error={reply?.errors.saidBy}
        defaultValue={text('saidBy')}
      />
      <TextField
        name="source"
        label={words.source}
        optional
        hint={words.onlyIfWeKnow}
        error={reply?.errors.source}
        defaultValue={text('source')}
      />
    </DocumentActPage>
  )
}
