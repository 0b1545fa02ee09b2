import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { BookletLine } from './booklet-line.tsx'
import { agendaItemId } from './agenda.tsx'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { countsInBrief } from './item-more.tsx'
import { PaperLinks } from './member-waiting.tsx'
import { Panel } from './page.tsx'
import { State } from './status.tsx'
import { memberNextMeeting as words } from '#app/words/meetings.ts'

type Next = {
  slug: string
  kind: keyof typeof meetingKindNames
  heldOn: string
  startsAt: string | null
  place: string | null
  agenda: { number: number } | null
  papers: { role: 'document' | 'packet'; pageCount: number; number: number }[]
}

type Comments = {
  slug: string
  items: { id: string; number: string; title: string; written: number; speakers: number }[]
  booklet: { number: number; pageCount: number; madeAt: string } | null
}

/** @returns "Thursday, December 10, 2026 at 6:00 PM" */
export function meetingWhen({ heldOn, startsAt }: Pick<Next, 'heldOn' | 'startsAt'>, zone: string): string {
  return `${formatLongDate(heldOn)}${startsAt ? words.at(formatTime(startsAt, zone)) : ''}`
}

/** The meeting ahead, with what to prepare from. */
export function NextMeetingPanel({
  next,
  comments,
  zone,
}: {
  next: Next | null
  comments: Comments | null
  zone: string
}) {
  return (
    <Panel id="next" heading={words.nextMeeting}>
      {next ? (
        <>
          <p>
            <b>{meetingWhen(next, zone)}</b>
            {next.place ? (
              <>
                <br />
                {next.place}
              </>
            ) : null}
          </p>
          <p className="small">
            {meetingKindNames[next.kind]}.{' '}
            {next.agenda ? (
              <State mark="done">{words.agendaPostedVersion(next.agenda.number)}</State>
            ) : (
              <State>{words.agendaNotPostedYet}</State>
            )}
          </p>
          {next.agenda ? (
            <p>
              <a href={`/meetings/${next.slug}`}>{words.readTheAgenda}</a>
            </p>
          ) : null}
          <PaperLinks meeting={next} />
        </>
      ) : (
        <Empty what={words.noMeetingIsPosted} how={words.theAgendaAndPacket} />
      )}
      <p>
        <a href="/commissioner/brief.pdf">{words.yourBrief}</a>{' '}
        <span className="small quiet">{words.pdf1Page}</span>
      </p>
      {comments ? <CommentsAhead comments={comments} zone={zone} /> : null}
    </Panel>
  )
}

/** What the public wrote and signed up to say, item by item. */
function CommentsAhead({ comments: { slug, items, booklet }, zone }: { comments: Comments; zone: string }) {
  return (
    <>
      <h3 className="apart--more">{words.publicComment}</h3>
      {items.length > 0 ? (
        <FileList
          rows={items.map(({ id, number, title, ...counts }) => (
            <div key={id}>
              <a href={`/meetings/${slug}/comments#${agendaItemId(number)}`}>
                {number} {title}
              </a>
              <br />
              <span className="small quiet">{countsInBrief(counts)}</span>
            </div>
          ))}
        />
      ) : (
        <Empty what={words.noCommentsYet} how={words.writtenCommentsReachYou} />
      )}
      {booklet ? <BookletLine slug={slug} booklet={booklet} zone={zone} /> : null}
    </>
  )
}
