import { describe, expect, it, test } from 'vitest'
import { holidayCalendar, keptByThe } from '#app/domain/commission/holidays.ts'
import { addDays, weekdayOf, yearOf } from '#app/domain/time/civil-date.ts'
import { californiaDaysThatCount, legalHolidays } from '#app/domain/time/legal-holidays.ts'

const years = [2025, 2026, 2027, 2028]
const keptIn = (calendar: 'federal' | 'california', year: number) =>
  legalHolidays(calendar)
    .map((holiday) => holiday.onDate)
    .filter((day) => yearOf(day) === year)

describe('the holidays as the laws list them', () => {
  test.each(years)('the federal ones of %i agree with those computed from the rules', (year) => {
    const computed = keptByThe('federal', holidayCalendar(year)).map((holiday) => holiday.onDate)
    expect(keptIn('federal', year)).toEqual(computed.filter((day) => day < '2028-12-29'))
  })

  it('the state’s of 2026 are those that a superior court publishes', () => {
    expect(keptIn('california', 2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-12',
      '2026-02-16',
      '2026-03-31',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-09-25',
      '2026-11-11',
      '2026-11-26',
      '2026-11-27',
      '2026-12-25',
    ])
  })

  test.each(['federal', 'california'] as const)(
    '%s: in order, none on a weekend, kept beside its day',
    (name) => {
      const holidays = legalHolidays(name)
      const days = holidays.map((holiday) => holiday.onDate)
      expect(days).toEqual([...new Set(days)].toSorted())
      for (const { fallsOn, onDate, name: words } of holidays) {
        const expected = { 6: addDays(fallsOn, -1), 7: addDays(fallsOn, 1) }[weekdayOf(fallsOn)] ?? fallsOn
        expect(onDate).toBe(expected)
        expect(words.endsWith('(observed)')).toBe(onDate !== fallsOn)
      }
    },
  )

  test.each(years)('the state keeps 14 days of %i, and names others on which a period may end', (year) => {
    expect(legalHolidays('california').filter(({ fallsOn }) => yearOf(fallsOn) === year)).toHaveLength(14)
    const others = californiaDaysThatCount(year)
    expect(others.map(({ name }) => name)).toContain('Admission Day')
    expect(
      others.map(({ onDate }) => onDate).filter((on) => keptIn('california', year).includes(on)),
    ).toEqual([])
  })

  it('puts Native American Day on a fourth Friday and Columbus Day on a second Monday', () => {
    for (const { name, fallsOn } of legalHolidays('california')) {
      if (name !== 'Native American Day') continue
      expect([weekdayOf(fallsOn), Math.ceil(Number(fallsOn.slice(8)) / 7)]).toEqual([5, 4])
    }
    for (const { name, fallsOn } of years.flatMap(californiaDaysThatCount)) {
      if (name !== 'Columbus Day') continue
      expect([weekdayOf(fallsOn), Math.ceil(Number(fallsOn.slice(8)) / 7)]).toEqual([1, 2])
    }
  })
})
