import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDepartmentPage } from '#app/domain/follow-ups/department-page.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { Head } from '#app/ui/head.tsx'
import { OpenQuestions, OwedList } from '#app/ui/owed.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'

export const meta: MetaFunction = () => [{ title: 'Department — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return getDepartmentPage(context.db, context.actor, context.clock.now())
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

function Presentations({ page, zone }: { page: Page; zone: string }) {
  const { next, presentations } = page
  if (!next) {
    return (
      <Empty what="No meeting is posted yet." how="What you are to present appears here with its agenda." />
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
            entries={presentations.map(({ number, title, presenters, minutes }) => ({
              when: `Item ${number}`,
              children: (
                <>
                  <p className="record">{title}</p>
                  <p className="small quiet">
                    {presenters.join('; ')}
                    {minutes === null ? null : `, ${count(minutes, 'minute', 'minutes')}`}
                  </p>
                </>
              ),
            }))}
          />
        </div>
      ) : (
        <Empty
          what="You are not down to present at it."
          how="An item that names you as its presenter appears here when its agenda is published."
        />
      )}
    </>
  )
}

export default function DepartmentHomePage() {
  const page = useLoaderData<typeof loader>()
  const site = useSite()
  return (
    <WorkSite site={site} place="department">
      <Head kind={page.organization ?? 'Department'} title="What we owe">
        <Status>
          <span>{count(page.owed.length, 'thing to bring back', 'things to bring back')}</span>
          <span>{count(page.questions.length, 'question open', 'questions open')}</span>
        </Status>
        {page.organization ? null : (
          <p>
            Your account is not yet joined to an organization. Ask the clerk: then what concerns it appears
            here.
          </p>
        )}
      </Head>
      <Band heading="Next meeting" first>
        <Presentations page={page} zone={site.zone} />
      </Band>
      <Band heading="Asked to come back" note="nearest date first">
        <OwedList owed={page.owed} />
      </Band>
      <Band heading="Questions" note="oldest first">
        <OpenQuestions questions={page.questions} />
      </Band>
    </WorkSite>
  )
}
