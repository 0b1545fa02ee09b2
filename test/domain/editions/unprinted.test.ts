import { expect, test } from 'vitest'
import type { AgendaLine, OfficialDocument } from '#app/domain/editions/document.ts'
import { unprintedIn, unprintedSentence } from '#app/domain/editions/unprinted.ts'

const line = (number: string, title: string, children: AgendaLine[] = []): AgendaLine => ({
  id: `id-${number}`,
  number,
  title,
  description: null,
  action: null,
  presenters: [],
  minutes: null,
  files: [],
  change: null,
  children,
})

const document: OfficialDocument = {
  kind: 'agenda',
  language: 'en-US',
  title: 'Agenda',
  city: 'City of Example',
  body: 'Commission',
  heading: 'Agenda',
  lines: [],
  banner: null,
  basis: null,
  sections: [],
}

const withSections = (...sections: OfficialDocument['sections']): OfficialDocument => ({
  ...document,
  sections,
})

test('what every font has is not named: scripts, marks on letters, joiners, emoji, line ends', () => {
  const text =
    'محمد علي, אברהם, Nguyễn Thị, 김민준, สมหญิง, प्रिया, முருகன், ნინო, Անահիտ, 王小明, 陳, さくら, Ελένη, Анна, ʻOkina\n' +
    'a\u0300\u200d\u200f👨‍👩‍👧 ❤️\t'
  expect(
    unprintedIn({ ...document, title: text, sections: [{ id: 'a', heading: text, blocks: [] }] }),
  ).toEqual([])
})

test('each place names each character once, in the order of the document', () => {
  const sections: OfficialDocument['sections'] = [
    {
      id: 'a',
      heading: 'Business',
      blocks: [
        { type: 'agenda', items: [line('1', 'ᜊᜌᜊ', [line('1.A', 'Fine'), line('1.B', '𒀀')])] },
        { type: 'heading', text: '2. Reports' },
        { type: 'paragraph', text: 'ⴰ' },
        { type: 'table', caption: 'Table', head: ['A'], rows: [['ⴰⵣ']] },
        { type: 'quotation', text: 'ꦗ', source: 'Number 7, no name given, received today' },
        { type: 'question', number: '2026-014', state: 'open', text: 'ᏣᎳ', answers: [] },
      ],
    },
  ]
  expect(unprintedIn({ ...withSections(...sections), basis: '𐌰', city: 'ꦀ' })).toEqual([
    { place: 'At the head', itemId: null, characters: ['ꦀ'] },
    { place: 'Item 1', itemId: 'id-1', characters: ['ᜊ', 'ᜌ'] },
    { place: 'Item 1.B', itemId: 'id-1.B', characters: ['𒀀'] },
    { place: '2. Reports', itemId: null, characters: ['ⴰ', 'ⵣ'] },
    { place: 'Number 7', itemId: null, characters: ['ꦗ'] },
    { place: 'Question 2026-014', itemId: null, characters: ['Ꮳ', 'Ꮃ'] },
    { place: 'At the end', itemId: null, characters: ['𐌰'] },
  ])
})

test('a sentence names eight characters with their codes, and counts the others', () => {
  expect(unprintedSentence({ place: 'Item 2', characters: ['𒀀', 'ⴰ'] })).toBe(
    'Item 2: the PDF can’t draw “𒀀” (U+12000), “ⴰ” (U+2D30).',
  )
  const eight = [...'ⴰⴱⴲⴳⴴⴵⴶⴷ']
  expect(unprintedSentence({ place: 'Item 2', characters: eight })).toMatch(/“ⴷ” \(U\+2D37\)\.$/)
  expect(unprintedSentence({ place: 'Item 2', characters: [...eight, 'ⴸ'] })).toMatch(
    /“ⴷ” \(U\+2D37\) and 1 more\.$/,
  )
})
