import { mostPageText, type PageOfPaper } from '#app/domain/papers/paper.ts'

/** Of all pages' texts, as JSON: a child may say no more than a few megabytes. */
const mostText = 3 << 20

/** The pages of a file with as much of their texts as is kept: what is beyond the bounds is left out from the end. */
export function boundedPages(pages: readonly PageOfPaper[]): PageOfPaper[] {
  let left = mostText
  return pages.map(({ text, isScan }) => {
    const own = text.slice(0, mostPageText)
    left -= JSON.stringify(own).length
    return { text: left >= 0 ? own : '', isScan }
  })
}
