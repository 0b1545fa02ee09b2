import { describe, expect, test } from 'vitest'
import { marksVerdict, mostMarks, withinPage, withMarks } from '#app/domain/papers/redaction/marks.ts'

const mark = { page: 1, left: 10, top: 20, width: 30, height: 5 }

function codeOf(marks: (typeof mark)[], pageCount = 2): string {
  const verdict = marksVerdict(marks, pageCount)
  return verdict.ok ? 'ok' : verdict.code
}

describe('boxes to black out', () => {
  test.each([
    ['on the first page', { ...mark, page: 1 }, 'ok'],
    ['on the last page', { ...mark, page: 2 }, 'ok'],
    ['behind the last page', { ...mark, page: 3 }, 'no-such-page'],
    ['before the first page', { ...mark, page: 0 }, 'no-such-page'],
    ['at the corner', { ...mark, left: 0, top: 0 }, 'ok'],
    ['left of the page', { ...mark, left: -0.1 }, 'off-page'],
    ['at its right edge', { ...mark, left: 99.9, width: 0.1 }, 'ok'],
    ['beyond its right edge', { ...mark, left: 100 }, 'off-page'],
    ['below it', { ...mark, top: 100 }, 'off-page'],
    ['as narrow as can be', { ...mark, width: 0.1 }, 'ok'],
    ['narrower', { ...mark, width: 0.09 }, 'off-page'],
    ['without height', { ...mark, height: 0 }, 'off-page'],
    ['whose place is no number', { ...mark, left: Number.NaN }, 'off-page'],
  ])('a box %s', (_, given, code) => expect(codeOf([given])).toBe(code))

  test('are some, and not too many', () => {
    expect(codeOf([])).toBe('nothing-marked')
    const many = Array.from({ length: mostMarks }, (_, index) => ({ ...mark, left: index / 10 }))
    expect(codeOf(many)).toBe('ok')
    expect(codeOf([...many, mark])).toBe('too-many-marks')
  })

  test('end where the page ends', () => {
    expect(withinPage({ ...mark, left: 90, width: 20 })).toEqual({ ...mark, left: 90, width: 10 })
    expect(withinPage({ ...mark, top: -5, height: 10 })).toEqual({ ...mark, top: 0, height: 5 })
  })

  test('are kept once, in the order of the pages', () => {
    const other = { ...mark, page: 2 }
    expect(withMarks([other, mark], [{ ...mark }])).toEqual([mark, other])
  })
})
