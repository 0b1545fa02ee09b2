import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, weekdayOf } from '#app/domain/time/civil-date.ts'
import { isWorkingDay } from '#app/domain/time/holidays.ts'
import { legalHolidays } from '#app/domain/time/legal-holidays.ts'
import {
  addCalendarDays,
  addWorkingDays,
  calendarDaysBetween,
  hasPassed,
  holidaysWithin,
  lastDayUnder,
  workingDaysBetween,
  yearsWithoutHolidays,
} from '#app/domain/time/working-days.ts'
import { zone } from '#test/domain/zone.ts'

const federal = legalHolidays('federal')
const california = legalHolidays('california')

describe('adding working days', () => {
  test.each([
    ['2025-06-30', 20, '2025-07-29', 'over Independence Day, as the letter of June could last'],
    ['2025-06-02', 20, '2025-07-01', 'over Juneteenth, as the letter of June could first'],
    ['2025-06-30', 40, '2025-08-26', 'twice as long'],
    ['2025-06-06', 1, '2025-06-09', 'from a Friday'],
    ['2025-06-07', 1, '2025-06-09', 'from a Saturday'],
    ['2025-06-08', 1, '2025-06-09', 'from a Sunday'],
    ['2025-07-02', 1, '2025-07-03', 'to the day before a holiday'],
    ['2025-07-03', 1, '2025-07-07', 'over a holiday and a weekend'],
    ['2025-07-04', 1, '2025-07-07', 'from a holiday'],
    ['2027-12-30', 1, '2028-01-03', 'over a New Year’s Day that is kept on December 31'],
    ['2025-12-31', 1, '2026-01-02', 'over the end of a year'],
    ['2028-02-28', 1, '2028-02-29', 'to a leap day'],
    ['2026-02-27', 1, '2026-03-02', 'where there is no leap day'],
    ['2025-06-07', 0, '2025-06-07', 'none at all'],
  ])('%s and %i is %s: %s', (from, count, to) => {
    expect(addWorkingDays(from, count, federal)).toBe(to)
  })
})

test.each([
  ['2025-06-30', '2025-07-29', 20],
  ['2025-07-03', '2025-07-06', 0],
  ['2025-07-03', '2025-07-07', 1],
  ['2025-07-29', '2025-06-30', 0],
  ['2025-06-30', '2025-06-30', 0],
  ['2027-12-23', '2028-01-03', 5],
])('from %s to %s are %i working days', (from, to, count) => {
  expect(workingDaysBetween(from, to, federal)).toBe(count)
})

test('calendar days count every day', () => {
  expect(addCalendarDays('2028-02-25', 10)).toBe('2028-03-06')
  expect(addCalendarDays('2027-02-25', 10)).toBe('2027-03-07')
  expect(calendarDaysBetween('2025-12-30', '2026-01-02')).toBe(3)
  expect(calendarDaysBetween('2026-01-02', '2025-12-30')).toBe(0)
})

test.each([
  ['2025-07-03', '2025-07-03'],
  ['2025-07-04', '2025-07-07'],
  ['2025-07-05', '2025-07-07'],
  ['2025-07-06', '2025-07-07'],
  ['2025-07-07', '2025-07-07'],
  ['2025-11-27', '2025-12-01'],
  ['2025-10-13', '2025-10-13'],
])('by Code of Civil Procedure 12a a period that ends on %s ends on %s', (counted, last) => {
  expect(lastDayUnder('next-open-day', counted, california)).toBe(last)
  expect(lastDayUnder('stands', counted, california)).toBe(counted)
})

describe('the last day is over at midnight in the commission’s zone', () => {
  test.each([
    ['2026-07-30T06:59:59.999Z', '2026-07-29', false, 'one millisecond before midnight'],
    ['2026-07-30T07:00:00.000Z', '2026-07-29', true, 'at midnight'],
    ['2026-03-09T06:59:59.999Z', '2026-03-08', false, 'the day that lacks an hour, before its end'],
    ['2026-03-09T07:00:00.000Z', '2026-03-08', true, 'the day that lacks an hour, at its end'],
    ['2026-11-02T07:59:59.999Z', '2026-11-01', false, 'the day of 25 hours, before its end'],
    ['2026-11-02T08:00:00.000Z', '2026-11-01', true, 'the day of 25 hours, at its end'],
  ])('%s, last day %s: %s, %s', (now, lastDay, passed) => {
    expect(hasPassed(lastDay, now, zone)).toBe(passed)
  })
})

it('knows the years that it can’t count across', () => {
  expect(yearsWithoutHolidays('2017-03-27', '2025-08-14', federal)).toEqual([
    2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
  ])
  expect(yearsWithoutHolidays('2025-06-01', '2028-12-31', federal)).toEqual([])
})

const day = fc.integer({ min: 0, max: 1400 }).map((offset) => addDays('2025-01-01', offset))
const someHolidays = fc.array(
  day.map((onDate) => ({ onDate, name: 'A holiday' })),
  { maxLength: 40 },
)

describe('whatever the days and holidays', () => {
  it('counts as one does by hand', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10, max: 300 }), someHolidays, (from, length, holidays) => {
        const to = addDays(from, length)
        let byHand = 0
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
          if (isWorkingDay(at, holidays)) byHand += 1
        }
        expect(workingDaysBetween(from, to, holidays)).toBe(byHand)
      }),
    )
  })

  it('adding and counting undo each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), someHolidays, (from, count, holidays) => {
        const to = addWorkingDays(from, count, holidays)
        expect(isWorkingDay(to, holidays)).toBe(true)
        expect(workingDaysBetween(from, to, holidays)).toBe(count)
      }),
    )
  })

  it('names only holidays that cost a day', () => {
    fc.assert(
      fc.property(day, day, someHolidays, (from, to, holidays) => {
        const found = holidaysWithin(from, to, holidays)
        expect(found.every(({ onDate }) => onDate > from && onDate <= to && weekdayOf(onDate) <= 5)).toBe(
          true,
        )
        expect(workingDaysBetween(from, to, [])).toBe(workingDaysBetween(from, to, holidays) + found.length)
      }),
    )
  })
})
