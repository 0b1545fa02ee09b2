import type { EditionStage } from '#app/domain/editions/edition.ts'
import { meetingKindNames, type MeetingKind } from '#app/domain/meeting-record/meeting.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Basis } from './basis.tsx'
import { Entries } from './entries.tsx'
import { State } from './status.tsx'

export type ListedMeeting = {
  slug: string
  kind: MeetingKind
  heldOn: string
  place: string | null
  cancelledAt: string | null
  basis: 'recorded' | 'reported' | 'invented'
  source: string | null
  agenda: { number: number } | null
  minutes: { number: number; stage: EditionStage; approvedOn: string | null } | null
  minutesClock?: { sentence: string } | null
}

/** Meetings as entries: the day, what kind, and how far its papers are. */
export function MeetingList({ meetings }: { meetings: ListedMeeting[] }) {
  return (
    <Entries
      entries={meetings.map((meeting) => ({
        when: formatDate(meeting.heldOn),
        dateTime: meeting.heldOn,
        title: (
          <a href={`/meetings/${meeting.slug}`}>
            {meetingKindNames[meeting.kind]}
            <span className="off"> of {formatDate(meeting.heldOn)}</span>
          </a>
        ),
        children: (
          <p className="small">
            <Papers meeting={meeting} />
            {meeting.minutesClock ? (
              <span className="quiet"> {meeting.minutesClock.sentence}</span>
            ) : null}{' '}
            <Basis basis={meeting.basis} source={meeting.source} />
          </p>
        ),
      }))}
    />
  )
}

function Papers({ meeting }: { meeting: ListedMeeting }) {
  const { slug, minutes, agenda } = meeting
  if (meeting.cancelledAt) return <State mark="end">Canceled</State>
  if (minutes) {
    const approved = minutes.stage === 'approved' || minutes.stage === 'corrected'
    const when = minutes.approvedOn ? ` ${formatDate(minutes.approvedOn)}` : ''
    return (
      <>
        <State mark={approved ? 'done' : 'half'}>
          {approved ? `Minutes ${minutes.stage}${when}` : 'Draft minutes'}
        </State>{' '}
        <a href={`/meetings/${slug}/minutes`}>
          Read the minutes<span className="off"> of {formatDate(meeting.heldOn)}</span>
        </a>
      </>
    )
  }
  return agenda ? <State mark="done">Agenda published, edition {agenda.number}</State> : null
}
