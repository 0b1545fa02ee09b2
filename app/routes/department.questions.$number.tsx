import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getQuestionToUs } from '#app/domain/overviews/department-page.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { AnswerForm } from '#app/ui/answer-fields.tsx'
import { Band } from '#app/ui/band.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import {
  AnswerWords,
  askedWords,
  questionMarks,
  questionStatus,
  RefusalWords,
} from '#app/ui/questions-at-work.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { WhatYouWrote } from '#app/ui/what-you-wrote.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf(`Answer ${page?.question.number ?? ''} — Department — Dais`, page?.reply ?? undefined) },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const question = await getQuestionToUs(context.db, context.actor, {
    number,
    now: context.clock.now(),
  })
  const reply = context.formReply
  const page = {
    question,
    reply,
    answerer: context.actor.name,
    formKey: crypto.randomUUID(),
    seenAt: context.clock.now(),
  }
  return data(page, { status: reply ? 422 : 200 })
}

type At = { recordedAt: string }

/** Whether a judgment came after this answer and before the next. */
function isOf({ recordedAt }: At, answers: At[], index: number): boolean {
  const next = answers[index + 1]
  return recordedAt >= answers[index]!.recordedAt && (next === undefined || recordedAt < next.recordedAt)
}

export default function AnswerQuestionPage() {
  const { question, reply, answerer, formKey, seenAt } = useLoaderData<typeof loader>()
  const open = question.state === 'asked' || question.state === 'answered'
  return (
    <WorkSite site={useSite()} place="department" trail={[{ href: '/department', label: 'Department' }]}>
      <Head
        kind={`Question ${question.number}`}
        title={question.text}
        before={
          <ErrorSummary
            reply={reply ?? undefined}
            kept="Nothing was published. We kept your words. Please choose the documents again."
          />
        }
      >
        <Status>
          <State mark={questionMarks[question.state]}>{questionStatus(question)}</State>
          <span>{askedWords(question)}</span>
          <a href={`/questions/${question.number}`}>See the public page</a>
        </Status>
      </Head>
      {question.answers.length > 0 ? (
        <Band heading="Answers so far">
          {question.answers.map((answer, index) => (
            <div key={answer.id}>
              <AnswerWords number={question.number} answer={answer} />
              {question.refusals
                .filter((refusal) => isOf(refusal, question.answers, index))
                .map((refusal) => (
                  <p key={refusal.recordedAt} className="small">
                    <RefusalWords refusal={refusal} />
                  </p>
                ))}
            </div>
          ))}
        </Band>
      ) : null}
      <Band heading={open ? 'Answer' : 'Ended'} first>
        {open ? (
          <AnswerForm
            reply={reply}
            formKey={formKey}
            seenAt={seenAt}
            answerer={answerer}
            owner={question.judge}
            back="/department"
          />
        ) : (
          <>
            <p>This question is closed. The clerk can reopen it.</p>
            <WhatYouWrote reply={reply} />
          </>
        )}
      </Band>
    </WorkSite>
  )
}
