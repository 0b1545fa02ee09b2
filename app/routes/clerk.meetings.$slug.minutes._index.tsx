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

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Minutes, ${data ? formatDate(data.meeting.heldOn) : ''} — Clerk — Dais` },
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
        kind={<a href={`${base}/desk`}>Meeting of {formatLongDate(meeting.heldOn)}</a>}
        title="Minutes"
        lead="Dais writes them from the record. Where something was not recorded, the minutes say so."
      >
        <Status>
          {latest ? (
            <State mark={approved ? 'done' : 'half'}>
              {stageNames[latest.stage]}, edition {latest.number}
            </State>
          ) : (
            <State>Not presented yet: only you can see them</State>
          )}
          {latest ? <a href={`/meetings/${meeting.slug}/minutes`}>See the public page</a> : null}
          <a href={`${base}/desk/paper`}>Correct or complete the record</a>
        </Status>
        <MeetingWays slug={meeting.slug} at="minutes" />
      </Head>
      <Work>
        <div>
          <DocumentSections sections={working.sections} fileHref={(id) => `/files/${id}/file`} />
        </div>
        <Panel id="next" heading="What to do">
          {approved ? (
            <>
              <p>
                These minutes are approved. To correct them, change the record or the notes, have a later
                meeting adopt the correction by a motion to amend something previously adopted, then publish a
                new edition.
              </p>
              {differences.length > 0 ? (
                <>
                  <h3>Not in the approved edition</h3>
                  <Differences differences={differences} />
                </>
              ) : null}
              <p>
                <a href={`${base}/minutes/correct`}>Publish a corrected edition</a>
              </p>
            </>
          ) : (
            <>
              <h3>Present them</h3>
              {changed ? <p className="small">They become public, marked as a draft.</p> : null}
              {reminder ? (
                <Note
                  tone={reminder.state === 'late' ? 'warn' : undefined}
                  title={reminder.state === 'late' ? 'The draft is late' : 'The draft is not presented'}
                >
                  <p>{reminder.sentence}</p>
                </Note>
              ) : null}
              {latest && changed ? <Differences differences={differences} /> : null}
              {changed ? (
                <p>
                  <LinkButton kind="main" href={`${base}/minutes/present`}>
                    {latest ? `Present the changed draft, edition ${latest.number + 1}` : 'Present the draft'}
                  </LinkButton>
                </p>
              ) : (
                <p className="small quiet">The presented draft matches the record.</p>
              )}
              {voted.length > 0 ? (
                <VotedOn candidates={voted} presented={latest !== null} base={base} />
              ) : latest ? (
                <p className="small quiet">
                  Approved automatically when a motion to approve them passes at a later meeting.
                </p>
              ) : null}
            </>
          )}
          <h3>Your text</h3>
          <ul className="list small">
            <li>
              <a href={`${base}/minutes/notes/whole`}>The whole meeting</a>
            </li>
            {items.map((item) => (
              <li key={item.id}>
                <a href={`${base}/minutes/notes/${item.id}`}>
                  {item.number} {item.title}
                </a>
                {item.written ? <span className="quiet"> written</span> : null}
              </li>
            ))}
          </ul>
        </Panel>
      </Work>
    </WorkSite>
  )
}
