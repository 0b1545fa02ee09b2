import { describe, expect, test } from 'vitest'
import { readCopy, webCopyVerdict } from '#app/domain/comments/web-copy.ts'
import { isPublic, isWaitingForPerson, numbersInWords } from '#app/domain/comments/held-rules.ts'

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

describe('what waits and what is public', () => {
  const none = { heldReason: null, releasedAt: null, setAsideAt: null, withdrawnAt: null }
  const then = '2026-12-05T20:00:00.000Z'
  test.each([
    [none, false, true],
    [{ ...none, heldReason: 'flood' }, true, false],
    [{ ...none, heldReason: 'flood', releasedAt: then }, false, true],
    [{ ...none, heldReason: 'flood', setAsideAt: then }, false, false],
    [{ ...none, setAsideAt: then }, false, false],
    [{ ...none, heldReason: 'flood', withdrawnAt: then }, false, false],
    [{ ...none, withdrawnAt: then }, false, false],
  ])('%j', (comment, waits, open) => {
    expect([isWaitingForPerson(comment), isPublic(comment)]).toEqual([waits, open])
  })

  test('numbers are told in runs', () => {
    expect(numbersInWords([9, 3, 4, 5])).toBe('3 to 5, 9')
    expect(numbersInWords([1, 2])).toBe('1, 2')
    expect(numbersInWords([7])).toBe('7')
  })
})
