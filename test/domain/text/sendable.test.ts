import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sendable } from '#app/domain/text/sendable.ts'

test.each([
  ['a\0b\u0001c\u001fd\u007fe', 'abcde'],
  ['a\tb\nc\r\nd', 'a\tb\nc\r\nd'],
  ['one\vtwo\fthree\u0085four', 'one\ntwo\nthree\nfour'],
  ['half \ud83d of \ude00 one', 'half \ufffd of \ufffd one'],
  ['whole 😀 one', 'whole 😀 one'],
  ['\ufffea\uffffb\ufdd0c\u{1fffe}d', 'abcd'],
  ['ﬁ é é 한 עִברִית \u200f\u200b\u00a0', 'ﬁ é é 한 עִברִית \u200f\u200b\u00a0'],
])('%j', (text, sent) => {
  expect(sendable(text)).toBe(sent)
})

test('nothing is left that can’t be sent, and nothing is taken away twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sent = sendable(text)
      // oxlint-disable-next-line no-control-regex -- controls are what is looked for
      const clean = !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/.test(sent)
      return clean && sent.isWellFormed() && sendable(sent) === sent
    }),
  )
})
