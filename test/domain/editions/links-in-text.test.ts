import { expect, test } from 'vitest'
import { partsOf } from '#app/domain/editions/links-in-text.ts'

const linked = (text: string) =>
  partsOf(text)
    .map(({ text: words, href }) => (href === null ? words : `[${words}](${href})`))
    .join('')

test.each([
  ['See https://example.org/a(b).', 'See [https://example.org/a(b](https://example.org/a(b)).'],
  ['(http://a.org/x), more', '([http://a.org/x](http://a.org/x)), more'],
  ['Write to clerk@example.org.', 'Write to [clerk@example.org](mailto:clerk@example.org).'],
  ['a@b c@d.org e', 'a@b [c@d.org](mailto:c@d.org) e'],
  ['https:// and http://.', 'https:// and http://.'],
  ['no address', 'no address'],
  ['', ''],
])('%s', (text, said) => {
  expect(linked(text)).toBe(said)
})

test('nothing of a text is lost', () => {
  const text = 'x@y.z._foo@b.c “http://q.org/” <a@b.co>, www.a.b http://..'
  expect(
    partsOf(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
