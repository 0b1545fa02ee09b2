import { agendaItemId } from './agenda.tsx'
import { Band } from './band.tsx'
import { BookletLine } from './booklet-line.tsx'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { countsInBrief } from './item-more.tsx'

type Summary = {
  slug: string
  items: { id: string; number: string; title: string; written: number; speakers: number }[]
  booklet: { number: number; pageCount: number; madeAt: string } | null
}

/** What the public wrote and signed up to say for the meeting ahead, item by item. */
export function CommentSummaryBand({ summary, zone }: { summary: Summary; zone: string }) {
  const { slug, items, booklet } = summary
  return (
    <Band heading="Public comment" note="for the next meeting">
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
        <Empty what="No comments yet." how="Written comments reach you and the public at the same time." />
      )}
      {booklet ? <BookletLine slug={slug} booklet={booklet} zone={zone} /> : null}
    </Band>
  )
}
