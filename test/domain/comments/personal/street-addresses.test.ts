import { expect, test } from 'vitest'
import { streetAddressesIn } from '#app/domain/comments/personal/street-addresses.ts'

const found = (text: string) => streetAddressesIn(text).map(({ from, to }) => text.slice(from, to))

test.each([
  ['I live at 1244 N. Lake Avenue, Pasadena', ['1244 N. Lake Avenue']],
  ['(99 E St John Court)', ['99 E St John Court']],
  ['5 Martin Luther King Jr. Blvd.', ['5 Martin Luther King Jr. Blvd']],
  ['5 A B C D E Street', []],
  ['123456 Lake Avenue', []],
  ['1.5 Million Way', []],
  ['12 lake avenue', []],
  ['2 Street', []],
  ['vivo en la Calle Ocho 12', ['Calle Ocho 12']],
  ['calle de los Olivos núm. 12345', ['calle de los Olivos núm. 12345']],
  ['avenida #7', ['avenida #7']],
  ['calle Ocho 123456', []],
  ['calle a b c d e 12', []],
  ['en el 12 de la calle Ocho', ['12 de la calle Ocho']],
  ['1 Oak Lane and 2 Elm St', ['1 Oak Lane', '2 Elm St']],
])('%s', (text, spans) => {
  expect(found(text)).toEqual(spans)
})
