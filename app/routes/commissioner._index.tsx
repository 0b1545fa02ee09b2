import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMemberPage } from '#app/domain/meetings/member-page.server.ts'
import { meetingKindNames } from '#app/domain/meetings/meeting.ts'
import { attendanceWords } from '#app/domain/people/service-words.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { CommissionerRecord } from '#app/ui/commissioner-record.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { NewEditions } from '#app/ui/new-editions.tsx'
import { editionPdfHref } from '#app/ui/posting.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction = () => [{ title: 'My meetings — Commissioner — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const page = await getMemberPage(context.db, context.actor, context.clock.now())
  return { ...page, chair: context.actor.role === 'chair' }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

const fileWords = {
  document: { label: 'Agenda to print', detail: '' },
  packet: { label: 'Packet', detail: 'Agenda with all papers, ' },
}

function Next({ next, zone }: { next: Page['next']; zone: string }) {
  if (!next) {
    return (
      <Head kind="Next meeting" title="No meeting is posted yet">
        <p>The agenda appears here, with its packet, in the moment in which the clerk publishes it.</p>
      </Head>
    )
  }
  return (
    <Head
      kind="Next meeting"
      title={`${formatLongDate(next.heldOn)}${next.startsAt ? ` at ${formatTime(next.startsAt, zone)}` : ''}`}
      lead={next.place}
    >
      <Status>
        <span>{meetingKindNames[next.kind]}</span>
        {next.agenda ? (
          <State mark="done">Agenda posted, edition {next.agenda.number}</State>
        ) : (
          <State>Agenda to come</State>
        )}
      </Status>
      <Acts
        acts={[
          { href: `/meetings/${next.slug}`, label: 'Read the agenda' },
          ...next.papers.map(({ role, pageCount, number }) => ({
            href: editionPdfHref(next.slug, 'agenda', role, number),
            label: fileWords[role].label,
            detail: `${fileWords[role].detail}PDF, ${pageCount === 1 ? '1 page' : `${pageCount} pages`}`,
          })),
        ]}
      />
    </Head>
  )
}

export default function CommissionerHomePage() {
  const page = useLoaderData<typeof loader>()
  const site = useSite()
  const { own, justCause, awaitingApproval, chair } = page
  return (
    <WorkSite site={site} place="commissioner">
      <Next next={page.next} zone={site.zone} />
      <NewEditions since={page.since} editions={page.came} zone={site.zone} />
      {chair ? (
        <Band heading="Minutes to approve" note="oldest first">
          {awaitingApproval.length > 0 ? (
            <FileList
              rows={awaitingApproval.map(({ slug, heldOn, minutes }) => (
                <a key={slug} href={`/meetings/${slug}/minutes`}>
                  Minutes of {formatLongDate(heldOn)}, edition {minutes?.number}, presented and not approved
                </a>
              ))}
            />
          ) : (
            <Empty
              what="No minutes wait."
              how="They stand here from when the clerk presents them until a motion approves them."
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
            what="Your account is not yet joined to a seat."
            how="Ask the clerk: then your attendance, votes and questions appear here."
          />
        </Band>
      )}
    </WorkSite>
  )
}
