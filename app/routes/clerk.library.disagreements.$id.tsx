import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDisagreement } from '#app/domain/library/disagreements.server.ts'
import { DisagreementForm } from '#app/domain/library/forms.ts'
import { changeDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { listDocuments } from '#app/domain/library/library-queries.server.ts'
import { subjectOptions } from '#app/domain/library/subject-options.ts'
import { listSubjects } from '#app/domain/library/subjects.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DisagreementFields } from '#app/ui/disagreement-fields.tsx'
import { libraryDisagreementsOnePage as says } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: says.whereSourcesDifferClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const disagreement = await getDisagreement(context.db, routeParams(params, 'id').id)
  return {
    disagreement,
    subjects: subjectOptions(await listSubjects(context.db, disagreement.about)),
    documents: (await listDocuments(context.db)).map(({ id, title }) => ({ id, title })),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = routeParams(params, 'id')
  return submit(
    await readForm(request, DisagreementForm),
    (input) => changeDisagreement(commandContext(context), { ...input, disagreementId: id }),
    () => redirect('/clerk/library'),
  )
}

export default function DisagreementPage() {
  const { disagreement, documents, subjects } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="library"
      trail={[{ href: '/clerk/library', label: says.library }]}
      title={disagreement.subject}
      lead={says.eachSideInIts}
      reply={reply}
      button={says.save}
      back="/clerk/library"
    >
      <DisagreementFields
        disagreement={disagreement}
        documents={documents}
        subjects={subjects}
        reply={reply}
      />
    </ActPage>
  )
}
