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

export const meta: MetaFunction = () => [{ title: 'Department — Dais' }]

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
    return (
      <Empty
        what="No meeting is posted yet."
        how="Items you will present appear here when the agenda is posted."
      />
    )
  }
  return (
    <>
      <p>
        <a href={`/meetings/${next.slug}`}>{formatLongDate(next.heldOn)}</a>
        {next.startsAt ? ` at ${formatTime(next.startsAt, zone)}` : null}
        {next.place ? `, ${next.place}` : null}
      </p>
      {presentations.length > 0 ? (
        <div className="apart--less">
          <Entries
            short
            entries={presentations.map(({ number, title, presenters, minutes }) => ({
              when: `Item ${number}`,
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
        <Empty
          what="You are not scheduled to present."
          how="Items that list you as presenter appear here when the agenda is published."
        />
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
    ? `Your answer to question ${page.answered}`
    : page.reported && `Your report on follow-up ${page.reported}`
  return (
    <WorkSite site={site} place="department">
      <Head kind={page.organization ?? 'Department'} title="What you owe">
        <Status>
          <span>{counted(unanswered, 'question without an answer', 'questions without an answer')}</span>
          <span>{counted(unreported, 'report to give', 'reports to give')}</span>
        </Status>
        {page.organization ? null : (
          <p>Your account is not linked to an organization yet. Ask the clerk to link it.</p>
        )}
        {sent ? (
          <Note title={`${sent} is published. `}>Commissioners and the public can see it now.</Note>
        ) : null}
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
        <Panel id="next" heading="Next meeting">
          <Presentations page={page} zone={site.zone} />
        </Panel>
      </Work>
    </WorkSite>
  )
}
