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
import { commissionerAskPage as words } from '#app/words/commissioner.ts'

export const meta: MetaFunction = () => [{ title: words.askAQuestionCommissioner }]

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
    <WorkSite
      site={useSite()}
      place="commissioner"
      trail={[{ href: '/commissioner', label: words.myMeetings }]}
    >
      <Head
        title={words.askAQuestionBetween}
        lead={words.theClerkPublishesIt}
        before={<ErrorSummary reply={reply} />}
      />
      <AskForm formKey={formKey} reply={reply} addressee={department} />
      <p className="apart">
        <a href="/commissioner">{words.goBack}</a>
      </p>
    </WorkSite>
  )
}
