import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getNamesToSay } from '#app/domain/comments/queue/in-confidence.server.ts'
import { getCommentSummary } from '#app/domain/comments/written/written-summary.server.ts'
import { listDemandsToDecide } from '#app/domain/demands/public-demands.server.ts'
import { listDraftsForChair } from '#app/domain/notifications/draft-for-chair.server.ts'
import { getMemberPage } from '#app/domain/overviews/member-page.server.ts'
import { attendanceWords } from '#app/domain/people/service-words.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { CommentSummaryBand } from '#app/ui/comment-summary.tsx'
import { CommissionerRecord } from '#app/ui/commissioner-record.tsx'
import { DemandsToDecide } from '#app/ui/demands-to-decide.tsx'
import { DraftsToRead } from '#app/ui/drafts-to-read.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FileList } from '#app/ui/files.tsx'
import { AnswersThatCame, ChairLists, MyQuestions, ToJudge } from '#app/ui/member-questions.tsx'
import { NamesToSay } from '#app/ui/names-to-say.tsx'
import { NewEditions } from '#app/ui/new-editions.tsx'
import { Work } from '#app/ui/page.tsx'
import { NextMeetingHead } from '#app/ui/next-meeting-head.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'My meetings — Commissioner — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const page = await getMemberPage(context.db, context.actor, context.clock.now())
  const toJudge = page.questions?.toJudge ?? []
  return {
    ...page,
    comments: page.next?.agenda ? await getCommentSummary(context.db, page.next.slug) : null,
    names: page.next?.agenda ? await getNamesToSay(context.db, context.actor, page.next.slug) : [],
    demands: await listDemandsToDecide(context.db, context.clock.now()),
    chair: context.actor.role === 'chair',
    drafts: context.actor.role === 'chair' ? await listDraftsForChair(context.db, context.clock.now()) : [],
    formKeys: Object.fromEntries(toJudge.map(({ number }) => [number, crypto.randomUUID()])),
  }
}

export default function CommissionerHomePage() {
  const page = useLoaderData<typeof loader>()
  const site = useSite()
  const { own, justCause, awaitingApproval, chair, questions, forChair } = page
  return (
    <WorkSite site={site} place="commissioner">
      <NextMeetingHead next={page.next} zone={site.zone} />
      {page.comments ? <CommentSummaryBand summary={page.comments} zone={site.zone} /> : null}
      <NamesToSay names={page.names} />
      {questions || forChair ? (
        <Work>
          <div className="stack">
            {questions ? (
              <>
                <ToJudge
                  questions={questions.toJudge}
                  formKeys={page.formKeys}
                  asChair={forChair?.orphaned.filter(({ state }) => state === 'answered').length ?? 0}
                />
                <MyQuestions open={questions.open} ended={questions.ended} />
              </>
            ) : null}
            {forChair ? <ChairLists {...forChair} /> : null}
          </div>
          <AnswersThatCame since={page.since} came={questions?.came ?? []} />
        </Work>
      ) : null}
      <DraftsToRead drafts={page.drafts} />
      <DemandsToDecide demands={page.demands} />
      <NewEditions since={page.since} editions={page.came} zone={site.zone} />
      {chair ? (
        <Band heading="Minutes to approve" note="oldest first">
          {awaitingApproval.length > 0 ? (
            <FileList
              rows={awaitingApproval.map(({ slug, heldOn, minutes }) => (
                <a key={slug} href={`/meetings/${slug}/minutes`}>
                  Minutes of {formatLongDate(heldOn)}, edition {minutes?.number}, presented but not yet
                  approved
                </a>
              ))}
            />
          ) : (
            <Empty
              what="No minutes are waiting."
              how="Minutes appear here when the clerk presents them, until a motion approves them."
            />
          )}
        </Band>
      ) : null}
      {own && justCause ? (
        <>
          <Band heading="You">
            <Facts
              rows={[
                { label: 'Public page', value: <a href={`/commissioners/${own.slug}`}>{own.name}</a> },
                {
                  label: 'Attendance',
                  value:
                    own.attendanceYears.length > 0 ? attendanceWords(own.attendanceYears) : 'No meeting yet',
                },
                {
                  label: 'Remote for just cause',
                  value: (
                    <>
                      {justCause.used} of {justCause.cap} meetings used in {justCause.year}.{' '}
                      <span className="quiet">Government Code 54953.8.3</span>
                    </>
                  ),
                },
              ]}
            />
          </Band>
          <CommissionerRecord commissioner={own} />
        </>
      ) : (
        <Band heading="You">
          <Empty
            what="Your account is not linked to a seat yet."
            how="Ask the clerk to link it. Then your attendance, votes and questions appear here."
          />
        </Band>
      )}
    </WorkSite>
  )
}
