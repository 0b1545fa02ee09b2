import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { getSubmission } from '#app/domain/questions/submissions/list-submissions.server.ts'
import { reviewSubmission } from '#app/domain/questions/submissions/review-submission.server.ts'
import { ReviewSubmissionForm, submissionSteps } from '#app/domain/questions/submissions/submission-forms.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DeskText } from '#app/ui/desk-form.tsx'
import { questionsSentOneStepPage as says } from '#app/words/questions.ts'

export const meta: MetaFunction = () => [{ title: says.aCommissionersQuestionClerk }]

function stepOf(params: LoaderFunctionArgs['params']) {
  const at = routeParams(params, 'id', 'step')
  const step = submissionSteps.find((each) => each === at.step)
  if (!step) throw new NotFound(says.weCantFindThat)
  return { id: at.id, step }
}

const words = {
  open: {
    title: says.publishThisQuestion,
    lead: says.itGetsTheNext,
    button: says.publishTheQuestion,
    label: null,
  },
  return: {
    title: says.askTheCommissionerFirst,
    lead: says.yourWordsAppearOn,
    button: says.sendItBack,
    label: says.whatDoYouNeed,
  },
  decline: {
    title: says.declineThisQuestion,
    lead: says.itIsNotPublished,
    button: says.declineTheQuestion,
    label: says.why,
  },
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, step } = stepOf(params)
  return {
    step,
    submission: await getSubmission(context.db, context.actor, id),
    seenAt: context.clock.now(),
    formKey: crypto.randomUUID(),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id, step } = stepOf(params)
  return submit(
    await readForm(request, ReviewSubmissionForm),
    ({ key, text, seenAt }) => reviewSubmission(commandContext(context, key), { id, step, text, seenAt }),
    ({ number }) => redirect(number ? `/clerk/questions/${number}` : '/clerk/questions'),
  )
}

export default function ReviewSubmissionPage() {
  const { step, submission, seenAt, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const site = useSite()
  const { title, lead, button, label } = words[step]
  return (
    <ActPage
      site={site}
      place="questions"
      trail={[{ href: '/clerk/questions', label: says.questions }]}
      title={title}
      lead={lead}
      reply={reply}
      button={button}
      back="/clerk/questions"
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <p className="record">{submission.text}</p>
      <p className="small quiet">
        {says.toSent(submission.person, submission.addressee, formatDateTime(submission.sentAt, site.zone))}
      </p>
      {label ? <DeskText reply={reply} name="text" label={label} /> : null}
    </ActPage>
  )
}
