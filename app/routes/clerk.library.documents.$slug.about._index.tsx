import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AboutSchema, matterNames } from '#app/domain/library/forms.ts'
import { linkDocument } from '#app/domain/library/keep-about.server.ts'
import { getDocument } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { DeskLine, valueOf } from '#app/ui/desk-form.tsx'
import { DocumentActPage, documentPath } from '#app/ui/document-act-page.tsx'
import { libraryDocumentsOneAboutPage as words } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: words.linkADocumentClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title } = await getDocument(context.db, routeParams(params, 'slug').slug)
  return { slug, title }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id } = await getDocument(context.db, slug)
  return submit(
    await readForm(request, AboutSchema),
    (input) => linkDocument(commandContext(context), { documentId: id, ...input }),
    () => redirect(`${documentPath(slug)}#about`),
  )
}

export default function LinkDocumentPage() {
  const { slug, title } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DocumentActPage
      site={useSite()}
      document={{ slug, title }}
      title={words.linkItToA}
      lead={words.onceBothArePublic}
      reply={reply}
      button={words.linkThem}
    >
      <RadioGroup
        name="kind"
        legend={words.itIsAbout}
        choices={Object.entries(matterNames).map(([value, name]) => ({
          value,
          label: `A ${name.toLowerCase()}`,
        }))}
        defaultValue={valueOf(reply, 'kind')}
        error={reply?.errors.kind}
      />
      <DeskLine reply={reply} name="number" label={words.itsNumber} hint={words.forExample2026014} />
    </DocumentActPage>
  )
}
