import { expect, test } from 'vitest'
import { estimatedPages, MOST_PAGES, renderBounds, SHORT_PAGES } from '#app/documents/render-bounds.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { checkPdf } from '#app/documents/machine-check.ts'
import { CREATED_AT, longMinutes, sampleMinutes } from './record-samples.ts'

const bare = { ...sampleMinutes(), sections: [], lines: [], banner: null, basis: null }
/** A document that is taken to fill so many pages. */
const ofPages = (pages: number) => {
  const rest = estimatedLines()
  return { ...bare, basis: 'x'.repeat(90 * (40 * pages - rest)) }
}
const estimatedLines = () => {
  let lines = 0
  while (estimatedPages({ ...bare, basis: 'x'.repeat(90 * lines) || 'x' }) < 2) lines++
  return 40 - lines + 1
}

test('the estimate is near what is printed, and never far below it', async () => {
  const document = longMinutes(20)
  const { pageCount } = await checkPdf(await renderDocumentPdf(document, null, CREATED_AT))
  expect(estimatedPages(document)).toBeGreaterThanOrEqual(pageCount * 0.7)
  expect(estimatedPages(document)).toBeLessThanOrEqual(pageCount * 2)
})

test('a short document has ten seconds and one for each page; what is longer has a lane of its own', () => {
  expect(renderBounds(ofPages(1))).toEqual({ lane: 'short', pages: 1, timeLimitMs: 11_000 })
  expect(renderBounds(ofPages(SHORT_PAGES))).toEqual({ lane: 'short', pages: 25, timeLimitMs: 35_000 })
  expect(renderBounds(ofPages(SHORT_PAGES + 1))).toEqual({ lane: 'long', pages: 26, timeLimitMs: 36_000 })
})

test('none has more than two minutes, and one of more pages than fit a file is not begun', () => {
  expect(renderBounds(ofPages(110))?.timeLimitMs).toBe(120_000)
  expect(renderBounds(ofPages(111))?.timeLimitMs).toBe(120_000)
  expect(renderBounds(ofPages(MOST_PAGES))?.lane).toBe('long')
  expect(renderBounds(ofPages(MOST_PAGES + 1))).toBeNull()
})

test('lines that are written one under another count, however short', () => {
  expect(estimatedPages({ ...bare, basis: '\n'.repeat(4_000) })).toBeGreaterThanOrEqual(100)
})
