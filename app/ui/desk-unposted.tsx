import type { NotPosted } from '#app/domain/meeting-record/item-posting.ts'
import {
  offAgendaAlternatives,
  offAgendaExceptionNames,
  offAgendaExceptions,
} from '#app/domain/meeting-record/votes/off-agenda.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { DeskChoice } from './desk-form.tsx'
import type { FormReply } from './form-reply.ts'
import { Note } from './note.tsx'

/** What is missing where an item is not on an agenda posted in time, and where to fix it. */
export function DeskUnposted({ slug, why }: { slug: string; why: NotPosted | null }) {
  if (why === null) return null
  const paper = `/clerk/meetings/${slug}/posting/paper`
  return (
    <p className="is-warn">
      {why === 'no-paper' ? (
        <>
          No paper posting is recorded: <a href={paper}>record its place and time</a>, or take it up by an
          exception.
        </>
      ) : why === 'posted-late' ? (
        <>
          The agenda was posted on paper too late for this item. If there was an earlier posting,{' '}
          <a href={paper}>record it</a>.
        </>
      ) : why === 'other-words' ? (
        <>
          The posted agenda describes this item differently:{' '}
          <a href={`/clerk/meetings/${slug}/agenda`}>put its words back</a> as they were posted.
        </>
      ) : (
        'This is not on the posted agenda. The commission can hear about it but not act on it unless an exception applies.'
      )}{' '}
      <span className="quiet">Government Code 54954.2</span>
    </p>
  )
}

/** Beside a motion on what is not on an agenda posted in time: the exceptions, and what remains without one. */
export function OffAgendaNote(props: {
  slug: string
  why: NotPosted
  /** What the rule of continued items says now; null where the item carries none on. */
  continued: Verdict | null
  reply: FormReply | undefined
}) {
  const { slug, why, continued, reply } = props
  return (
    <Note tone="warn" title="Not on an agenda posted in time.">
      <DeskUnposted slug={slug} why={why} />
      <p>
        For an emergency or an immediate need, vote on a finding first, by itself: choose “Finding” and the
        exception. An item continued from a posted meeting no more than five calendar days ago needs no
        finding. Otherwise:
      </p>
      <ul>
        {offAgendaAlternatives.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="small quiet">Government Code 54954.2(b)</p>
      <DeskChoice
        reply={reply}
        name="offAgendaException"
        label="Exception"
        none="None"
        value={continued?.ok ? 'continued' : ''}
        hint={continued && !continued.ok ? `Continued: ${continued.sentence}` : undefined}
        options={offAgendaExceptions.map((value) => ({ value, label: offAgendaExceptionNames[value] }))}
      />
    </Note>
  )
}
