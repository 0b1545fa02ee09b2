import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { SubmitQuestionForm } from '#app/domain/questions/submissions/submission-forms.ts'
import { submitQuestion } from '#app/domain/questions/submissions/submit-question.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { AskForm } from '#app/ui/ask-clerk.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Ask a question — Commissioner — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { settings } = await getSettingsNow(context.db, context.clock.now())
  return { department: settings.departmentName, formKey: crypto.randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, SubmitQuestionForm),
    ({ key, text, addressee }) => submitQuestion(commandContext(context, key), { text, addressee }),
    () => redirect('/commissioner?sent=yes'),
  )
}

export default function AskPage() {
  const { department, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <WorkSite site={useSite()} place="commissioner" trail={[{ href: '/commissioner', label: 'My meetings' }]}>
      <Head
        title="Ask a question between meetings"
        lead="The clerk publishes it, and the department answers in public."
        before={<ErrorSummary reply={reply} />}
      />
      <AskForm formKey={formKey} reply={reply} addressee={department} />
      <p className="apart">
        <a href="/commissioner">Go back</a>
      </p>
    </WorkSite>
  )
}
