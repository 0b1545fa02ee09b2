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
import { deskUnposted as says } from '#app/words/desk-2.ts'

/** What is missing where an item is not on an agenda posted in time, and where to fix it. */
export function DeskUnposted({ slug, why }: { slug: string; why: NotPosted | null }) {
  if (why === null) return null
  const paper = `/clerk/meetings/${slug}/posting/paper`
  return (
    <p className="is-warn">
      {why === 'no-paper' ? (
        <>
          {says.noPaperPostingIs} <a href={paper}>{says.recordItsPlaceAnd}</a>
          {says.orTakeItUp}
        </>
      ) : why === 'posted-late' ? (
        <>
          {says.theAgendaWasPosted} <a href={paper}>{says.recordIt}</a>.
        </>
      ) : why === 'other-words' ? (
        <>
          {says.thePostedAgendaDescribes}{' '}
          <a href={`/clerk/meetings/${slug}/agenda`}>{says.putItsWordsBack}</a> {says.asTheyWerePosted}
        </>
      ) : (
        says.thisIsNotOn
      )}{' '}
      <span className="quiet">{says.governmentCode549542}</span>
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
    <Note tone="warn" title={says.notOnAnAgenda}>
      <DeskUnposted slug={slug} why={why} />
      <p>{says.forAnEmergencyOr}</p>
      <ul>
        {offAgendaAlternatives.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="small quiet">{says.governmentCode549542B}</p>
      <DeskChoice
        reply={reply}
        name="offAgendaException"
        label={says.exception}
        none={says.none}
        value={continued?.ok ? 'continued' : ''}
        hint={continued && !continued.ok ? says.continued(continued.sentence) : undefined}
        options={offAgendaExceptions.map((value) => ({ value, label: offAgendaExceptionNames[value] }))}
      />
    </Note>
  )
}
