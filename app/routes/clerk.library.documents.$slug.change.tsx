import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DocumentSchema } from '#app/domain/library/forms.ts'
import { changeDocument } from '#app/domain/library/keep-document.server.ts'
import { getDocument, listDocuments } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DocumentFields } from '#app/ui/document-fields.tsx'

export const meta: MetaFunction = () => [{ title: 'Change a document — Clerk — Dais' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const document = await getDocument(context.db, slug)
  const others = (await listDocuments(context.db)).filter((one) => one.id !== document.id)
  return { document, others: others.map(({ id, title }) => ({ id, title })) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id } = await getDocument(context.db, slug)
  return submit(
    await readForm(request, DocumentSchema),
    (input) => changeDocument(commandContext(context), { documentId: id, ...input }),
    () => redirect(`/clerk/library/documents/${slug}`),
  )
}

export default function ChangeDocumentPage() {
  const { document, others } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = `/clerk/library/documents/${document.slug}`
  return (
    <ActPage
      site={useSite()}
      place="library"
      trail={[
        { href: '/clerk/library', label: 'Library' },
        { href: back, label: document.title },
      ]}
      title="Change the document’s details"
      reply={reply}
      button="Save"
      back={back}
    >
      <DocumentFields document={document} others={others} reply={reply} />
    </ActPage>
  )
}
