import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { canonicalText } from '#app/domain/editions/canonical.ts'
import { differencesBetween, summaryOf } from '#app/domain/editions/differences.ts'
import type { AgendaLine, Block, OfficialDocument } from '#app/domain/editions/document.ts'
import { hashOfDocument } from '#app/domain/editions/freeze-edition.server.ts'
import { linesOf, printedMinutes } from '#app/domain/editions/lines.ts'
import { readHash } from '#app/domain/editions/verified.ts'
import { sampleMinutes } from '#test/documents/record-samples.ts'

function aDocument(blocks: Block[], more: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    kind: 'minutes',
    language: 'en-US',
    title: 'Minutes',
    city: 'City of Pasadena',
    body: 'Commission',
    heading: 'Minutes',
    lines: ['Thursday'],
    banner: null,
    sections: [{ id: 'only', heading: 'Opening', blocks }],
    basis: null,
    ...more,
  }
}

const said = (...texts: string[]) => aDocument(texts.map((text) => ({ type: 'paragraph', text })))

function anItem(made: Partial<AgendaLine>): AgendaLine {
  return {
    id: 'a',
    number: '5',
    title: 'Training',
    description: null,
    action: null,
    presenters: [],
    minutes: null,
    files: [],
    change: null,
    children: [],
    ...made,
  }
}

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, backwards(inner)]),
  )
}

describe('the canonical text', () => {
  it('is the same whatever the order of keys, and after it was stored and read', () => {
    const document = sampleMinutes()
    const text = canonicalText(document)
    expect(canonicalText(backwards(document) as OfficialDocument)).toBe(text)
    expect(canonicalText(JSON.parse(text) as OfficialDocument)).toBe(text)
    expect(text).not.toMatch(/": |, "/)
  })

  it('leaves out what is undefined, as JSON does, and keeps null and the order of lists', () => {
    const block = { type: 'paragraph', text: 'A', style: undefined } as unknown as Block
    expect(canonicalText(aDocument([block]))).toBe(canonicalText(said('A')))
    expect(canonicalText(said('A', 'B'))).not.toBe(canonicalText(said('B', 'A')))
    expect(canonicalText(said('A'))).toContain('"banner":null')
  })

  it('gives the hash that another program computes from the same text', () => {
    const document = said('Á 王 “quoted”')
    const hash = createHash('sha256')
      .update(Buffer.from(canonicalText(document), 'utf8'))
      .digest('hex')
    expect(hashOfDocument(document)).toBe(hash)
    expect(hashOfDocument(said('Á 王 “quoted”.'))).not.toBe(hash)
  })
})

describe('the lines of a document', () => {
  it('tell every word of every block that a reader sees', () => {
    const words = JSON.stringify(linesOf(sampleMinutes()))
    const texts: string[] = []
    const collect = (value: unknown, key = ''): void => {
      if (
        typeof value === 'string' &&
        !['id', 'type', 'style', 'language', 'kind', 'title', 'city', 'body'].includes(key)
      )
        texts.push(value)
      else if (Array.isArray(value)) for (const each of value) collect(each, key)
      else if (value && typeof value === 'object')
        for (const [name, each] of Object.entries(value)) collect(each, name)
    }
    const { sections, ...head } = sampleMinutes()
    collect({ ...head, blocks: sections.flatMap((section) => section.blocks) })
    for (const text of texts) expect(words).toContain(JSON.stringify(text).slice(1, -1))
  })

  it('tell an agenda with its presenters, minutes, files and what stands under it', () => {
    const file = { id: 'f', title: 'Slides', detail: 'PDF, 18 pages' }
    const child = anItem({ id: 'b', number: '5.A', title: 'Figures', minutes: 15, files: [file] })
    const item = anItem({ action: 'Action: Adopt', presenters: ['Lieutenant Stone'], children: [child] })
    const lines = linesOf(aDocument([{ type: 'agenda', items: [item] }])).map(({ text }) => text)
    expect(lines.slice(1)).toEqual([
      '5. Training',
      '5: Action: Adopt',
      '5: Lieutenant Stone',
      '5.A. Figures',
      '5.A: 15 minutes',
      '5.A: Slides, PDF, 18 pages',
    ])
  })
})

it('the minutes that an agenda prints are those of what stands under an item, where that is timed', () => {
  const child = anItem({ id: 'b', number: '5.A', minutes: 15 })
  const items = [anItem({ minutes: 30, children: [child] }), anItem({ id: 'c', minutes: 10, children: [] })]
  expect(printedMinutes(aDocument([{ type: 'agenda', items }]))).toBe(25)
  expect(printedMinutes(aDocument([]))).toBe(0)
})

describe('the differences of two documents', () => {
  it('are none between a document and itself, whatever is marked as changed', () => {
    const before = aDocument([{ type: 'agenda', items: [anItem({})] }])
    const after = aDocument([{ type: 'agenda', items: [anItem({ change: 'Added in edition 2' })] }])
    expect(differencesBetween(before, after)).toEqual([])
    expect(summaryOf([])).toBe('Nothing that is read was changed.')
  })

  it('name lines that came and went, and the words that changed within one', () => {
    const before = said(
      'The meeting began at six.',
      'Commissioner Alamo was present at the roll.',
      'It snowed.',
    )
    const after = said(
      'The meeting began at six.',
      'Commissioner Álamo was present at the roll.',
      'Public comment was called.',
    )
    const found = differencesBetween(before, after)
    expect(found).toEqual([
      {
        change: 'changed',
        under: 'Opening',
        words: [
          { text: 'Commissioner ', change: 'same' },
          { text: 'Alamo', change: 'removed' },
          { text: 'Álamo', change: 'added' },
          { text: ' was present at the roll.', change: 'same' },
        ],
      },
      { change: 'removed', under: 'Opening', text: 'It snowed.' },
      { change: 'added', under: 'Opening', text: 'Public comment was called.' },
    ])
    expect(summaryOf(found)).toBe('Lines: 1 added, 1 changed, 1 removed.')
  })

  it('put together again give both documents, word for word', () => {
    const [before, after] = [said('A b c d', 'E', 'F g h i'), said('A b x d', 'F g h', 'J')]
    const found = differencesBetween(before, after)
    const side = (keep: 'removed' | 'added') =>
      found.flatMap((one) =>
        one.change === 'changed'
          ? [
              one.words
                .filter(({ change }) => change === 'same' || change === keep)
                .map(({ text }) => text)
                .join(''),
            ]
          : one.change === keep
            ? [one.text]
            : [],
      )
    expect(side('removed').toSorted()).toEqual(['A b c d', 'E', 'F g h i'])
    expect(side('added').toSorted()).toEqual(['A b x d', 'F g h', 'J'])
  })
})

test.each([
  ['a'.repeat(64), true],
  [`${'A'.repeat(8)} `.repeat(8), true],
  ['aa:'.repeat(31) + 'aa:aa'.slice(0, 2), true],
  ['a'.repeat(63), false],
  ['a'.repeat(65), false],
  [`${'a'.repeat(63)}g`, false],
  ['', false],
])('%s reads as a hash: %s', (text, is) => {
  expect(readHash(text) !== null).toBe(is)
})
