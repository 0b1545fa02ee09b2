import { describe, expect, test } from 'vitest'
import { readCopy, webCopyVerdict } from '#app/domain/comments/review/web-copy.ts'
import { numbersInWords } from '#app/domain/comments/review/review-rules.ts'

const original = 'Call me: 626 555 0100.\nI live at 12 Oak Street and I oppose this.'

function codeOf(copy: string): string {
  const verdict = webCopyVerdict(original, copy)
  return verdict.ok ? 'ok' : verdict.code
}

describe('a web copy leaves out and never rewrites (N8)', () => {
  test.each([
    ['Call me: […].\nI live at 12 Oak Street and I oppose this.'],
    ['Call me: […].\nI live at […] and I oppose this.'],
    ['[…]\nI live at 12 Oak Street and I oppose this.'],
    ['Call me: […]'],
    ['[…]'],
  ])('is taken: %s', (copy) => expect(codeOf(copy)).toBe('ok'))

  test.each([
    ['Call me: […].\nI live at 12 Oak Street and I support this.'],
    ['Call me: 626 555 0100.\nI live at […] and I oppose that.'],
    ['Ring me: […].\nI live at 12 Oak Street and I oppose this.'],
    ['I oppose this. […]'],
    ['Call me: 626 555 0100.\nI oppose this.'],
    [''],
    ['Call me: […] Oak Street and […] 12 Oak Street and I oppose this.'],
    // What stands before a mark may not stand after it too.
    ['Call me: 626 555 0100.\nI live at 12 Oak Street and I oppose this.[…] this.'],
  ])('is refused: %s', (copy) => expect(codeOf(copy)).toBe('words-changed'))

  test('is no copy where nothing is left out', () => expect(codeOf(original)).toBe('nothing-left-out'))

  test('every usual mark is the one mark, and lines end one way', () => {
    expect(readCopy('a\r\n[...] b […]\rc')).toBe('a\n[…] b […]\nc')
  })
})

test('numbers are told in runs', () => {
  expect(numbersInWords([9, 3, 4, 5])).toBe('3 to 5, 9')
  expect(numbersInWords([1, 2])).toBe('1, 2')
  expect(numbersInWords([7])).toBe('7')
})
