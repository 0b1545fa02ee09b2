import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import { matterNames } from '#app/domain/library/forms.ts'
import { unlinkDocument } from '#app/domain/library/keep-about.server.ts'
import { getDocument } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { DocumentActPage, documentPath } from '#app/ui/document-act-page.tsx'
import { libraryDocumentsOneAboutKindOnePage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.removeALinkClerk }]

type Params = LoaderFunctionArgs['params']

async function linkOf(context: AppLoadContext, params: Params) {
  const at = routeParams(params, 'slug', 'kind', 'number')
  const { id, slug, title, links } = await getDocument(context.db, at.slug)
  const link = links.find(({ kind, number }) => kind === at.kind && number === at.number)
  if (!link) throw new NotFound(words.theDocumentIsNot)
  return { id, slug, title, link }
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title, link } = await linkOf(context, params)
  return { slug, title, link }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id, link } = await linkOf(context, params)
  return submit(
    await readForm(request, z.object({})),
    () => unlinkDocument(commandContext(context), { documentId: id, kind: link.kind, number: link.number }),
    () => redirect(`${documentPath(slug)}#about`),
  )
}

export default function UnlinkDocumentPage() {
  const { slug, title, link } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DocumentActPage
      site={useSite()}
      document={{ slug, title }}
      title={words.removeThisLink}
      lead={words.forADocumentLinked}
      reply={reply}
      button={words.takeItBack}
    >
      <p>
        {matterNames[link.kind]} {link.number}
      </p>
      <p className="record">{link.text}</p>
    </DocumentActPage>
  )
}
