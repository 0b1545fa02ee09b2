import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortTitle } from '#app/mail/short-title.ts'

test.each([
  ['Letter to the director of ICE', 'Letter to the director of ICE'],
  ['How many stops were there?', 'How many stops were there?'],
  [
    'To inform the community whenever limited partnerships, such as drug task forces, occur',
    'To inform the community whenever limited partnerships, such…',
  ],
  ['One two three four five six seven eight, nine', 'One two three four five six seven eight…'],
  ['  two\n lines ', 'two lines'],
  ['', ''],
])('%j is titled %j', (text, title) => {
  expect(shortTitle(text)).toBe(title)
})

test('a title is one line of at most eight words and 71 characters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const title = shortTitle(text)
      expect(title).not.toMatch(/[\r\n\t]/)
      expect(title.length).toBeLessThanOrEqual(71)
      expect(title.split(' ').length).toBeLessThanOrEqual(8)
    }),
  )
})
