import { expect, test } from 'vitest'
import { apartFromPages, boundedPages, withPages } from '#app/documents/packet/section-pages.ts'
import { absences, mostPageText } from '#app/domain/papers/paper.ts'
import { isUnderWay, papersSummary, paperWords } from '#app/domain/papers/paper-words.ts'
import { waitForPapers } from '#app/domain/publishing/packet-papers.server.ts'

const ready = {
  state: 'ready' as const,
  holds: 'as it is' as const,
  absence: null,
  pageCount: 12,
  scanPages: [],
}

test('every reason for which a file is only named says what it is, and no two say the same', () => {
  const said = absences.map((absence) => {
    const words = paperWords({ ...ready, holds: 'only named', absence }, 'PDF')
    expect([words.level, words.isOnlyNamed]).toEqual(['look', true])
    return words.detail
  })
  expect(new Set(said).size).toBe(absences.length)
})

test('what is read says its pages, and which of them are scans', () => {
  const scanOf = (scanPages: number[], pageCount = 12) =>
    paperWords({ ...ready, pageCount, scanPages }, 'PDF').scan.split(/ (?:a picture|pictures) without/)[0]
  expect(paperWords(ready, 'PDF')).toMatchObject({ level: 'ready', label: 'As it is', detail: '12 pages.' })
  expect(paperWords({ ...ready, holds: 'converted' }, 'Word').detail).toBe(
    '12 pages, made from the Word file.',
  )
  expect(scanOf([])).toBe('')
  expect(scanOf([3])).toBe('Page 3 is')
  expect(scanOf([2, 3, 4, 7])).toBe('Pages 2–4, 7 are')
  expect(scanOf([1], 1)).toBe('Its page is')
  expect(scanOf([1, 2], 2)).toBe('Its pages are')
  const odd = (count: number) => Array.from({ length: count }, (_, index) => 2 * index + 1)
  expect(scanOf(odd(8), 40)).toBe('Pages 1, 3, 5, 7, 9, 11, 13, 15 are')
  expect(scanOf(odd(10), 40)).toBe('Pages 1, 3, 5, 7, 9, 11, 13, 15 and 2 more are')
})

test('the sum of all papers counts each once', () => {
  const waiting = { ...ready, state: 'working' as const }
  const named = { ...ready, holds: 'only named' as const }
  expect(papersSummary([])).toBe('')
  expect(papersSummary([ready, ready, named, waiting, { ...ready, holds: 'converted' }])).toBe(
    '5 papers: 2 as they are, 1 converted, 1 by name only, 1 still being prepared.',
  )
  expect(papersSummary([ready, { ...ready, scanPages: [1] }])).toBe(
    '2 papers: 2 as they are. 1 has pages that are pictures without text.',
  )
  expect(isUnderWay(paperWords(waiting, 'PDF'))).toBe(true)
  expect(isUnderWay(paperWords(ready, 'PDF'))).toBe(false)
})

test('a publication waits for papers at most three minutes, and never into the deadline', () => {
  const now = '2026-12-04T17:00:00.000Z'
  expect(waitForPapers(null, now)).toBe(180_000)
  expect(waitForPapers('2026-12-04T17:04:00.000Z', now)).toBe(180_000)
  expect(waitForPapers('2026-12-04T17:03:59.000Z', now)).toBe(179_000)
  expect(waitForPapers('2026-12-04T17:00:30.000Z', now)).toBe(0)
  expect(waitForPapers('2026-12-04T16:59:59.000Z', now)).toBe(180_000)
})

test('texts are kept up to their bounds, and every page is counted', () => {
  const page = (text: string) => ({ text, isScan: false })
  const [cut] = boundedPages([page('a'.repeat(mostPageText + 1))])
  expect(cut!.text).toHaveLength(mostPageText)
  const full = page('b'.repeat(mostPageText))
  const many = boundedPages([...Array.from({ length: 300 }, () => full), { text: 'last', isScan: true }])
  expect(many).toHaveLength(301)
  expect(many[0]).toEqual(full)
  expect(many.at(-1)).toEqual({ text: '', isScan: true })
  expect(JSON.stringify(many).length).toBeLessThan(13 << 20)
  const section = Buffer.from('%PDF-1.7')
  const apart = apartFromPages(Buffer.from(withPages(section, [page('Größe'), { text: '', isScan: true }])))
  expect(apart).toEqual({ bytes: section, pages: [page('Größe'), { text: '', isScan: true }] })
})
