import type { WaitingLine } from '#app/domain/overviews/member-waiting.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { editionPdfHref } from './posting.tsx'
import { memberWaiting as says } from '#app/words/commissioner.ts'

/** First on a member's page: what waits for them, each line a link to where it is done. */
export function WaitingForYou({ lines }: { lines: WaitingLine[] }) {
  return (
    <Part id="waiting" heading={says.waitingForYou}>
      {lines.length > 0 ? (
        <FileList
          rows={lines.map(({ part, words }) => (
            <a key={part} href={`#${part}`}>
              {words}
            </a>
          ))}
        />
      ) : (
        <Empty what={says.nothingNeedsYourReview} how={says.answersToYourQuestions} />
      )}
    </Part>
  )
}

type Meeting = {
  slug: string
  heldOn: string
  papers: { role: 'document' | 'packet'; pageCount: number; number: number }[]
}

/** What to have read before the meeting: minutes that its members approve, and what is past its date. */
export function MinutesToApprove({
  minutes,
  next,
}: {
  minutes: { slug: string; heldOn: string; minutes: { number: number } | null }[]
  next: Meeting | null
}) {
  if (minutes.length === 0) return null
  return (
    <Part id="minutes" heading={says.minutesToApprove}>
      <FileList
        rows={minutes.map(({ slug, heldOn }) => (
          <a key={slug} href={`/meetings/${slug}/minutes`}>
            {says.draftMinutesOf(formatLongDate(heldOn))}
          </a>
        ))}
      />
      <p className="small quiet">
        {next ? says.pleaseReadThemBefore : ''}
        {says.theCommissionApprovesMinutes}
      </p>
    </Part>
  )
}

/** What is owed to the commission and past its date, the oldest date first. */
export function PastDue({
  late,
}: {
  late: { number: string; owed: string; owedBy: string; goneBy: string | null; due: string }[]
}) {
  if (late.length === 0) return null
  return (
    <Part id="late" heading={says.datesThatHavePassed}>
      <FileList
        rows={late.map(({ number, owed, owedBy, goneBy, due }) => (
          <div key={number}>
            <a href={`/follow-ups/${number}`}>{owed}</a>
            <br />
            <span className="small quiet">{says.followUpFrom(number, owedBy, due, goneBy ?? '')}</span>
          </div>
        ))}
      />
    </Part>
  )
}

/** The papers of a meeting, each with its pages. */
export function PaperLinks({ meeting: { slug, papers } }: { meeting: Meeting }) {
  const names = { document: says.agendaToPrint, packet: says.packetAgendaWithAll }
  return (
    <>
      {papers.map(({ role, pageCount, number }) => (
        <p key={role}>
          <a href={editionPdfHref(slug, 'agenda', role, number)}>{names[role]}</a>{' '}
          <span className="small quiet">{says.pdf(counted(pageCount, 'page'))}</span>
        </p>
      ))}
    </>
  )
}
