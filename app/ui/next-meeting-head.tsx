import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { Acts } from './acts.tsx'
import { Head } from './head.tsx'
import { editionPdfHref } from './posting.tsx'
import { State, Status } from './status.tsx'

type NextMeetingFacts = {
  slug: string
  kind: keyof typeof meetingKindNames
  heldOn: string
  startsAt: string | null
  place: string | null
  agenda: { number: number } | null
  papers: { role: 'document' | 'packet'; pageCount: number; number: number }[]
}

const fileWords = {
  document: { label: 'Agenda to print', detail: '' },
  packet: { label: 'Packet', detail: 'Agenda with all papers, ' },
}

/** The head of a member's page: the next meeting, with what to prepare from. */
export function NextMeetingHead({ next, zone }: { next: NextMeetingFacts | null; zone: string }) {
  if (!next) {
    return (
      <Head kind="Next meeting" title="No meeting is posted yet">
        <p>The agenda and packet appear here as soon as the clerk publishes them.</p>
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
          <State>Agenda not posted yet</State>
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
      <p>
        <a href="/commissioner/brief.pdf">Your brief</a> <span className="small quiet">PDF, 1 page</span>
      </p>
    </Head>
  )
}
