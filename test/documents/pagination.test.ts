import { beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '#app/documents/machine-check.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import type { Block, OfficialDocument } from '#app/domain/editions/document.ts'
import { elements, oneLine, readPdf, type ReadElement, type ReadPdf } from './read-pdf.ts'
import { CREATED_AT, longMinutes, MARK, sampleMinutes, VOTE } from './record-samples.ts'

const render = (document: OfficialDocument) => renderDocumentPdf(document, MARK, CREATED_AT)

/** Elements with words of their own, by page, in reading order. */
function leaves(page: ReadElement[]): ReadElement[] {
  return page.flatMap((element) => {
    const below = leaves(element.kids)
    return below.length > 0 ? below : element.text.trim() === '' ? [] : [element]
  })
}

function expectNoWidowedHeading(pdf: ReadPdf): void {
  for (const page of pdf.pages) {
    const words = leaves(page)
    expect(words.at(-1)!.role, words.at(-1)!.text).not.toMatch(/^(H\d|Caption|TH)$/)
    for (const [index, { role, y }] of words.entries()) {
      const following = words[index + 1]
      if (/^H[34]$/.test(role)) expect(following!.y!).toBeLessThan(y!)
    }
  }
}

function expectWholeVotes(pdf: ReadPdf): void {
  for (const table of elements(pdf, 'Table')) {
    const rows = elements({ ...pdf, pages: [[table]] }, 'TR')
    expect(rows, `vote on page ${table.page}`).toHaveLength(VOTE.rows.length + 1)
    expect(table.kids[0]!.role).toBe('Caption')
  }
}

describe('a record of 100 pages', () => {
  let bytes: Uint8Array
  let pdf: ReadPdf

  beforeAll(async () => {
    bytes = await render(longMinutes(198))
    pdf = await readPdf(bytes)
  })

  test('has its pages numbered to the last', () => {
    expect(pdf.pageCount).toBeGreaterThanOrEqual(100)
    expect(oneLine(pdf.artifacts.at(-1)!)).toContain(`Page ${pdf.pageCount} of ${pdf.pageCount}`)
  })

  test('loses nothing: every matter, motion and vote is there once', () => {
    const headings = elements(pdf, 'H3').map(({ text }) => oneLine(text))
    expect(headings).toEqual(
      longMinutes(198).sections.map(({ blocks }) => (blocks[0] as Extract<Block, { type: 'heading' }>).text),
    )
    const results = elements(pdf, 'Caption').map(({ text }) => oneLine(text))
    expect(results).toEqual(Array.from({ length: 198 }, (_, index) => `Motion ${index + 1} passed, 9–0`))
    expect(pdf.outline).toHaveLength(198)
  })

  test('breaks no vote and widows no heading', () => {
    expectWholeVotes(pdf)
    expectNoWidowedHeading(pdf)
  })

  test('passes the machine check', async () => {
    expect((await checkPdf(bytes)).findings).toEqual([])
  })
})

test('wherever the page ends, a heading keeps words below it and a vote stays whole', async () => {
  for (let lines = 18; lines <= 34; lines++) {
    const filler: Block[] = Array.from({ length: lines }, () => ({
      type: 'paragraph',
      text: 'One line of the record.',
    }))
    const document: OfficialDocument = {
      ...sampleMinutes(),
      sections: [
        { id: 'filler', heading: 'BEFORE', blocks: filler },
        {
          id: 'matter',
          heading: 'DISCUSSION AND ACTION ON A MATTER WITH A LONG NAME',
          blocks: [
            { type: 'heading', text: 'A heading' },
            {
              type: 'paragraph',
              text: 'Words of the matter that fill more than one line of the page. '.repeat(6).trim(),
            },
            VOTE,
            { type: 'heading', text: 'Another heading' },
            { type: 'paragraph', text: 'The end.' },
          ],
        },
      ],
    }
    const pdf = await readPdf(await render(document))
    expectNoWidowedHeading(pdf)
    expectWholeVotes(pdf)
  }
})

test.each<[string, Block]>([
  [
    'table',
    {
      type: 'table',
      caption: 'Reports requested',
      head: ['Number', 'What', 'Due'],
      rows: [['1', 'An answer', 'May']],
    },
  ],
  ['vote', VOTE],
  [
    'paragraph',
    {
      type: 'paragraph',
      text: 'Words of the matter that fill more than one line of the page. '.repeat(6).trim(),
    },
  ],
  ['facts', { type: 'facts', rows: [{ label: 'Present', value: 'Nine members' }] }],
])(
  'wherever the page ends, a heading in the margin has the beginning of its %s beside it',
  async (_, block) => {
    let moved = 0
    for (let lines = 8; lines <= 34; lines++) {
      const filler: Block[] = Array.from({ length: lines }, () => ({
        type: 'paragraph',
        text: 'One line of the record.',
      }))
      const sections = [
        { id: 'filler', heading: 'BEFORE', blocks: filler },
        { id: 'matter', heading: 'AFTER', blocks: [block] },
      ]
      const pdf = await readPdf(await render({ ...sampleMinutes(), sections }))
      const [page] = elements(pdf, 'H2')
        .filter(({ text }) => oneLine(text) === 'AFTER')
        .map((heading) => heading.page)
      const beside = leaves(pdf.pages[page! - 1]!)
      const at = beside.findIndex(({ role, text }) => role === 'H2' && oneLine(text) === 'AFTER')
      expect(beside.length, `${lines} lines before`).toBeGreaterThan(at + 1)
      if (page! > 1) moved++
      else expect(beside[at + 1]!.role).not.toBe('H2')
    }
    expect(moved).toBeGreaterThan(0)
    expect(moved).toBeLessThan(27)
  },
)

test('a table that goes on repeats its head for the eye and says it once', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => [
    `2026-${index}`,
    'Number of joint operations',
    'November 12, 2026',
  ])
  const table: Block = { type: 'table', caption: 'What is open', head: ['Number', 'What', 'Due'], rows }
  const bytes = await render({
    ...sampleMinutes(),
    sections: [{ id: 'one', heading: 'OPEN', blocks: [table] }],
  })
  const pdf = await readPdf(bytes)
  expect(pdf.pageCount).toBeGreaterThan(2)
  expect(elements(pdf, 'TH').map(({ text, page }) => `${page} ${oneLine(text)}`)).toEqual([
    '1 Number',
    '1 What',
    '1 Due',
  ])
  for (const artifact of pdf.artifacts.slice(1)) expect(oneLine(artifact)).toContain('Number What Due')
  expect(oneLine(pdf.artifacts[0]!)).not.toContain('Number What Due')
  expect(
    elements(pdf, 'TD')
      .filter((_, index) => index % 3 === 0)
      .map(({ text }) => oneLine(text)),
  ).toEqual(rows.map(([number]) => number))
  expect((await checkPdf(bytes)).findings).toEqual([])
})

