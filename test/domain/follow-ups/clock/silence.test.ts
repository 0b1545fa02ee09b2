import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { silenceOf } from '#app/domain/follow-ups/clock/silence.ts'
import { addDays } from '#app/domain/time/civil-date.ts'
import { legalHolidays } from '#app/domain/time/legal-holidays.ts'
import { parsePartialDate, type PartialDate } from '#app/domain/time/partial-date.ts'

const date = (text: string): PartialDate => parsePartialDate(text)!
const holidays = legalHolidays('federal')
const letter = (facts: Partial<Parameters<typeof silenceOf>[0]> = {}) =>
  silenceOf({
    sent: date('2025-06'),
    replies: [],
    lastReportedUnanswered: null,
    today: '2025-08-14',
    holidays,
    setByLaw: null,
    ...facts,
  })

describe('the chief’s letter to the director of ICE', () => {
  it('is told as far as it is known', () => {
    expect(letter({ today: '2026-09-15', lastReportedUnanswered: date('2025-08-14') })).toEqual({
      headline: 'No reply recorded',
      since: 'Sent in June 2025',
      age: {
        calendar: { least: 442, most: 471 },
        calendarWords: 'for 442 to 471 days',
        working: { least: 303, most: 323 },
        workingWords: 'between 303 and 323 working days ago',
      },
      lastReported: 'Last reported with no reply August 14, 2025',
      past: null,
    })
  })

  test.each([
    ['2025-06', '2025-08-14', 'for 45 to 74 days', 'between 32 and 52 working days ago'],
    ['2025-06-18', '2025-08-14', 'for 57 days', '39 working days ago'],
    ['2025', '2025-01-06', 'for up to 5 days', 'up to 3 working days ago'],
    ['2025-06', '2025-06-05', 'for up to 4 days', 'up to 4 working days ago'],
    ['2025-06-13', '2025-06-15', 'for 2 days', 'less than a working day ago'],
    ['2025-06-13', '2025-06-16', 'for 3 days', '1 working day ago'],
    ['2025-06-13', '2025-06-13', 'since today', 'less than a working day ago'],
  ])('sent %s, read on %s: %s, %s', (sent, today, calendar, working) => {
    const { age } = letter({ sent: date(sent), today })
    expect([age?.calendarWords, age?.workingWords]).toEqual([calendar, working])
  })

  it('has no age before it is sent, and no working days where holidays are not known', () => {
    expect(letter({ sent: date('2025-09'), today: '2025-08-14' }).age).toBeNull()
    const old = letter({ sent: date('2017-03-27') }).age
    expect([old?.calendarWords, old?.working, old?.workingWords]).toEqual(['for 3,062 days', null, null])
  })

  it('is answered by a first reply, whatever that says', () => {
    const replies = [date('2025-09'), date('2025-08-20')]
    expect(letter({ replies, lastReportedUnanswered: date('2025-08-14') })).toEqual({
      headline: 'Reply recorded August 20, 2025',
      since: 'Sent in June 2025',
      age: null,
      lastReported: null,
      past: null,
    })
    expect(letter({ replies: [date('2025-09')], sent: date('2025-06-18') })).toMatchObject({
      headline: 'Reply recorded in September 2025',
      since: 'Sent June 18, 2025',
    })
  })
})

describe('a date that a law sets', () => {
  const setByLaw = { latest: '2025-08-14', section: '5 U.S.C. 552(a)(6)(A)', certainty: 'statute' } as const

  test.each([
    ['2025-08-13', null],
    ['2025-08-14', null],
    ['2025-08-15', 'Past the date set by 5 U.S.C. 552(a)(6)(A)'],
  ])('on %s: %s', (today, past) => {
    expect(letter({ today, setByLaw }).past).toBe(past)
  })

  it('is not called set where it was inferred, and is of no matter once a reply is there', () => {
    const today = '2025-08-15'
    expect(letter({ today, setByLaw: { ...setByLaw, certainty: 'inferred' } }).past).toBe(
      'Past the date inferred from 5 U.S.C. 552(a)(6)(A)',
    )
    expect(letter({ today, setByLaw, replies: [date('2025-08-15')] }).past).toBeNull()
  })
})

it('never calls a plain letter late, and never counts less than nothing', () => {
  const day = fc.integer({ min: -900, max: 1400 }).map((offset) => addDays('2025-01-01', offset))
  const precision = fc.constantFrom('day', 'month', 'year')
  const partial = fc.record({ on: day, precision }) as fc.Arbitrary<PartialDate>
  fc.assert(
    fc.property(
      partial,
      fc.array(partial, { maxLength: 2 }),
      partial,
      day,
      (sent, replies, reported, today) => {
        const told = letter({ sent, replies, lastReportedUnanswered: reported, today })
        expect(JSON.stringify(told)).not.toMatch(/\b(late|overdue|law|due|past the)\b/i)
        expect(told.past).toBeNull()
        const { calendar, working } = told.age ?? { calendar: { least: 0, most: 0 }, working: null }
        for (const { least, most } of [calendar, working ?? calendar]) {
          expect(least).toBeGreaterThanOrEqual(0)
          expect(most).toBeGreaterThanOrEqual(least)
        }
        if (working) expect(working.most).toBeLessThanOrEqual(calendar.most)
      },
    ),
  )
})
