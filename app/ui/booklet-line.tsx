import { formatDateTime } from '#app/domain/time/instant.ts'

type BookletLineProps = {
  slug: string
  booklet: { number: number; pageCount: number; madeAt: string }
  zone: string
}

/** Where everything written is read in one PDF: the same for commissioners and public. */
export function BookletLine({ slug, booklet, zone }: BookletLineProps) {
  const pages = booklet.pageCount === 1 ? '1 page' : `${booklet.pageCount} pages`
  return (
    <p className="small row">
      <a href={`/meetings/${slug}/comments/booklet.pdf`}>
        Written comments, booklet {booklet.number}, PDF, {pages}
      </a>
      <span className="quiet">Everything received through {formatDateTime(booklet.madeAt, zone)}</span>
    </p>
  )
}
