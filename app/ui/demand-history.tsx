import {
  demandEntryNames,
  receivedByNames,
  sessionNames,
  type DemandEntryKind,
  type FactChanges,
} from '#app/domain/demands/demand-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Entries } from './entries.tsx'
import { demandHistory as words } from '#app/words/demands.ts'

type Entry = {
  id: string
  kind: DemandEntryKind
  onDate: string
  text: string | null
  dueOn: string | null
  changes: FactChanges | null
  meeting: { slug: string; heldOn: string } | null
  takenOff: boolean
  file: { id: string; fileName: string; isPublic: boolean } | null
  stands: boolean
}

/** All that was recorded of a demand, in order, for the clerk; what was corrected stays, and says so. */
export function DemandHistory({ number, entries }: { number: string; entries: Entry[] }) {
  return (
    <Entries
      entries={entries.map((entry) => ({
        id: `entry-${entry.id}`,
        when: formatDate(entry.onDate),
        dateTime: entry.onDate,
        title: demandEntryNames[entry.kind],
        children: <EntryBody number={number} entry={entry} />,
      }))}
    />
  )
}

function EntryBody({ number, entry }: { number: string; entry: Entry }) {
  const { kind, text, dueOn, changes, meeting, takenOff, file, stands } = entry
  return (
    <>
      {stands ? null : (
        <p className="small">
          <b>{words.corrected}</b> {words.itStaysHereBut}
        </p>
      )}
      {text ? <p className="record">{text}</p> : null}
      {changes ? <p className="small">{words.now(changesWords(changes))}</p> : null}
      {dueOn ? <p className="small">{words.theLastDayIs(formatDate(dueOn))}</p> : null}
      {meeting ? (
        <p className="small">
          <a href={`/clerk/meetings/${meeting.slug}/${kind === 'placed' ? 'agenda' : 'desk/paper'}`}>
            {words.meetingOf(formatDate(meeting.heldOn))}
          </a>
          {takenOff ? '. The item was taken off the agenda.' : null}
        </p>
      ) : null}
      {file ? <Copy number={number} file={file} /> : null}
    </>
  )
}

/** A copy for the clerk, with whether anyone else sees it. */
export function Copy({ number, file }: { number: string; file: NonNullable<Entry['file']> }) {
  return (
    <p className="small">
      <a href={`/clerk/demands/${number}/copies/${file.id}/${encodeURIComponent(file.fileName)}`}>
        {file.fileName}
      </a>
      , {file.isPublic ? 'public' : words.notPublic}
    </p>
  )
}

function changesWords(changes: FactChanges): string {
  const { receivedOn, receivedBy, writtenOn, actionOn, session, sections, claimant, action, claim } = changes
  return [
    claimant && words.sentBy(claimant),
    receivedOn && words.received(formatDate(receivedOn)),
    receivedBy && receivedByNames[receivedBy].toLowerCase(),
    writtenOn === undefined ? '' : writtenOn ? words.dated(formatDate(writtenOn)) : words.withoutADate,
    actionOn && words.actionOf(formatDate(actionOn)),
    session && sessionNames[session].toLowerCase(),
    sections && words.sections(sections.join(', ')),
    action && words.action(action),
    claim && words.claim(claim),
  ]
    .filter(Boolean)
    .join('; ')
}
