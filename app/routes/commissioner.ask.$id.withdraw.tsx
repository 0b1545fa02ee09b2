import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSubmission } from '#app/domain/questions/submissions/list-submissions.server.ts'
import { WithdrawSubmissionForm } from '#app/domain/questions/submissions/submission-forms.ts'
import { withdrawSubmission } from '#app/domain/questions/submissions/submit-question.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { commissionerAskOneWithdrawPage as words } from '#app/words/commissioner.ts'

export const meta: MetaFunction = () => [{ title: words.withdrawYourQuestionCommissioner }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const { text } = await getSubmission(context.db, context.actor, id)
  return { id, text, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = routeParams(params, 'id')
  return submit(
    await readForm(request, WithdrawSubmissionForm),
    ({ key }) => withdrawSubmission(commandContext(context, key), { id }),
    () => redirect('/commissioner'),
  )
}

export default function WithdrawSubmissionPage() {
  const { id, text, formKey } = useLoaderData<typeof loader>()
  return (
    <ActPage
      site={useSite()}
      place="commissioner"
      trail={[{ href: '/commissioner', label: words.myMeetings }]}
      title={words.withdrawYourQuestion}
      lead={words.theClerkWillNot}
      reply={useActionData<typeof action>()}
      button={words.withdrawTheQuestion}
      back={`/commissioner/ask/${id}`}
    >
      <input type="hidden" name="key" value={formKey} />
      <p className="record">{text}</p>
    </ActPage>
  )
}
