import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import { removeStatement } from '#app/domain/library/keep-statement.server.ts'
import { getDocument } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { DocumentActPage, documentPath } from '#app/ui/document-act-page.tsx'
import { libraryDocumentsOneStatementsOneRemovePage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.removeWhatADocument }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = routeParams(params, 'slug', 'id')
  const { slug, title, statements } = await getDocument(context.db, at.slug)
  const statement = statements.find((one) => one.id === at.id)
  if (!statement) throw new NotFound(words.weCantFindThat)
  return { slug, title, text: statement.text }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, id } = routeParams(params, 'slug', 'id')
  return submit(
    await readForm(request, z.object({})),
    () => removeStatement(commandContext(context), { statementId: id }),
    () => redirect(documentPath(slug)),
  )
}

export default function RemoveStatementPage() {
  const { slug, title, text } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DocumentActPage
      site={useSite()}
      document={{ slug, title }}
      title={words.removeThis}
      lead={words.forSomethingEnteredBy}
      reply={reply}
      button={words.remove}
    >
      <p className="record">{text}</p>
    </DocumentActPage>
  )
}
