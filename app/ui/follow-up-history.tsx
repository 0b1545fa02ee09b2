import { followUpEntryNames } from '#app/domain/meeting-record/entry-kinds.ts'
import { followUpKindNames } from '#app/domain/follow-ups/forms.ts'
import type { FollowUpHappened, PublicFollowUp } from '#app/domain/follow-ups/ledger/public-view.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { comparePartialDates, formatPartialDate } from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import { Entries, type Entry } from './entries.tsx'
import { AtMeeting, FileLink } from './matter-links.tsx'

/** Everything that happened to a follow-up, in order. */
export function FollowUpHistory({
  followUp,
  open,
  fileHref = ({ id, fileName }) =>
    `/follow-ups/${followUp.number}/files/${id}/${encodeURIComponent(fileName)}`,
}: {
  followUp: PublicFollowUp
  open: boolean
  fileHref?: FileHref
}) {
  const { kind, opened: day, meeting, motion, question, history, basis, source } = followUp
  const opened: Entry = {
    when: formatPartialDate(day),
    dateTime: day.precision === 'day' ? day.on : undefined,
    title: 'Opened',
    children: (
      <>
        <p>
          {followUpKindNames[kind]}
          <AtMeeting meeting={meeting} />
          {question ? (
            <>
              , from <a href={`/questions/${question.number}`}>question {question.number}</a>
            </>
          ) : null}
        </p>
        {motion ? <p className="record moved">{motion}</p> : null}
      </>
    ),
    basis: basis === 'recorded' ? null : <Basis basis={basis} source={source} />,
  }
  // A letter may have been sent before the commission took it up.
  const before = history.filter(({ on, precision }) => comparePartialDates({ on, precision }, day) < 0)
  const after = history.filter((entry) => !before.includes(entry))
  const since = { when: 'Since then', children: <p className="quiet">Nothing recorded.</p> }
  return (
    <Entries
      entries={[
        ...before.map((entry) => entryOf(entry, fileHref)),
        opened,
        ...after.map((entry) => entryOf(entry, fileHref)),
        ...(open ? [since] : []),
      ]}
      open={open}
    />
  )
}

type FileHref = (file: { id: string; sha256: string; fileName: string }) => string

function entryOf(entry: FollowUpHappened, fileHref: FileHref): Entry {
  const {
    id,
    kind,
    on,
    precision,
    text,
    byWords,
    meeting,
    document,
    motion,
    files,
    dueOn,
    days,
    basis,
    source,
  } = entry
  const unknown =
    precision === 'day' ? null : ` (${precision === 'month' ? 'day' : 'day and month'} not known)`
  return {
    when: `${formatPartialDate({ on, precision })}${unknown ?? ''}`,
    dateTime: precision === 'day' ? on : undefined,
    title: entry.corrected ? `${followUpEntryNames[kind]}, corrected below` : followUpEntryNames[kind],
    id: `entry-${id}`,
    children: (
      <>
        {byWords || (meeting && !entry.correctsId) ? (
          <p className="small quiet">
            {byWords}
            {entry.correctsId ? null : <AtMeeting meeting={meeting} />}
          </p>
        ) : null}
        {motion ? <p className="record moved">{motion}</p> : null}
        {text ? <p className={kind === 'reply' ? 'record' : undefined}>{text}</p> : null}
        {entry.correctsId ? (
          <p className="small">
            <a href={`#entry-${entry.correctsId}`}>The entry it corrects</a>
          </p>
        ) : null}
        {days ? <p>Days added, as the law counts them: {days}</p> : null}
        {dueOn ? (
          <p>
            {kind === 'evidence'
              ? `For the period ending ${formatDate(dueOn)}`
              : `Due ${formatDate(dueOn)} (agreed)`}
          </p>
        ) : null}
        {document ? (
          <p className="small">
            <a href={`/library/${document.slug}`}>{document.title}</a>
          </p>
        ) : null}
        {files.map((file) => (
          <FileLink key={file.id} href={fileHref(file)} file={file} />
        ))}
      </>
    ),
    basis: basis === 'recorded' ? null : <Basis basis={basis} source={source} />,
  }
}
