import type { OfficialDocument } from '#app/domain/editions/document.ts'

/** The lane in which a document is made: what is short never waits for what is long. */
export type Lane = 'short' | 'long'

export type RenderBounds = { lane: Lane; pages: number; timeLimitMs: number }

const LETTERS_A_LINE = 90
const LINES_A_PAGE = 40

/** A document of more pages than this is made beside the short ones. */
export const SHORT_PAGES = 25

/** No PDF of more pages is begun: at twelve milliseconds a page it takes half a minute and half the memory. */
export const MOST_PAGES = 3_000

const BASE_MS = 10_000
const PAGE_MS = 1_000
const MOST_MS = 120_000

/**
 * How long a document may take, by its own size: ten seconds and one for each page, at most two minutes. On a quiet
 * machine it takes a hundredth of that. Null where it is too long to be begun.
 */
export function renderBounds(document: OfficialDocument): RenderBounds | null {
  const pages = estimatedPages(document)
  if (pages > MOST_PAGES) return null
  const timeLimitMs = Math.min(MOST_MS, BASE_MS + PAGE_MS * pages)
  return { lane: pages > SHORT_PAGES ? 'long' : 'short', pages, timeLimitMs }
}

/** About how many pages a document fills, from the number and length of its texts. */
export function estimatedPages(document: OfficialDocument): number {
  return Math.ceil(linesOf(document) / LINES_A_PAGE)
}

function linesOf(value: unknown): number {
  if (typeof value === 'string') {
    let lines = Math.ceil(value.length / LETTERS_A_LINE)
    for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) lines++
    return Math.max(1, lines)
  }
  if (value === null || typeof value !== 'object') return 0
  let lines = 0
  for (const inner of Object.values(value)) lines += linesOf(inner)
  return lines
}
