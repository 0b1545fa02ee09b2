import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeSentences } from '#app/domain/briefs/whole-sentences.ts'

const text = 'It is kept for a year. The U.S. Marshals see it, too. Then it is “deleted.” Who says so?'

test.each([
  [200, text],
  [text.length, text],
  [text.length - 1, 'It is kept for a year. The U.S. Marshals see it, too. Then it is “deleted.”'],
  [53, 'It is kept for a year. The U.S. Marshals see it, too.'],
  [52, 'It is kept for a year.'],
  [22, 'It is kept for a year.'],
  [21, null],
])('in %i letters: %s', (letters, said) => {
  expect(wholeSentences(text, letters)).toBe(said)
})

test('ends every text with a mark, and knows a stop that ends no sentence', () => {
  expect(wholeSentences('How  many\nstops', 20)).toBe('How many stops.')
  expect(wholeSentences('Ask Lt. Stone about Dr. Flint first. Then wait.', 40)).toBe(
    'Ask Lt. Stone about Dr. Flint first.',
  )
})

test('is a beginning of the text, and never longer than its room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 200 }), (any, letters) => {
      const said = wholeSentences(any, letters)
      const line = `${any.replaceAll(/\s+/g, ' ').trim()}.`
      expect(said === null || (said.length <= letters && line.startsWith(said.slice(0, -1)))).toBe(true)
    }),
  )
})
