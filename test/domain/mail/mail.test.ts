import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextTry } from '#app/domain/mail/mail.ts'
import { millisecondsBetween } from '#app/domain/time/instant.ts'

const failedAt = '2026-12-10T06:00:00.000Z'

describe('trying again', () => {
  test('waits a minute first, and longer each time', () => {
    const minutes = [1, 2, 3, 4, 5, 6].map((tries) => {
      const next = nextTry(tries, failedAt)
      return next === null ? null : millisecondsBetween(failedAt, next) / 60_000
    })
    expect(minutes).toEqual([1, 5, 30, 120, 720, 1440])
  })

  test('ends after seven', () => {
    expect(nextTry(6, failedAt)).not.toBeNull()
    expect(nextTry(7, failedAt)).toBeNull()
    fc.assert(fc.property(fc.integer({ min: 7 }), (tries) => nextTry(tries, failedAt) === null))
  })
})
