import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  asideReasons,
  asideWords,
  suspicionOf,
  suspicions,
  suspicionWords,
} from '#app/domain/comments/review/suspicion.ts'

const now = Date.parse('2026-12-08T00:12:00.000Z')
const aPerson = { trap: '', openedAt: now - 60_000, nowMilliseconds: now, flood: false }

describe('a sign-up waits for a person', () => {
  test.each([
    ['sent two seconds after the page was opened', { openedAt: now - 2000 }, null],
    ['sent a millisecond sooner', { openedAt: now - 1999 }, 'too-quick'],
    ['sent in the moment in which it was opened', { openedAt: now }, 'too-quick'],
    ['opened in 1970', { openedAt: 0 }, null],
    ['without a form', { openedAt: null }, 'no-form'],
    ['the trap left empty', { trap: '' }, null],
    ['the trap filled in', { trap: 'x' }, 'filled-trap'],
    ['a space in the trap', { trap: ' ' }, 'filled-trap'],
    ['one of a flood', { flood: true }, 'flood'],
    ['as a person sends it', {}, null],
  ] as const)('%s', (_what, facts, expected) => {
    expect(suspicionOf({ ...aPerson, ...facts })).toBe(expected)
  })

  it('for the first of its grounds, whatever else there is', () => {
    const trap = fc.constantFrom('', 'http://spam.example')
    const opened = fc.option(fc.integer({ min: now - 10_000, max: now }))
    fc.assert(
      fc.property(trap, opened, fc.boolean(), (filled, openedAt, flood) => {
        const grounds = [
          filled !== '' && 'filled-trap',
          openedAt === null && 'no-form',
          openedAt !== null && now - openedAt < 2000 && 'too-quick',
          flood && 'flood',
        ].filter((ground) => ground !== false)
        const found = suspicionOf({ trap: filled, openedAt, nowMilliseconds: now, flood })
        expect(found).toBe(grounds[0] ?? null)
      }),
    )
  })
})

test('every ground, and every reason to set one aside, is told in words', () => {
  expect(Object.keys(suspicionWords)).toEqual([...suspicions])
  expect(Object.keys(asideWords)).toEqual([...asideReasons])
  for (const words of [...Object.values(suspicionWords), ...Object.values(asideWords)]) {
    expect(words.trim()).not.toBe('')
  }
})
