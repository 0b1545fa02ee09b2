import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerTimes,
  median,
  openAges,
  openOverTime,
  openSentence,
} from '#app/domain/questions/ledger-figures.ts'
import { pageHref, readQuestionFilter } from '#app/domain/questions/ledger-filter.ts'

const today = '2026-11-25'

describe('questions open at the end of each month', () => {
  test('count from the month of asking to the month before the end', () => {
    const courses = [
      { askedIn: '2026-08', endedIn: null, count: 2 },
      { askedIn: '2026-09', endedIn: '2026-10', count: 3 },
      { askedIn: '2026-09', endedIn: '2026-09', count: 9 },
    ]
    expect(openOverTime(courses, today).map(({ label, open }) => `${label}: ${open}`)).toEqual([
      'August 2026: 2',
      'September 2026: 5',
      'October 2026: 2',
      'November 2026: 2',
    ])
  })

  test('go back three years at most, and still count what is older', () => {
    const months = openOverTime([{ askedIn: '2019-01', endedIn: null, count: 1 }], today)
    expect([months.length, months[0]?.month, months[0]?.open]).toEqual([36, '2023-12', 1])
  })

  test('are told in one sentence', () => {
    const course = { askedIn: '2026-10', endedIn: null, count: 2 }
    const points = openOverTime([course], today)
    expect(openSentence(points, today)).toBe('2 open at the end of October 2026, 2 on November 25, 2026.')
    expect(openSentence(openOverTime([], today), today)).toBe('0 open on November 25, 2026.')
  })
})

describe('the time to an answer', () => {
  test('counts what has none, and is never less than no day', () => {
    const times = answerTimes([
      { askedOn: '2026-10-01', firstAnsweredOn: '2026-10-01' },
      { askedOn: '2026-10-01', firstAnsweredOn: '2026-10-31' },
      { askedOn: '2026-10-01', firstAnsweredOn: '2026-11-01' },
      { askedOn: '2026-10-01', firstAnsweredOn: '2026-09-01' },
      { askedOn: '2026-10-01', firstAnsweredOn: null },
    ])
    expect(times).toMatchObject({ asked: 5, answered: 4, median: 15 })
    expect(times.within.slice(0, 3)).toEqual([
      { days: 0, count: 2 },
      { days: 30, count: 3 },
      { days: 60, count: 4 },
    ])
  })

  test('never falls as the days go on', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`)
    const one = fc.record({ askedOn: day, firstAnsweredOn: fc.option(day) })
    fc.assert(
      fc.property(fc.array(one), (asked) => {
        const counts = answerTimes(asked).within.map(({ count }) => count)
        expect(counts).toEqual(counts.toSorted((first, second) => first - second))
        expect(counts.at(-1)).toBeLessThanOrEqual(asked.length)
      }),
    )
  })

  test.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 4, 10, 5], 5],
  ])('the middle of %j is %s', (values, middle) => expect(median(values)).toBe(middle))

  test('open questions are as old as the days since', () => {
    expect(openAges(['2026-11-25', '2026-11-20', '2026-12-01'], today)).toEqual([5, 0, 0])
  })
})

test('another page of a list keeps what it is narrowed to', () => {
  const filter = readQuestionFilter(new URLSearchParams('state=all&to=City+Attorney&by=&x=1'))
  expect(pageHref('/questions', filter, 2)).toBe('/questions?state=all&to=City+Attorney&page=2')
  expect(pageHref('/questions', readQuestionFilter(new URLSearchParams('state=open')), 1)).toBe('/questions')
})
