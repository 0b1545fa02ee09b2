import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDisagreement } from '#app/domain/library/disagreements.server.ts'
import { DisagreementSchema } from '#app/domain/library/forms.ts'
import { changeDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { listDocuments } from '#app/domain/library/library-queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DisagreementFields } from '#app/ui/disagreement-fields.tsx'

export const meta: MetaFunction = () => [{ title: 'Where sources differ — Clerk — Dais' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    disagreement: await getDisagreement(context.db, params.id!),
    documents: (await listDocuments(context.db)).map(({ id, title }) => ({ id, title })),
  }
}

/** What it is about is not in the form and stays as it is. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { about } = await getDisagreement(context.db, params.id!)
  return submit(
    await readForm(request, DisagreementSchema),
    (input) => changeDisagreement(commandContext(context), { ...input, about, disagreementId: params.id! }),
    () => redirect('/clerk/library'),
  )
}

export default function DisagreementPage() {
  const { disagreement, documents } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="library"
      trail={[{ href: '/clerk/library', label: 'Library' }]}
      title={disagreement.subject}
      lead="Each side in its own words. Both are shown side by side; nothing is decided."
      reply={reply}
      button="Save"
      back="/clerk/library"
    >
      <DisagreementFields disagreement={disagreement} documents={documents} reply={reply} />
    </ActPage>
  )
}
