import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AddDocumentSchema } from '#app/domain/library/forms.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { listDocuments } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { libraryAddPage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.addADocumentClerk }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { others: (await listDocuments(context.db)).map(({ id, title }) => ({ id, title })) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, AddDocumentSchema),
    (input) => addDocument(commandContext(context), input),
    ({ slug }) => redirect(`/clerk/library/documents/${slug}`),
  )
}

export default function AddDocumentPage() {
  const { others } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="library"
      trail={[{ href: '/clerk/library', label: words.library }]}
      title={words.addADocument}
      lead={words.nextAddItsFile}
      reply={reply}
      button={words.addTheDocument}
      back="/clerk/library"
    >
      <DocumentFields others={others} reply={reply} />
      <Checkbox
        name="isPublic"
        label={words.publishItNow}
        value="on"
        defaultChecked={reply?.values.isPublic === 'on'}
      />
    </ActPage>
  )
}
