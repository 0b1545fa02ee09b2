import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getQuestionToUs } from '#app/domain/overviews/department-page.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { isAnswerOf, organizationOf } from '#app/domain/people/organization.server.ts'
import { correctsIn, draftAtWork } from '#app/http/reply-page.server.ts'
import { AnswersSoFar } from '#app/ui/answers-so-far.tsx'
import { DepartmentAnswer } from '#app/ui/department-answer.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { Panel, Part, Work } from '#app/ui/page.tsx'
import { askedWords, questionMarks, questionStatus } from '#app/ui/questions-at-work.tsx'
import { DraftNote } from '#app/ui/reply-steps.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { WhatYouWrote } from '#app/ui/what-you-wrote.tsx'
import { departmentQuestionsOnePage as says } from '#app/words/department.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf(says.answerDepartmentDais(page?.question.number ?? ''), page?.reply ?? undefined) },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const question = await getQuestionToUs(context.db, context.actor, {
    number,
    now: context.clock.now(),
  })
  const reply = context.formReply
  const organization = await organizationOf(context.db, context.actor)
  const mayCorrect = question.answers
    .filter((answer) => organization && !answer.correctedBy && isAnswerOf(answer, organization))
    .map(({ id }) => id)
  const asked = correctsIn(request)
  const correctsId = asked !== null && mayCorrect.includes(asked) ? asked : null
  const query = new URL(request.url).searchParams
  const page = {
    question,
    reply,
    mayCorrect,
    correctsId,
    gone: asked !== null && correctsId === null,
    draft: await draftAtWork(context, request, { kind: 'question', id: question.id, correctsId }),
    done: query.get('saved') ? 'saved' : query.get('discarded') ? 'discarded' : null,
    answerer: context.actor.name,
    formKey: crypto.randomUUID(),
  }
  return data(page, { status: reply ? 422 : 200 })
}

export default function AnswerQuestionPage() {
  const page = useLoaderData<typeof loader>()
  const { question, reply, answerer, formKey, mayCorrect, correctsId, draft, done, gone } = page
  const site = useSite()
  const open = question.state === 'asked' || question.state === 'answered'
  const wrong = question.answers.find(({ id }) => id === correctsId)
  return (
    <WorkSite site={site} place="department" trail={[{ href: '/department', label: says.department }]}>
      <Head
        kind={says.question(question.number)}
        title={wrong ? says.correctAnAnswer : says.answerAQuestion}
        before={<ErrorSummary reply={reply ?? undefined} kept={says.nothingWasPublishedWe} />}
      >
        <Status>
          <State mark={questionMarks[question.state]}>{questionStatus(question)}</State>
          <span>{askedWords(question)}</span>
          <a href={`/questions/${question.number}`}>{says.seeThePublicPage}</a>
        </Status>
        {done === 'saved' ? <Note title={says.draftSaved}>{says.onlyYourDepartmentCan}</Note> : null}
        {done === 'discarded' ? <Note title={says.draftDiscarded}>{says.nothingWasPublished}</Note> : null}
        {gone ? <Note title={says.thatAnswerCantBe}>{says.itWasCorrectedAlready}</Note> : null}
      </Head>
      <Work even>
        <div className="stack">
          <Part id="question" heading={says.question2}>
            <p className="record">{question.text}</p>
          </Part>
          <AnswersSoFar question={question} mayCorrect={mayCorrect} correctsId={correctsId} />
        </div>
        <Panel id="answer" heading={wrong ? says.correctedAnswer : open ? says.answer : says.closed}>
          {wrong ? <p>{says.theAnswerOfStays(formatDate(wrong.on))}</p> : null}
          {draft ? <DraftNote draft={draft} reply={reply} zone={site.zone} /> : null}
          {open || wrong ? (
            <DepartmentAnswer
              key={draft?.version ?? 0}
              reply={reply}
              draft={draft}
              formKey={formKey}
              answerer={answerer}
              correctsId={correctsId}
            />
          ) : (
            <>
              <p>{says.thisQuestionIsClosed}</p>
              <WhatYouWrote reply={reply} />
            </>
          )}
        </Panel>
      </Work>
    </WorkSite>
  )
}