test('a paragraph that goes on to another page is one paragraph', async () => {
  const sentence = (index: number): string =>
    `Sentence ${index} of a long statement that was read into the record.`
  const text = Array.from({ length: 140 }, (_, index) => sentence(index + 1)).join(' ')
  const bytes = await render({
    ...sampleMinutes(),
    sections: [{ id: 'one', heading: 'STATEMENT', blocks: [{ type: 'paragraph', text }] }],
  })
  const pdf = await readPdf(bytes)
  const pieces = elements(pdf, 'P').filter((element) => element.text.includes('of a long statement'))
  expect(pieces.map(({ page }) => page)).toEqual(
    pdf.pages.map((_, index) => index + 1).slice(0, pieces.length),
  )
  expect(pieces.length).toBeGreaterThan(2)
  expect(oneLine(pieces.map((piece) => piece.text).join(' '))).toBe(text)
  expect((await checkPdf(bytes)).findings).toEqual([])
})

test('what is longer than a page goes on to the next, whatever block it is in', async () => {
  const long = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ')
  const words = `${long} ${long} ${long}`
  const item = { action: null, presenters: [], minutes: null, files: [], change: null, children: [] }
  const blocks: Block[] = [
    { type: 'list', ordered: true, items: [words] },
    { type: 'facts', rows: [{ label: 'Label', value: words }] },
    { type: 'table', caption: 'Table', head: ['A', 'B'], rows: [['short', words]] },
    { type: 'question', number: '2026-001', state: 'open', text: words, answers: [words] },
    { type: 'quotation', text: words, source: 'Source' },
    { type: 'agenda', items: [{ ...item, number: '1', title: 'Item', description: words }] },
  ]
  for (const block of blocks) {
    const document = { ...sampleMinutes(), sections: [{ id: 'one', heading: 'ONE', blocks: [block] }] }
    const bytes = await render(document)
    const pdf = await readPdf(bytes)
    expect(pdf.pageCount, block.type).toBeGreaterThan(1)
    const said = oneLine(
      pdf.pages
        .flat()
        .map((element) => element.text)
        .join(' '),
    )
    const count = block.type === 'question' ? 6 : 3
    expect(said.match(/\bword299\b/g), block.type).toHaveLength(count)
    expect((await checkPdf(bytes)).findings).toEqual([])
  }
})

test('a section of 70 pages goes on from page to page', async () => {
  const text = 'The commission heard from twelve people on the item and discussed the form. '.repeat(4)
  const blocks = Array.from({ length: 600 }, (_, index): Block => ({
    type: 'paragraph',
    text: `${text}${index}`,
  }))
  const record = { ...longMinutes(1), sections: [{ id: 'long', heading: 'Discussion', blocks }] }
  const pdf = await readPdf(await render(record))
  expect(pdf.pageCount).toBeGreaterThan(65)
  const said = elements(pdf, 'P').map((element) => oneLine(element.text))
  for (const index of [0, 299, 300, 599]) expect(said).toContain(`${text}${index}`)
  expect(elements(pdf, 'H2').map((element) => oneLine(element.text))).toEqual(['Discussion'])
})
