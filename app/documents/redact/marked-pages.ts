import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import type { Paper } from '../packet/paper/read-paper.ts'
import type { Box } from '../pdfium/page-text.ts'
import { boxOfMark } from './boxes.ts'
import { isUnder, wordsOf, type PageWord } from './page-words.ts'

/** What a page with marks is like in the copy. `kept`: the words that are left of it. */
export type MarkedPage = {
  page: number
  width: number
  height: number
  boxes: Box[]
  gone: PageWord[]
  kept: PageWord[]
}

/** Which words of each marked page a copy loses, and which it keeps. Pages count from 0. */
export function markedPages(paper: Paper, marks: readonly Mark[]): Map<number, MarkedPage> {
  const found = new Map<number, MarkedPage>()
  for (const number of new Set(marks.map(({ page }) => page))) {
    const page = number - 1
    const size = page < paper.pageCount ? paper.viewer.size(page) : null
    if (!size) throw new Error(`There is no page ${number}`)
    const boxes = marks.filter((mark) => mark.page === number).map((mark) => boxOfMark(mark, size))
    const words = wordsOf(paper.viewer.characters(page))
    const gone = words.filter((word) => isUnder(word, boxes))
    const kept = words.filter((word) => !isUnder(word, boxes))
    found.set(page, { page, ...size, boxes, gone, kept })
  }
  return found
}
