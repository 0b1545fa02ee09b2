import { pageLinks as words } from '#app/words/files.ts'
const shownAround = 3

/** Leads to the pages of a file; of many to the first, the last and those around. */
export function PageLinks({ page, pageCount, base }: { page: number; pageCount: number; base: string }) {
  if (pageCount < 2) return null
  const shown = Array.from({ length: pageCount }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pageCount || Math.abs(each - page) <= shownAround,
  )
  return (
    <nav aria-label={words.pagesOfTheFile} className="row">
      {shown.map((each, index) => (
        <span key={each}>
          {index > 0 && each - shown[index - 1]! > 1 ? '… ' : null}
          {each === page ? (
            <b aria-current="page">{words.page(each)}</b>
          ) : (
            <a href={`${base}?page=${each}#page`} aria-label={words.page(each)}>
              {each}
            </a>
          )}
        </span>
      ))}
    </nav>
  )
}
