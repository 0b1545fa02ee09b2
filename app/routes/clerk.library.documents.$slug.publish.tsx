import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { publishDocument } from '#app/domain/library/keep-document.server.ts'
import { getDocument } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { DocumentActPage, documentPath } from '#app/ui/document-act-page.tsx'
import { libraryDocumentsOnePublishPage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.publishADocumentClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title } = await getDocument(context.db, routeParams(params, 'slug').slug)
  return { slug, title }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id } = await getDocument(context.db, slug)
  return submit(
    await readForm(request, z.object({})),
    () => publishDocument(commandContext(context), id),
    () => redirect(documentPath(slug)),
  )
}

export default function PublishDocumentPage() {
  const { slug, title } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DocumentActPage
      site={useSite()}
      document={{ slug, title }}
      title={words.publish(title)}
      lead={words.everyoneWillBeAble}
      reply={reply}
      button={words.publish2}
    />
  )
}
