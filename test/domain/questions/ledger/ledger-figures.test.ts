import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerTimes,
  earliestMonth,
  median,
  openAges,
  openOverTime,
  openSentence,
} from '#app/domain/questions/ledger/ledger-figures.ts'
import { pageHref, readQuestionFilter } from '#app/domain/questions/ledger/ledger-filter.ts'

const today = '2026-11-25'
const counts = (...values: number[]) => values.map((value) => ({ value, count: 1 }))

describe('questions open at the end of each month', () => {
  test('count from the month of asking to the month before the end', () => {
    const changes = [
      { month: '2026-08', by: 2 },
      { month: '2026-09', by: 3 + 9 },
      { month: '2026-09', by: -9 },
      { month: '2026-10', by: -3 },
    ]
    expect(openOverTime(changes, today).map(({ label, open }) => `${label}: ${open}`)).toEqual([
      'August 2026: 2',
      'September 2026: 5',
      'October 2026: 2',
      'November 2026: 2',
    ])
  })

  test('go back three years at most, and still count what is older', () => {
    const months = openOverTime([{ month: '2019-01', by: 1 }], today)
    expect([months.length, months[0]?.month, months[0]?.open]).toEqual([36, '2023-12', 1])
    expect(earliestMonth(today)).toBe('2023-12')
  })

  test('are told in one sentence', () => {
    const points = openOverTime([{ month: '2026-10', by: 2 }], today)
    expect(openSentence(points, today)).toBe('2 open at the end of October 2026, 2 on November 25, 2026.')
    expect(openSentence(openOverTime([], today), today)).toBe('0 open on November 25, 2026.')
  })
})

describe('the time to an answer', () => {
  test('counts what has none, and how many are answered by each step', () => {
    const times = answerTimes(5, counts(0, 30, 31, 0))
    expect(times).toMatchObject({ asked: 5, answered: 4, median: 15 })
    expect(times.within.slice(0, 3)).toEqual([
      { days: 0, count: 2 },
      { days: 30, count: 3 },
      { days: 60, count: 4 },
    ])
  })

  test('never falls as the days go on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 })), (days) => {
        const within = answerTimes(days.length, counts(...days)).within.map(({ count }) => count)
        expect(within).toEqual(within.toSorted((first, second) => first - second))
        expect(within.at(-1)).toBeLessThanOrEqual(days.length)
      }),
    )
  })

  test.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 4, 10, 5], 5],
  ])('the middle of %j is %s', (values, middle) => expect(median(counts(...values))).toBe(middle))

  test('the middle is the same of values one by one and of values counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1 }), (values) => {
        const held = new Map<number, number>()
        for (const value of values) held.set(value, (held.get(value) ?? 0) + 1)
        const grouped = [...held].map(([value, count]) => ({ value, count }))
        const sorted = values.toSorted((one, other) => one - other)
        const [low, high] = [
          sorted[Math.ceil(values.length / 2) - 1]!,
          sorted[Math.floor(values.length / 2)]!,
        ]
        expect(median(grouped)).toBe(Math.round((low + high) / 2))
      }),
    )
  })

  test('open questions are as old as the days since', () => {
    expect(openAges(['2026-11-25', '2026-11-20', '2026-12-01'], today)).toEqual([5, 0, 0])
  })
})

test('another page of a list keeps what it is narrowed to', () => {
  const filter = readQuestionFilter(new URLSearchParams('state=all&to=City+Attorney&by=&x=1'))
  expect(pageHref('/questions', filter, 2)).toBe('/questions?state=all&to=City+Attorney&page=2')
  expect(pageHref('/questions', readQuestionFilter(new URLSearchParams('state=open')), 1)).toBe('/questions')
})
