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
import { libraryDocumentsOneChangePage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.changeADocumentClerk }]

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
        { href: '/clerk/library', label: words.library },
        { href: back, label: document.title },
      ]}
      title={words.changeTheDocumentsDetails}
      reply={reply}
      button={words.save}
      back={back}
    >
      <DocumentFields document={document} others={others} reply={reply} />
    </ActPage>
  )
}
