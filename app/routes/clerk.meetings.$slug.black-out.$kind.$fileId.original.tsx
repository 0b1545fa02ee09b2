import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { KeyForm } from '#app/domain/comments/review/review-forms.ts'
import { showOriginalFile } from '#app/domain/papers/redaction/black-out.server.ts'
import { getRedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { backOf } from '#app/ui/black-out/redact-paths.ts'
import { blackOutKindFileOriginalPage as words } from '#app/words/files.ts'

export const meta: MetaFunction = () => [{ title: words.showTheOriginalClerk }]

async function fileOf({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const { slug, kind, fileId } = routeParams(params, 'slug', 'kind', 'fileId')
  return getRedactedFile(context.db, slug, kind, fileId)
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { file: await fileOf({ context, params }), formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const file = await fileOf({ context, params })
  return submit(
    await readForm(request, KeyForm),
    ({ key }) => showOriginalFile(commandContext(context, key), file),
    () => redirect(backOf(file)),
  )
}

export default function ShowOriginalFilePage() {
  const { file, formKey } = useLoaderData<typeof loader>()
  return (
    <ActPage
      site={useSite()}
      place="meetings"
      trail={[{ href: backOf(file), label: file.title }]}
      back={backOf(file)}
      title={words.showTheOriginalAgain}
      lead={words.everyoneWhoMayRead(file.title)}
      reply={useActionData<typeof action>()}
      button={words.showTheOriginal}
    >
      <input type="hidden" name="key" value={formKey} />
    </ActPage>
  )
}
