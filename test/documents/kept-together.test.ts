import { expect, test } from 'vitest'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { partsOf, runsOf } from '#app/documents/pdf/kept-together.ts'
import type { Block, Section } from '#app/domain/editions/document.ts'
import { elements, oneLine, readPdf, type ReadPdf } from './read-pdf.ts'
import { CREATED_AT, MARK, sampleMinutes, VOTE } from './record-samples.ts'

const line: Block = { type: 'paragraph', text: 'One line of the record.' }
const moved: Block = {
  type: 'paragraph',
  style: 'moved',
  text: 'It was moved by Commissioner Fir, seconded by Commissioner Birch, to publish each participation within 30 days.',
}
const heading = (text: string): Block => ({ type: 'heading', text })
const question: Block = {
  type: 'question',
  number: '2026-001',
  state: 'Reports requested',
  text: 'Commissioner Juniper asked the Police Department: How many officers have not yet completed the training?',
  answers: ['Lieutenant Stone: I don’t have the number with me and will return with it. Will come back.'],
}

/** Renders sections with so many lines before them. */
async function after(lines: number, sections: Section[]): Promise<ReadPdf> {
  const filler: Section = {
    id: 'filler',
    heading: 'BEFORE',
    blocks: Array.from({ length: lines }, () => line),
  }
  const bytes = await renderDocumentPdf(
    { ...sampleMinutes(), sections: [filler, ...sections] },
    MARK,
    CREATED_AT,
  )
  return readPdf(bytes)
}

/** The pages of the elements whose words begin so. */
function pagesOf(pdf: ReadPdf, beginning: string): number[] {
  return elements(pdf, 'H2', 'H3', 'H4', 'P', 'Caption').flatMap(({ text, page }) =>
    oneLine(text).startsWith(beginning) ? [page] : [],
  )
}

const matter = (blocks: Block[]): Section[] => [{ id: 'matter', heading: 'AFTER', blocks }]

test.each<[string, Block[], string[]]>([
  ['a vote', [heading('A matter'), line, moved, VOTE], ['It was moved', VOTE.result]],
  [
    'an amendment',
    [heading('A matter'), line, line, heading('Amendment'), moved, VOTE],
    ['Amendment', 'It was moved', VOTE.result],
  ],
  ['a main motion', [line, line, heading('Main motion'), VOTE], ['Main motion', VOTE.result]],
  ['a first motion', [moved, VOTE], ['AFTER', 'It was moved', VOTE.result]],
  ['a question', [heading('A matter'), line, question], ['Question 2026-001', 'Lieutenant Stone: I']],
  [
    'a first question',
    [heading('A matter'), question],
    ['AFTER', 'A matter', 'Question', 'Lieutenant Stone: I'],
  ],
])('wherever the page ends, %s stands on one page', async (_, blocks, beginnings) => {
  const first: number[] = []
  for (let lines = 8; lines <= 30; lines++) {
    const pdf = await after(lines, matter(blocks))
    const pages = beginnings.map((beginning) => pagesOf(pdf, beginning).at(-1))
    expect(new Set(pages).size, `${lines} lines before: ${pages.join(', ')}`).toBe(1)
    first.push(pages[0]!)
  }
  expect(new Set(first)).toEqual(new Set([1, 2]))
})

test('wherever the page ends, the last one has more than one line of the record', async () => {
  const closing = [
    ['Adjournment', 'The meeting adjourned at 8:44 PM.'],
    ['Prepared by', 'Dana Rivers, clerk, October 14, 2026'],
    ['Approval', 'Approved November 12, 2026, item 3. Passed, 10–0.'],
  ].map(([title, text]): Section => ({
    id: title!,
    heading: title!,
    blocks: [{ type: 'paragraph', text: text! }],
  }))
  for (let lines = 16; lines <= 30; lines++) {
    const pdf = await after(lines, closing)
    const ends = ['Adjournment', 'The meeting adjourned', 'Approved', 'Edition '].map((beginning) =>
      pagesOf(pdf, beginning).at(-1)!,
    )
    expect(new Set(ends), `${lines} lines before`).toEqual(new Set([pdf.pageCount]))
  }
})

test('the record keeps its margin on every page, also where the headings have ended', async () => {
  const blocks = Array.from({ length: 12 }, () => [heading('A matter'), line, moved, VOTE]).flat()
  const pdf = await after(1, matter(blocks))
  const captions = elements(pdf, 'Caption')
  expect(new Set(captions.map(({ page }) => page)).size).toBeGreaterThan(3)
  expect(new Set(captions.map(({ x }) => Math.round(x!)))).toEqual(new Set([Math.round(64.8 + 88 + 18)]))
})

test('a motion longer than a page goes on to the next', async () => {
  const words = `It was moved ${Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ')}`
  const pdf = await after(3, matter([{ type: 'paragraph', style: 'moved', text: words }, VOTE]))
  const said = elements(pdf, 'P').map(({ text }) => oneLine(text))
  expect(said.join(' ').match(/\bword899\b/g)).toHaveLength(1)
  expect(elements(pdf, 'Caption')).toHaveLength(1)
})

test('a long section is cut into parts of a thousand lines, never after a heading', () => {
  const lines = (count: number): Block => ({ type: 'paragraph', text: Array(count).fill('').join('\n') })
  const sizes = (...blocks: Block[]): number[] => partsOf(runsOf(blocks)).map((runs) => runs.length)
  expect(sizes()).toEqual([0])
  expect(sizes(lines(498), lines(499))).toEqual([2])
  expect(sizes(lines(498), lines(500))).toEqual([1, 1])
  expect(sizes(lines(2000), lines(1))).toEqual([1, 1])
  expect(sizes(lines(990), heading('Next'), lines(20))).toEqual([3])
})
