import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCommentsWaiting } from '#app/domain/comments/review/review-list.server.ts'
import { listDemandsForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import { countFollowUpsWaiting } from '#app/domain/follow-ups/count-waiting.server.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { getToday } from '#app/domain/overviews/today.server.ts'
import { listUndelivered } from '#app/domain/mail/undelivered.server.ts'
import { countQuestions } from '#app/domain/questions/clerk-questions.server.ts'
import { listSubmissionsWaiting } from '#app/domain/questions/submissions/list-submissions.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CommentsWaiting } from '#app/ui/comments-waiting.tsx'
import { DemandsWaiting } from '#app/ui/demand-lines.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { FileList } from '#app/ui/files.tsx'
import { FollowUpsWaiting } from '#app/ui/follow-ups-waiting.tsx'
import { Head } from '#app/ui/head.tsx'
import { MailUndelivered } from '#app/ui/mail-undelivered.tsx'
import { Panel, Part, Work } from '#app/ui/page.tsx'
import { QuestionsWaiting } from '#app/ui/questions-waiting.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { SubmissionsWaiting } from '#app/ui/submissions-waiting.tsx'
import { clerkPage as words } from '#app/words/today.ts'

export const meta: MetaFunction = () => [{ title: words.todayClerkDais }]

export async function loader({ context }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const submissions = await listSubmissionsWaiting(context.db)
  return {
    ...(await getToday(context.db, now)),
    questions: await countQuestions(context.db, now),
    submissions,
    seenAt: now,
    formKeys: Object.fromEntries(submissions.map(({ id }) => [id, crypto.randomUUID()])),
    comments: await listCommentsWaiting(context.db),
    mails: await listUndelivered(context.db, now),
    followUps: await countFollowUpsWaiting(context.db, now),
    demands: (await listDemandsForClerk(context.db, now)).filter(({ step }) => step !== null),
  }
}

export default function TodayPage() {
  const { date, steps, upcoming, proposal, questions, comments, mails, followUps, demands, ...sent } =
    useLoaderData<typeof loader>()
  const site = useSite()
  return (
    <WorkSite site={site} place="today">
      <Head title={words.today} lead={formatLongDate(date)} />
      <Work>
        <div className="stack">
          <Part id="next" heading={words.whatToDoNext}>
            {steps.length > 0 ? (
              <FileList
                rows={steps.map((step) => (
                  <div key={step.href}>
                    <a href={step.href} aria-label={`${step.what}: ${step.meeting}`}>
                      <b>{step.what}</b>
                    </a>
                    <br />
                    {step.meeting}
                    {step.when ? (
                      <>
                        <br />
                        <span className={step.late ? 'small is-stop' : 'small quiet'}>{step.when}</span>
                      </>
                    ) : null}
                  </div>
                ))}
              />
            ) : (
              <Empty
                what={words.nothingToDoRight}
                how={upcoming.length > 0 ? undefined : words.scheduleTheNextMeeting}
              />
            )}
          </Part>
          {sent.submissions.length > 0 ? (
            <Part id="sent" heading={words.questionsFromCommissioners}>
              <SubmissionsWaiting {...sent} zone={site.zone} />
            </Part>
          ) : null}
          {demands.length > 0 ? <DemandsWaiting demands={demands} /> : null}
          <CommentsWaiting meetings={comments} />
          <MailUndelivered meetings={mails} />
          <QuestionsWaiting {...questions} />
          <FollowUpsWaiting {...followUps} />
        </div>
        <Panel id="coming" heading={words.upcomingMeetings}>
          {upcoming.length > 0 ? (
            <FileList
              rows={upcoming.map((meeting) => (
                <div key={meeting.id}>
                  <a href={`/clerk/meetings/${meeting.slug}/agenda`}>{formatLongDate(meeting.heldOn)}</a>
                  <br />
                  <span className="small quiet">
                    {meetingKindNames[meeting.kind]}
                    {meeting.place ? `, ${meeting.place}` : ''}
                  </span>
                  <NextOf step={steps.find(({ slug }) => slug === meeting.slug)} />
                </div>
              ))}
            />
          ) : (
            <Empty what={words.noMeetingIsScheduled} />
          )}
          {proposal ? (
            <p>
              {words.theNextRegularDate(formatLongDate(proposal.date))} {proposal.note}
            </p>
          ) : (
            <p>
              <a href="/clerk/settings">{words.enterTheRegularSchedule}</a>
              {words.andTheNextDate}
            </p>
          )}
          <p>
            <LinkButton href="/clerk/meetings/new">{words.scheduleAMeeting}</LinkButton>
          </p>
        </Panel>
      </Work>
    </WorkSite>
  )
}

/** What a meeting to come asks for next, and by when. */
function NextOf({ step }: { step: { what: string; when: string; late: boolean } | undefined }) {
  if (!step) return null
  return (
    <>
      <br />
      <span className="small">{step.what}</span>
      {step.when ? (
        <>
          <br />
          <span className={step.late ? 'small is-stop' : 'small quiet'}>{step.when}</span>
        </>
      ) : null}
    </>
  )
}
