import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getQuestionHistory } from '#app/domain/questions/question-history.server.ts'
import { entryVerdict } from '#app/domain/questions/question-state.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { AnswerForm } from '#app/ui/answer-fields.tsx'
import { Band } from '#app/ui/band.tsx'
import { WhatYouWrote } from '#app/ui/what-you-wrote.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { questionsOneAnswerPage as says } from '#app/words/questions.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: titleOf(says.answerToClerkDais(page?.question.number ?? ''), page?.reply ?? undefined),
  },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const question = await getQuestionHistory(context.db, number, {
    now: context.clock.now(),
    all: true,
  })
  const reply = context.formReply
  const page = { question, reply, formKey: crypto.randomUUID(), seenAt: context.clock.now() }
  return data(page, { status: reply ? 422 : 200 })
}

export default function ClerkAnswerPage() {
  const { question, reply, formKey, seenAt } = useLoaderData<typeof loader>()
  const back = `/clerk/questions/${question.number}`
  return (
    <WorkSite
      site={useSite()}
      place="questions"
      trail={[
        { href: '/clerk/questions', label: says.questions },
        { href: back, label: question.number },
      ]}
    >
      <Head
        kind={says.question(question.number)}
        title={question.text}
        lead={says.enterAnAnswerYou}
        before={<ErrorSummary reply={reply ?? undefined} kept={says.nothingWasPublishedWe} />}
      />
      <Band heading={says.answer} first>
        {entryVerdict(question.state, 'heard').ok ? (
          <AnswerForm
            reply={reply}
            formKey={formKey}
            seenAt={seenAt}
            answerer=""
            owner={question.judge}
            dated
            back={back}
          />
        ) : (
          <>
            <p>
              {says.thisQuestionIsClosed} <a href={`${back}/reopened`}>{says.reopenIt}</a>{' '}
              {says.toAddAnAnswer}
            </p>
            <WhatYouWrote reply={reply} />
          </>
        )}
      </Band>
    </WorkSite>
  )
}
