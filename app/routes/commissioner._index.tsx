import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getNamesToSay } from '#app/domain/comments/queue/in-confidence.server.ts'
import { getCommentSummary } from '#app/domain/comments/written/written-summary.server.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { listDemandsToDecide } from '#app/domain/demands/public-demands.server.ts'
import { listDraftsForChair } from '#app/domain/notifications/draft-for-chair.server.ts'
import { getMemberPage, waitingFacts } from '#app/domain/overviews/member-page.server.ts'
import { waitingLines } from '#app/domain/overviews/member-waiting.ts'
import { attendanceWords } from '#app/domain/people/service-words.ts'
import { useSite } from '#app/site-facts.ts'
import { AskForm, SentToClerk } from '#app/ui/ask-clerk.tsx'
import { Band } from '#app/ui/band.tsx'
import { CommissionerRecord } from '#app/ui/commissioner-record.tsx'
import { DemandsToDecide } from '#app/ui/demands-to-decide.tsx'
import { DraftsToRead } from '#app/ui/drafts-to-read.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import { meetingWhen, NextMeetingPanel } from '#app/ui/member-next-meeting.tsx'
import { ChairLists, MyQuestions, ToJudge } from '#app/ui/member-questions.tsx'
import { MinutesToApprove, PastDue, WaitingForYou } from '#app/ui/member-waiting.tsx'
import { NamesToSay } from '#app/ui/names-to-say.tsx'
import { NewEditions } from '#app/ui/new-editions.tsx'
import { Note } from '#app/ui/note.tsx'
import { Part, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { commissionerPage as words } from '#app/words/commissioner.ts'

export const meta: MetaFunction = () => [{ title: words.myMeetingsCommissionerDais }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const page = await getMemberPage(context.db, context.actor, now)
  const demands = await listDemandsToDecide(context.db, now)
  const { settings } = await getSettingsNow(context.db, now)
  const toJudge = page.questions?.toJudge ?? []
  return {
    ...page,
    waiting: waitingLines({ ...waitingFacts(page), demands }),
    comments: page.next?.agenda ? await getCommentSummary(context.db, page.next.slug) : null,
    names: page.next?.agenda ? await getNamesToSay(context.db, context.actor, page.next.slug) : [],
    demands,
    drafts: context.actor.role === 'chair' ? await listDraftsForChair(context.db, now) : [],
    department: settings.departmentName,
    justSent: new URL(request.url).searchParams.get('sent') === 'yes',
    seenAt: now,
    formKeys: Object.fromEntries(toJudge.map(({ number }) => [number, crypto.randomUUID()])),
    askKey: crypto.randomUUID(),
  }
}

export default function CommissionerHomePage() {
  const page = useLoaderData<typeof loader>()
  const site = useSite()
  const { next, own, justCause, questions, forChair, seenAt } = page
  return (
    <WorkSite site={site} place="commissioner">
      <Head
        kind={next ? words.nextMeeting(meetingWhen(next, site.zone)) : words.noMeetingIsPosted}
        title={own?.name ?? words.myMeetings}
      >
        {page.justSent ? <Note title={words.sentToTheClerk}>{words.youWillSeeHere}</Note> : null}
      </Head>
      <Work>
        <div className="stack">
          <WaitingForYou lines={page.waiting} />
          <ToJudge questions={questions?.toJudge ?? []} formKeys={page.formKeys} seenAt={seenAt} />
          {forChair ? <ChairLists {...forChair} /> : null}
          <DraftsToRead drafts={page.drafts} />
          <DemandsToDecide demands={page.demands} />
          <MinutesToApprove minutes={page.awaitingApproval} next={next} />
          <PastDue late={page.late} />
          {own?.serving ? (
            <Part id="ask" heading={words.askAQuestion}>
              <AskForm formKey={page.askKey} action="/commissioner/ask" addressee={page.department} />
              <SentToClerk submissions={page.sent} zone={site.zone} />
            </Part>
          ) : null}
        </div>
        <NextMeetingPanel next={next} comments={page.comments} zone={site.zone} />
      </Work>
      <NamesToSay names={page.names} />
      {questions ? (
        <Band heading={words.myQuestions} id="mine" first wide>
          <MyQuestions open={questions.open} ended={questions.ended} />
        </Band>
      ) : null}
      <NewEditions since={page.since} answers={questions?.came ?? []} editions={page.came} zone={site.zone} />
      {own && justCause ? (
        <>
          <Band heading={words.you}>
            <Facts
              rows={[
                { label: words.publicPage, value: <a href={`/commissioners/${own.slug}`}>{own.name}</a> },
                {
                  label: words.attendance,
                  value:
                    own.attendanceYears.length > 0
                      ? attendanceWords(own.attendanceYears)
                      : words.noMeetingYet,
                },
                {
                  label: words.remoteForJustCause,
                  value: (
                    <>
                      {words.ofMeetingsUsedIn(justCause.used, justCause.cap, justCause.year)}{' '}
                      <span className="quiet">{words.governmentCode549538}</span>
                    </>
                  ),
                },
              ]}
            />
          </Band>
          <CommissionerRecord commissioner={own} />
        </>
      ) : (
        <Band heading={words.you}>
          <Empty what={words.yourAccountIsNot} how={words.askTheClerkTo} />
        </Band>
      )}
    </WorkSite>
  )
}
