/** The way to the other pages of a long list; none where there is one page. */
export function Pages({
  page,
  pages,
  hrefOf,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  if (pages < 2) return null
  return (
    <nav className="row small apart" aria-label="Pages of the list">
      {page > 1 ? <a href={hrefOf(page - 1)}>Previous page</a> : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? <a href={hrefOf(page + 1)}>Next page</a> : null}
    </nav>
  )
}
