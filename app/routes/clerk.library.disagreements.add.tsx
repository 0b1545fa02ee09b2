import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DisagreementForm } from '#app/domain/library/forms.ts'
import { addDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { listDocuments } from '#app/domain/library/library-queries.server.ts'
import { subjectOptions } from '#app/domain/library/subject-options.ts'
import { listSubjects } from '#app/domain/library/subjects.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DisagreementFields } from '#app/ui/disagreement-fields.tsx'
import { libraryDisagreementsAddPage as says } from '#app/words/library.ts'

export const meta: MetaFunction = () => [{ title: says.addWhereSourcesDiffer }]

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    subjects: subjectOptions(await listSubjects(context.db)),
    documents: (await listDocuments(context.db)).map(({ id, title }) => ({ id, title })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, DisagreementForm),
    (input) => addDisagreement(commandContext(context), input),
    () => redirect('/clerk/library'),
  )
}

export default function AddDisagreementPage() {
  const { documents, subjects } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="library"
      trail={[{ href: '/clerk/library', label: says.library }]}
      title={says.addWhereSourcesDiffer2}
      lead={says.eachSideInIts}
      reply={reply}
      button={says.add}
      back="/clerk/library"
    >
      <DisagreementFields documents={documents} subjects={subjects} reply={reply} />
    </ActPage>
  )
}
