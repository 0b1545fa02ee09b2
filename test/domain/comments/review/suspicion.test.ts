import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  asideReasons,
  asideWords,
  linksIn,
  linksVerdict,
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

describe('N3: a text with many links waits for a person, whatever it says', () => {
  test.each([
    ['', 0],
    ['Please keep the library open. I have no links.', 0],
    ['See https://a.example and http://b.example/c?d=e.', 2],
    ['www.a.example WWW.B.EXAMPLE', 2],
    ['cheap-pills.com, Best.shop! buy.xyz', 3],
    ['https://a.example,https://b.example', 2],
    ['Write to ana@example.org or bob@example.com', 0],
    ['https://ana@example.org', 1],
    ['U.S. policy No. 428.5, e.g. this one. And 3.5 hours.', 0],
    ['I.e. the .com boom', 0],
  ])('%j has %i', (text, links) => expect(linksIn(text)).toBe(links))

  const advert = (links: number) =>
    Array.from({ length: links }, (_, n) => `https://pills${n}.example`).join(' ')

  test('at the number of the setting and beyond; with 0 never', () => {
    expect([4, 5, 6].map((links) => linksVerdict(advert(links), 5))).toEqual([
      null,
      'many-links',
      'many-links',
    ])
    expect(linksVerdict(advert(50), 0)).toBeNull()
    expect([linksVerdict(null, 1), linksVerdict('', 1)]).toEqual([null, null])
  })

  it('does not change with any word around them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(12), (before, after, links) => {
        const own = linksIn(`${before} ${after}`)
        expect(linksIn(`${before} ${advert(links)} ${after}`)).toBe(own + links)
      }),
    )
  })
})
