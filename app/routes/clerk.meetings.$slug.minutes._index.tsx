import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { stageNames } from '#app/domain/editions/edition.ts'
import { findMinutesReminder, getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { formatDate, formatLongDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Differences } from '#app/ui/differences.tsx'
import { Head } from '#app/ui/head.tsx'
import { VotedOn } from '#app/ui/voted-on.tsx'
import { MeetingWays } from '#app/ui/meeting-ways.tsx'
import { Note } from '#app/ui/note.tsx'
import { Panel, Work } from '#app/ui/page.tsx'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { minutesPage as words } from '#app/words/minutes.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.minutesClerkDais(data ? formatDate(data.meeting.heldOn) : '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { db, clock } = context
  const desk = await getMinutesInHand(db, slug)
  const { record, working, latest, differences, candidates, notes } = desk
  return {
    reminder: await findMinutesReminder(db, desk, clock.now()),
    meeting: record.meeting,
    items: record.items.map(({ id, number, title }) => ({
      id,
      number,
      title,
      written: notes.some((note) => note.itemId === id && note.narrative),
    })),
    working,
    latest: latest && { number: latest.number, stage: latest.stage },
    differences,
    candidates,
  }
}

export default function MinutesWorkPage() {
  const { meeting, items, working, latest, differences, candidates, reminder } =
    useLoaderData<typeof loader>()
  const base = `/clerk/meetings/${meeting.slug}`
  const approved = latest !== null && latest.stage !== 'presented'
  const changed = !latest || differences.length > 0
  const voted = candidates.filter((each) => each.kind !== 'amend-previously-adopted')
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`${base}/desk`}>{words.meetingOf(formatLongDate(meeting.heldOn))}</a>}
        title={words.minutes}
        lead={words.daisWritesThemFrom}
      >
        <Status>
          {latest ? (
            <State mark={approved ? 'done' : 'half'}>
              {words.edition(stageNames[latest.stage], latest.number)}
            </State>
          ) : (
            <State>{words.notPresentedYetOnly}</State>
          )}
          {latest ? <a href={`/meetings/${meeting.slug}/minutes`}>{words.seeThePublicPage}</a> : null}
          <a href={`${base}/desk/paper`}>{words.correctOrCompleteThe}</a>
        </Status>
        <MeetingWays slug={meeting.slug} at="minutes" />
      </Head>
      <Work>
        <div>
          <DocumentSections sections={working.sections} fileHref={(id) => `/files/${id}/file`} />
        </div>
        <Panel id="next" heading={words.whatToDo}>
          {approved ? (
            <>
              <p>{words.theseMinutesAreApproved}</p>
              {differences.length > 0 ? (
                <>
                  <h3>{words.notInTheApproved}</h3>
                  <Differences differences={differences} />
                </>
              ) : null}
              <p>
                <a href={`${base}/minutes/correct`}>{words.publishACorrectedEdition}</a>
              </p>
            </>
          ) : (
            <>
              <h3>{words.presentThem}</h3>
              {changed ? <p className="small">{words.theyBecomePublicMarked}</p> : null}
              {reminder ? (
                <Note
                  tone={reminder.state === 'late' ? 'warn' : undefined}
                  title={reminder.state === 'late' ? words.theDraftIsLate : words.theDraftIsNot}
                >
                  <p>{reminder.sentence}</p>
                </Note>
              ) : null}
              {latest && changed ? <Differences differences={differences} /> : null}
              {changed ? (
                <p>
                  <LinkButton kind="main" href={`${base}/minutes/present`}>
                    {latest ? words.presentTheChangedDraft(latest.number + 1) : words.presentTheDraft}
                  </LinkButton>
                </p>
              ) : (
                <p className="small quiet">{words.thePresentedDraftMatches}</p>
              )}
              {voted.length > 0 ? (
                <VotedOn candidates={voted} presented={latest !== null} base={base} />
              ) : latest ? (
                <p className="small quiet">{words.approvedAutomaticallyWhenA}</p>
              ) : null}
            </>
          )}
          <h3>{words.yourText}</h3>
          <ul className="list small">
            <li>
              <a href={`${base}/minutes/notes/whole`}>{words.theWholeMeeting}</a>
            </li>
            {items.map((item) => (
              <li key={item.id}>
                <a href={`${base}/minutes/notes/${item.id}`}>
                  {item.number} {item.title}
                </a>
                {item.written ? <span className="quiet"> {words.written}</span> : null}
              </li>
            ))}
          </ul>
        </Panel>
      </Work>
    </WorkSite>
  )
}
