import { followUpEntryNames, type FollowUpEntryKind } from '#app/domain/meeting-record/entry-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate, type DatePrecision } from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import { Entries } from './entries.tsx'
import { clerkFollowUpHistory as words } from '#app/words/follow-ups-2.ts'

export type HistoryEntry = {
  id: string
  kind: string
  onDate: string
  datePrecision: DatePrecision
  text: string | null
  byWords: string | null
  dueOn: string | null
  days: number | null
  correctsId: string | null
  files: { id: string; fileName: string }[]
  motionText: string | null
  meetingSlug: string | null
  meetingHeldOn: string | null
  documentSlug: string | null
  documentTitle: string | null
  basis: 'recorded' | 'reported' | 'invented'
  source: string | null
  /** False for one that was corrected. */
  stands: boolean
}

/** All that was recorded of a follow-up, in order; what was corrected stays, and says so. */
export function FollowUpHistory({ number, entries }: { number: string; entries: HistoryEntry[] }) {
  return (
    <Entries
      entries={entries.map((entry) => ({
        id: `entry-${entry.id}`,
        when: formatPartialDate({ on: entry.onDate, precision: entry.datePrecision }),
        dateTime: entry.datePrecision === 'day' ? entry.onDate : undefined,
        title: followUpEntryNames[entry.kind as FollowUpEntryKind] ?? entry.kind,
        children: <EntryDetails number={number} entry={entry} />,
        basis: entry.basis === 'recorded' ? null : <Basis basis={entry.basis} source={entry.source} />,
      }))}
    />
  )
}

function EntryDetails({ number, entry }: { number: string; entry: HistoryEntry }) {
  return (
    <>
      {entry.stands ? null : (
        <p className="small">
          <b>{words.corrected}</b> {words.itStaysHereBut}
        </p>
      )}
      {entry.text ? <p className="record">{entry.text}</p> : null}
      {entry.motionText ? <p className="small">{words.byVote(entry.motionText)}</p> : null}
      {entry.days ? <p className="small">{words.daysAddedAsThe(entry.days)}</p> : null}
      {entry.kind === 'extension' && entry.dueOn ? (
        <p className="small">{words.untilByAgreement(formatDate(entry.dueOn))}</p>
      ) : null}
      {entry.kind === 'evidence' && entry.dueOn ? (
        <p className="small">{words.forThePeriodThat(formatDate(entry.dueOn))}</p>
      ) : null}
      {entry.byWords || entry.meetingSlug ? (
        <p className="small quiet">
          {entry.byWords}
          {entry.byWords && entry.meetingSlug ? '. ' : null}
          {entry.meetingSlug && entry.meetingHeldOn ? (
            <a href={`/clerk/meetings/${entry.meetingSlug}/desk/paper`}>
              {words.meetingOf(formatDate(entry.meetingHeldOn))}
            </a>
          ) : null}
        </p>
      ) : null}
      {entry.correctsId ? (
        <p className="small">
          <a href={`#entry-${entry.correctsId}`}>{words.theEntryItCorrects}</a>
        </p>
      ) : null}
      {entry.files.map(({ id, fileName }) => (
        <p key={id} className="small">
          <a href={`/clerk/follow-ups/${number}/copies/${id}/${encodeURIComponent(fileName)}`}>{fileName}</a>
        </p>
      ))}
      {entry.documentSlug ? (
        <p className="small">
          <a href={`/clerk/library/documents/${entry.documentSlug}`}>{entry.documentTitle}</a>
        </p>
      ) : null}
    </>
  )
}
