import { expect, test } from 'vitest'
import { personalDataIn } from '#app/domain/comments/personal/personal-data.ts'
import { countWords } from '#app/domain/comments/sign-up/word-count.ts'

const kinds = (text: string) => personalDataIn([text]).map(({ kind }) => kind)

test.each([
  ['phone', 'Call me at (626) 555-0142 tonight.'],
  ['phone', 'Mi número es 626 555 0142'],
  ['phone', '6265550142'],
  ['email', 'Write to wren.b+x@example.org please'],
  ['street', 'I live at 1423 N. Los Robles Avenue.'],
  ['street', 'Vivo en la calle Lincoln número 42.'],
  ['ssn', 'It is 123-45-6789.'],
  ['a-number', 'A 012-345-678 is the file.'],
  ['a-number', 'Expediente A012345678'],
  ['status', 'My mother is undocumented.'],
  ['status', 'My neighbor was deported last week.'],
  ['status', 'Mi hermano no tiene estatus migratorio.'],
  ['status', 'No tengo papeles y tengo miedo.'],
  ['status', 'She waits for asylum.'],
])('%s is seen in: %s', (kind, text) => {
  expect(kinds(text)).toEqual([kind])
})

test.each([
  'Policy 428.5 should be changed before December 10, 2026.',
  'Report 2025-08-14 says 123 calls in 2024 and 4567890 dollars.',
  'Undocumented residents fear calling the police.',
  'Publish how many U and T visas our city certified.',
  'ICE used Brookside 22 times; 1999 2000 2001 too.',
  'Las personas indocumentadas temen llamar a la policía.',
  'Case 20-1234567890123 was closed.',
  'Item 7.A, section 7283.1(c), 54954.3(a)(1).',
])('nothing is seen in: %s', (text) => {
  expect(kinds(text)).toEqual([])
})

test('names are looked at too, each kind is told once, and with its words', () => {
  expect(personalDataIn(['Call 626-555-0142 or 626-555-0143', 'Wren, wren@example.org', null])).toEqual([
    { kind: 'phone', words: '626-555-0142' },
    { kind: 'email', words: 'wren@example.org' },
  ])
})

test('words are counted as a reader would', () => {
  expect(['', ' ', 'one', 'one  two\nthree', 'Հայկը խոսում է', 'don’t stop'].map(countWords)).toEqual([
    0, 0, 1, 3, 3, 2,
  ])
  expect(countWords('請公布這封信')).toBeGreaterThan(1)
})
