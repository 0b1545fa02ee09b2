import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { getSubmission } from '#app/domain/questions/submissions/list-submissions.server.ts'
import { SubmitQuestionForm } from '#app/domain/questions/submissions/submission-forms.ts'
import {
  submissionStateNames,
  submissionVerdict,
} from '#app/domain/questions/submissions/submission-state.ts'
import { sendQuestionAgain } from '#app/domain/questions/submissions/submit-question.server.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { AskForm } from '#app/ui/ask-clerk.tsx'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { WhatYouWrote } from '#app/ui/what-you-wrote.tsx'
import { commissionerAskOnePage as words } from '#app/words/commissioner.ts'

export const meta: MetaFunction = () => [{ title: words.yourQuestionToThe }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  return {
    submission: await getSubmission(context.db, context.actor, id),
    seenAt: context.clock.now(),
    formKey: crypto.randomUUID(),
    withdrawKey: crypto.randomUUID(),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = routeParams(params, 'id')
  return submit(
    await readForm(request, SubmitQuestionForm),
    ({ key, ...input }) => sendQuestionAgain(commandContext(context, key), { id, ...input }),
    () => redirect('/commissioner?sent=yes'),
  )
}

export default function SubmissionPage() {
  const { submission, seenAt, formKey, withdrawKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { zone, ...site } = useSite()
  const { id, state, text, addressee, sentAt, returnedWhy, declinedWhy, number } = submission
  const mayChange = submissionVerdict(state).ok
  return (
    <WorkSite
      site={{ zone, ...site }}
      place="commissioner"
      trail={[{ href: '/commissioner', label: words.myMeetings }]}
    >
      <Head
        kind={words.yourQuestionToTheClerk}
        title={mayChange ? words.changeYourQuestion : text}
        before={<ErrorSummary reply={reply} />}
      >
        <Status>
          <State>{submissionStateNames[state]}</State>
          <span>{words.sent(formatDateTime(sentAt, zone))}</span>
          {number ? <a href={`/commissioner/questions/${number}`}>{words.question(number)}</a> : null}
        </Status>
        {state === 'returned' ? <Note title={words.theClerkAsks}>{returnedWhy}</Note> : null}
        {state === 'declined' ? <Note title={words.whyTheClerkDeclined}>{declinedWhy}</Note> : null}
        {mayChange ? null : <WhatYouWrote reply={reply} />}
      </Head>
      {mayChange ? (
        <>
          <Band first>
            <AskForm
              formKey={formKey}
              reply={reply}
              addressee={addressee}
              text={text}
              seenAt={seenAt}
              button={words.sendItAgain}
            />
          </Band>
          <Band heading={words.withdraw}>
            <Form method="post" action={`/commissioner/ask/${id}/withdraw`}>
              <input type="hidden" name="key" value={withdrawKey} />
              <p>{words.theClerkWillNot}</p>
              <p className="apart">
                <Button kind="outline">{words.withdrawTheQuestion}</Button>
              </p>
            </Form>
          </Band>
        </>
      ) : null}
    </WorkSite>
  )
}
