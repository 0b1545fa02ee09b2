import type { WaitingLine } from '#app/domain/overviews/member-waiting.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { editionPdfHref } from './posting.tsx'

/** First on a member's page: what waits for them, each line a link to where it is done. */
export function WaitingForYou({ lines }: { lines: WaitingLine[] }) {
  return (
    <Part id="waiting" heading="Waiting for you">
      {lines.length > 0 ? (
        <FileList
          rows={lines.map(({ part, words }) => (
            <a key={part} href={`#${part}`}>
              {words}
            </a>
          ))}
        />
      ) : (
        <Empty
          what="Nothing needs your review."
          how="Answers to your questions, and minutes to approve, appear here as soon as they are public."
        />
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
    <Part id="minutes" heading="Minutes to approve">
      <FileList
        rows={minutes.map(({ slug, heldOn }) => (
          <a key={slug} href={`/meetings/${slug}/minutes`}>
            Draft minutes of {formatLongDate(heldOn)}
          </a>
        ))}
      />
      <p className="small quiet">
        {next ? 'Please read them before the meeting. ' : ''}The commission approves minutes by a vote.
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
    <Part id="late" heading="Dates that have passed">
      <FileList
        rows={late.map(({ number, owed, owedBy, goneBy, due }) => (
          <div key={number}>
            <a href={`/follow-ups/${number}`}>{owed}</a>
            <br />
            <span className="small quiet">
              Follow-up {number}, from {owedBy}. {due} {goneBy ?? ''}
            </span>
          </div>
        ))}
      />
    </Part>
  )
}

/** The papers of a meeting, each with its pages. */
export function PaperLinks({ meeting: { slug, papers } }: { meeting: Meeting }) {
  const names = { document: 'Agenda to print', packet: 'Packet: agenda with all papers' }
  return (
    <>
      {papers.map(({ role, pageCount, number }) => (
        <p key={role}>
          <a href={editionPdfHref(slug, 'agenda', role, number)}>{names[role]}</a>{' '}
          <span className="small quiet">PDF, {counted(pageCount, 'page')}</span>
        </p>
      ))}
    </>
  )
}
