import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDepartmentPage } from '#app/domain/overviews/department-page.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { OwedParts } from '#app/ui/owed.tsx'
import { Panel, Part, Work } from '#app/ui/page.tsx'
import { QuestionLines, RefusalWords } from '#app/ui/questions-at-work.tsx'
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
  const sent = page.answered
    ? `Your answer to question ${page.answered}`
    : page.reported && `Your report on follow-up ${page.reported}`
  return (
    <WorkSite site={site} place="department">
      <Head kind={page.organization ?? 'Department'} title="Your open items">
        <Status>
          <span>{counted(page.owed.length, 'report due', 'reports due')}</span>
          <span>{counted(page.questions.length, 'question open', 'questions open')}</span>
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
          <OwedParts owed={page.owed} />
          <Part id="questions" heading="Questions for the department">
            {page.questions.length > 0 ? (
              <QuestionLines
                questions={page.questions}
                href={({ number }) => `/department/questions/${number}`}
                lines={({ state, judge, askedAgain, refusals }) =>
                  state === 'answered'
                    ? [`${judge ?? 'The chair'} decides whether that answers it`]
                    : askedAgain
                      ? refusals.slice(-1).map((refusal) => <RefusalWords key="refusal" refusal={refusal} />)
                      : []
                }
              />
            ) : (
              <Empty
                what="You have no open questions."
                how="Questions asked at a meeting appear here after the meeting."
              />
            )}
          </Part>
        </div>
        <Panel id="next" heading="Next meeting">
          <Presentations page={page} zone={site.zone} />
        </Panel>
      </Work>
    </WorkSite>
  )
}
