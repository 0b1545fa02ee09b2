import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  formatDate,
  formatDayOfYear,
  formatLongDate,
  formatWeekdayAndDay,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from '#app/domain/time/civil-date.ts'
import {
  comparePartialDates,
  firstDayOf,
  formatPartialDate,
  lastDayOf,
  onPartialDate,
  parsePartialDate,
} from '#app/domain/time/partial-date.ts'
import { addWorkingDays, holidayOn, isWorkingDay, workingDayOnOrAfter } from '#app/domain/time/holidays.ts'
import {
  counted,
  durationWords,
  hoursAndMinutesWords,
  minutesWords,
  numberWord,
} from '#app/domain/time/duration.ts'

describe('civil dates', () => {
  test.each([
    ['2026-12-10', '2026-12-10'],
    [' 2026-12-10 ', '2026-12-10'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-04-31', null],
    ['12/10/2026', null],
    ['2026-12-10T18:00', null],
    ['', null],
  ])('reads %j as %j', (text, date) => {
    expect(parseCivilDate(text)).toBe(date)
  })

  it('words dates as the agenda prints them', () => {
    expect(formatLongDate('2026-12-10')).toBe('Thursday, December 10, 2026')
    expect(formatDate('2025-08-04')).toBe('August 4, 2025')
    expect(formatDayOfYear('2025-01-31')).toBe('January 31')
    expect(formatWeekdayAndDay('2026-12-07')).toBe('Monday, December 7')
  })

  it('counts over leap days and year ends', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
    expect(weekdayOf('2025-08-14')).toBe(4)
    expect(yearOf('2025-08-14')).toBe(2025)
  })
})

describe('partial dates', () => {
  test.each([
    ['2025', '2025', 'in 2025', '2025-01-01', '2025-12-31'],
    ['2025-06', 'June 2025', 'in June 2025', '2025-06-01', '2025-06-30'],
    ['2028-02', 'February 2028', 'in February 2028', '2028-02-01', '2028-02-29'],
    ['2025-06-18', 'June 18, 2025', 'on June 18, 2025', '2025-06-18', '2025-06-18'],
  ])('%s is %s', (text, words, on, first, last) => {
    const date = parsePartialDate(text)
    expect(date).not.toBeNull()
    expect(formatPartialDate(date!)).toBe(words)
    expect(onPartialDate(date!)).toBe(on)
    expect([firstDayOf(date!), lastDayOf(date!)]).toEqual([first, last])
  })

  test.each(['June', '25', '2025-13', '2025-6', '2025-06-31', ''])('%j is none', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  it('ignores what stands past the precision', () => {
    expect(firstDayOf({ on: '2025-06-18', precision: 'month' })).toBe('2025-06-01')
    expect(lastDayOf({ on: '2025-06-18', precision: 'year' })).toBe('2025-12-31')
  })

  it('sorts by first day, the closer one first', () => {
    const dates = ['2025', '2025-06', '2025-01', '2025-01-01', '2024-12-31'].map((text) =>
      parsePartialDate(text)!,
    )
    expect(dates.toSorted(comparePartialDates).map(formatPartialDate)).toEqual([
      'December 31, 2024',
      'January 1, 2025',
      'January 2025',
      '2025',
      'June 2025',
    ])
  })
})

describe('holidays', () => {
  const holidays = [
    { onDate: '2026-11-26', name: 'Thanksgiving' },
    { onDate: '2026-11-27', name: 'Day after Thanksgiving' },
  ]

  it('knows working days', () => {
    expect(holidayOn('2026-11-26', holidays)).toBe('Thanksgiving')
    expect(holidayOn('2026-11-25', holidays)).toBeNull()
    expect(isWorkingDay('2026-11-25', holidays)).toBe(true)
    expect(isWorkingDay('2026-11-26', holidays)).toBe(false)
    expect(isWorkingDay('2026-11-28', holidays)).toBe(false)
    expect(isWorkingDay('2026-11-29', holidays)).toBe(false)
    expect(workingDayOnOrAfter('2026-11-26', holidays)).toBe('2026-11-30')
    expect(workingDayOnOrAfter('2026-11-25', holidays)).toBe('2026-11-25')
  })

  it('counts working days from the day after', () => {
    expect(addWorkingDays('2026-11-25', 0, holidays)).toBe('2026-11-25')
    expect(addWorkingDays('2026-11-25', 1, holidays)).toBe('2026-11-30')
    expect(addWorkingDays('2026-11-20', 5, holidays)).toBe('2026-12-01')
    expect(addWorkingDays('2026-11-20', 5, [])).toBe('2026-11-27')
  })
})

test.each([
  [0, 'no'],
  [1, 'one'],
  [9, 'nine'],
  [10, 'ten'],
  [11, 'eleven'],
  [19, 'nineteen'],
  [20, 'twenty'],
  [21, 'twenty-one'],
  [40, 'forty'],
  [99, 'ninety-nine'],
  [100, 'one hundred'],
  [101, '101'],
  [-1, '-1'],
  [1.5, '1.5'],
])('%d is written %s', (count, words) => expect(numberWord(count)).toBe(words))

describe('durations', () => {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
  test.each([
    [3 * day + 8 * hour + 8 * minute, '3 days 8 hours'],
    [day, '1 day'],
    [day - 1, '23 hours 59 minutes'],
    [hour + minute, '1 hour 1 minute'],
    [hour, '1 hour'],
    [59 * minute, '59 minutes'],
    [-2 * hour, '2 hours'],
    [59_999, 'less than a minute'],
  ])('%d ms is %s', (length, words) => {
    expect(durationWords(length)).toBe(words)
  })

  it('counts notice in hours, however many days', () => {
    expect(hoursAndMinutesWords(147 * hour + 50 * minute)).toBe('147 hours 50 minutes')
    expect(hoursAndMinutesWords(72 * hour)).toBe('72 hours')
    expect(hoursAndMinutesWords(30_000)).toBe('less than a minute')
  })

  it('words whole minutes and counts', () => {
    expect([150, 45, 180, 0].map(minutesWords)).toEqual(['2 h 30 min', '45 min', '3 h', '0 min'])
    expect([counted(1, 'item'), counted(2, 'reply', 'replies')]).toEqual(['1 item', '2 replies'])
  })
})
