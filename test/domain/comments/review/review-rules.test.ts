import { describe, expect, test } from 'vitest'
import {
  referralVerdict,
  showOriginalVerdict,
  withholdVerdict,
} from '#app/domain/comments/review/review-rules.ts'

const instant = '2026-12-11T02:00:00.000Z'

describe('what a comment shows', () => {
  test.each([
    ['no copy was made', undefined, 'original'],
    ['the copy is the original', 'My words.', 'original'],
    ['the copy leaves something out', 'My […].', null],
    ['the copy is empty', '', null],
  ])('is the original again: %s', (_, copy, code) => {
    expect(showOriginalVerdict('My words.', copy)).toMatchObject(code ? { code } : { ok: true })
  })

  test.each([
    [null, true, null],
    [instant, true, 'It is withheld already.'],
    [instant, false, null],
    [null, false, 'It is shown.'],
  ])('is a file withheld at %j, to be withheld %j: %j', (withheldAt, toWithhold, sentence) => {
    expect(withholdVerdict(withheldAt, toWithhold)).toMatchObject(
      sentence ? { code: 'already', sentence } : { ok: true },
    )
  })

  test('W6: its author is told once where complaints go', () => {
    for (const wish of [null, 'send'] as const) expect(referralVerdict(null, wish)).toEqual({ ok: true })
    expect(referralVerdict(instant, null)).toMatchObject({ code: 'referred' })
    expect(referralVerdict(instant, 'send')).toMatchObject({ code: 'referred' })
    expect(referralVerdict(null, 'keep')).toMatchObject({ code: 'comment-only' })
  })
})
