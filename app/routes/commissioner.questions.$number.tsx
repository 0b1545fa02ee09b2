import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { MemberEntryForm } from '#app/domain/questions/member-forms.ts'
import { getMemberQuestion } from '#app/domain/questions/member-question.server.ts'
import { questionEntryNames } from '#app/domain/meeting-record/entry-kinds.ts'
import { questionStateNames } from '#app/domain/questions/question-state.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import {
  actOf,
  idsOf,
  JoinForm,
  JudgeForm,
  PassOnForm,
  TakeBackForm,
  WordedForm,
} from '#app/ui/member-forms.tsx'
import { QuestionHistoryList } from '#app/ui/history-at-work.tsx'
import { askedWords, questionMarks } from '#app/ui/questions-at-work.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { WhatYouWrote } from '#app/ui/what-you-wrote.tsx'
import { commissionerQuestionsOnePage as words } from '#app/words/commissioner.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.questionCommissionerDais(data?.question.number ?? '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const now = context.clock.now()
  const page = await getMemberQuestion(context.db, context.actor, { number, now })
  return { ...page, seenAt: now, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const now = context.clock.now()
  const { number } = routeParams(params, 'number')
  const { question } = await getMemberQuestion(context.db, context.actor, { number, now })
  return submit(
    await readForm(request, MemberEntryForm),
    ({ key, kind, personId, correctsId, text, seenAt }) =>
      addQuestionEntry(commandContext(context, key), {
        questionId: question.id,
        kind,
        text,
        correctsId,
        seenAt,
        personId: kind === 'joined' ? (context.actor.personId ?? undefined) : personId,
      }),
    (_result, { kind }) =>
      redirect(
        kind === 'restated' || kind === 'correction' ? `/commissioner/questions/${number}` : '/commissioner',
      ),
  )
}

export default function MemberQuestionPage() {
  const { question, mine, mayJudge, mayJoin, mayPassOn, ownWord, members, formKey, seenAt } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = { number: question.number, formKey, seenAt, reply }
  const open = question.state === 'asked' || question.state === 'answered'
  // Where the form in which it was typed is no longer offered.
  const gone = actOf(reply) === 'judge' ? !mayJudge : !open
  return (
    <WorkSite
      site={useSite()}
      place="commissioner"
      trail={[{ href: '/commissioner', label: words.myMeetings }]}
    >
      <Head
        kind={words.question(question.number)}
        title={question.text}
        before={<ErrorSummary reply={reply} ids={idsOf(reply, question.number)} />}
      >
        <Status>
          <State mark={questionMarks[question.state]}>{questionStateNames[question.state]}</State>
          <span>{askedWords(question)}</span>
          <a href={`/questions/${question.number}`}>{words.seeThePublicPage}</a>
        </Status>
      </Head>
      <WhatYouWrote reply={gone ? reply : undefined} />
      {mayJudge ? (
        <Band heading={words.answersToReview} first>
          <JudgeForm {...form} />
        </Band>
      ) : null}
      <Band heading={mine ? words.whatHappened : words.askedAndAnswered} first={!mayJudge}>
        <QuestionHistoryList question={question} />
      </Band>
      {ownWord ? (
        <Band heading={words.takeBack}>
          <TakeBackForm
            {...form}
            word={{
              id: ownWord.id,
              said: words.on(questionEntryNames[ownWord.kind].toLowerCase(), formatDate(ownWord.on)),
            }}
          />
        </Band>
      ) : null}
      {mayPassOn ? (
        <Band heading={words.passOn}>
          <PassOnForm {...form} members={members} />
        </Band>
      ) : null}
      {mayJoin ? (
        <Band heading={words.join}>
          <JoinForm {...form} />
        </Band>
      ) : null}
      {mine && open ? (
        <>
          <Band heading={words.rewordTheQuestion}>
            <WordedForm {...form} act="restated" />
          </Band>
          <Band heading={words.withdraw}>
            <WordedForm {...form} act="withdrawn" />
          </Band>
        </>
      ) : null}
    </WorkSite>
  )
}
