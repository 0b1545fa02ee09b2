import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { listMotionChoices, questionIdOf } from '#app/domain/follow-ups/entries/about-choices.server.ts'
import { OpenBetweenSchema } from '#app/domain/follow-ups/entries/entry-forms.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { FollowUpFields, ReadyKinds } from '#app/ui/follow-up-fields.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { trimmed } from '#app/domain/text/empty-text.ts'
import { followUpsNewPage as words } from '#app/words/follow-ups.ts'

const NewFollowUpForm = OpenBetweenSchema.omit({ questionId: true }).extend({
  questionNumber: z.string().overwrite(trimmed).max(20).optional(),
})

export const meta: MetaFunction = () => [{ title: words.openAFollowUp }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { motions: await listMotionChoices(context.db) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, NewFollowUpForm),
    async ({ questionNumber, ...input }) =>
      openBetween(commandContext(context), {
        ...input,
        questionId: await questionIdOf(context.db, questionNumber),
      }),
    ({ number }) => redirect(`/clerk/follow-ups/${number}`),
  )
}

export default function NewFollowUpPage() {
  const { motions } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <WorkSite
      site={useSite()}
      place="follow-ups"
      trail={[{ href: '/clerk/follow-ups', label: words.followUps }]}
    >
      <Head
        title={words.openAFollowUp2}
        lead={words.somethingOwedToThe}
        before={<ErrorSummary reply={reply} />}
      />
      <Form method="post" noValidate className="narrow">
        <FollowUpFields reply={reply} motions={motions} />
        <div className="apart--more">
          <Row>
            <Button>{words.openIt}</Button>
            <a href="/clerk/follow-ups">{words.goBack}</a>
          </Row>
        </div>
      </Form>
      <ReadyKinds />
    </WorkSite>
  )
}
