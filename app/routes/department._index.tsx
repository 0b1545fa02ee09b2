import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDepartmentPage } from '#app/domain/overviews/department-page.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { DepartmentList, waits } from '#app/ui/department-list.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { Panel, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'
import { departmentPage as words } from '#app/words/department.ts'

export const meta: MetaFunction = () => [{ title: words.departmentDais }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  return {
    ...(await getDepartmentPage(context.db, context.actor, context.clock.now())),
    answered: numberIn(query.get('answered')),
    reported: numberIn(query.get('reported')),
  }
}

/** Questions and follow-ups share their numbers. */
function numberIn(said: string | null): string | null {
  return said !== null && /^\d{4}-\d{3,}$/.test(said) ? said : null
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function Presentations({ page, zone }: { page: Page; zone: string }) {
  const { next, presentations } = page
  if (!next) {
    return <Empty what={words.noMeetingIsPosted} how={words.itemsYouWillPresent} />
  }
  return (
    <>
      <p>
        <a href={`/meetings/${next.slug}`}>{formatLongDate(next.heldOn)}</a>
        {next.startsAt ? words.at(formatTime(next.startsAt, zone)) : null}
        {next.place ? `, ${next.place}` : null}
      </p>
      {presentations.length > 0 ? (
        <div className="apart--less">
          <Entries
            short
            entries={presentations.map(({ number, title, presenters, minutes }) => ({
              when: words.item(number),
              children: (
                <>
                  <p className="record">{title}</p>
                  <p className="small quiet">
                    {presenters.join('; ')}
                    {minutes === null ? null : `, ${counted(minutes, 'minute')}`}
                  </p>
                </>
              ),
            }))}
          />
        </div>
      ) : (
        <Empty what={words.youAreNotScheduled} how={words.itemsThatListYou} />
      )}
    </>
  )
}

export default function DepartmentHomePage() {
  const page = useLoaderData<typeof loader>()
  const site = useSite()
  const unanswered = page.questions.filter(({ state }) => state === 'asked').length
  const unreported = page.owed.filter((each) => !waits(each)).length
  const sent = page.answered
    ? words.yourAnswerToQuestion(page.answered)
    : page.reported && words.yourReportOnFollow(page.reported)
  return (
    <WorkSite site={site} place="department">
      <Head kind={page.organization ?? words.department} title={words.whatYouOwe}>
        <Status>
          <span>{counted(unanswered, words.questionWithoutAnAnswer, words.questionsWithoutAnAnswer)}</span>
          <span>{counted(unreported, words.reportToGive, words.reportsToGive)}</span>
        </Status>
        {page.organization ? null : <p>{words.yourAccountIsNot}</p>}
        {sent ? <Note title={words.isPublished(sent)}>{words.commissionersAndThePublic}</Note> : null}
      </Head>
      <Work>
        <div className="stack">
          <DepartmentList
            questions={page.questions}
            owed={page.owed}
            today={page.today}
            drafted={page.drafted}
          />
        </div>
        <Panel id="next" heading={words.nextMeeting}>
          <Presentations page={page} zone={site.zone} />
        </Panel>
      </Work>
    </WorkSite>
  )
}
