import { describe, expect, it } from 'vitest'
import { addHoliday, addHolidaysOfYear, removeHoliday } from '#app/domain/matters/keep-holidays.server.ts'
import { holidayCalendar, keptByThe, nthWeekday } from '#app/domain/commission/holidays.ts'
import { listHolidays } from '#app/domain/commission/queries.server.ts'
import { Conflict, NotFound } from '#app/domain/errors.ts'
import { aContext } from '#test/setup/context.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const days = (year: number, keeper: 'federal' | 'state' | 'city') =>
  keptByThe(keeper, holidayCalendar(year)).map((holiday) => holiday.onDate)

describe('the computed holidays', () => {
  it('are the federal ones of 2025 to 2028', () => {
    expect(days(2025, 'federal')).toEqual([
      '2025-01-01',
      '2025-01-20',
      '2025-02-17',
      '2025-05-26',
      '2025-06-19',
      '2025-07-04',
      '2025-09-01',
      '2025-10-13',
      '2025-11-11',
      '2025-11-27',
      '2025-12-25',
    ])
    expect(days(2026, 'federal')).toContain('2026-07-03')
    expect(days(2027, 'federal')).toEqual([
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
      '2027-05-31',
      '2027-06-18',
      '2027-07-05',
      '2027-09-06',
      '2027-10-11',
      '2027-11-11',
      '2027-11-25',
      '2027-12-24',
      '2027-12-31',
    ])
    expect(days(2028, 'federal')).not.toContain('2028-01-01')
    expect(days(2028, 'federal')).toContain('2028-11-10')
  })

  it('are the eleven of the city’s own list of 2021, and the New Year’s Day that falls on a Saturday', () => {
    expect(days(2021, 'city')).toEqual([
      '2021-01-01',
      '2021-01-18',
      '2021-02-12',
      '2021-02-15',
      '2021-05-31',
      '2021-07-05',
      '2021-09-06',
      '2021-11-11',
      '2021-11-25',
      '2021-11-26',
      '2021-12-24',
      '2021-12-31',
    ])
  })

  it('leave a Saturday to the state, except Veterans Day', () => {
    expect(days(2026, 'state')).toContain('2026-07-04')
    expect(days(2028, 'state')).toContain('2028-11-10')
    expect(days(2026, 'state')).toContain('2026-03-31')
  })

  it('stand once a day, in order', () => {
    for (let year = 2020; year <= 2040; year += 1) {
      const found = holidayCalendar(year).map((holiday) => holiday.onDate)
      expect(found).toEqual([...new Set(found)].toSorted())
      expect(found.every((day) => day.startsWith(String(year)))).toBe(true)
    }
  })
})

describe('the commission’s holidays', () => {
  it('are added by year without touching what is there, and taken out one by one', async () => {
    const db = await newSqliteStore()
    const context = aContext(db)
    await addHoliday(context, { onDate: '2026-12-25', name: 'Christmas', keptBy: ['city'] })
    const added = await addHolidaysOfYear(context, { year: 2026 })
    expect(added.map((holiday) => holiday.onDate)).not.toContain('2026-12-25')
    const listed = await listHolidays(db)
    expect(listed.at(-1)).toEqual({ onDate: '2026-12-25', name: 'Christmas', keptBy: ['city'] })
    expect(listed).toHaveLength(added.length + 1)

    await removeHoliday(context, { onDate: '2026-12-25' })
    await expect(removeHoliday(context, { onDate: '2026-12-25' })).rejects.toThrow(NotFound)
    const again = { onDate: '2026-01-01', name: 'New Year', keptBy: ['city' as const] }
    await expect(addHoliday(context, again)).rejects.toThrow(Conflict)
  })
})

describe('the nth weekday', () => {
  it('finds first, last and a fifth that is not there', () => {
    expect(nthWeekday(2025, 8, 2, 4)).toBe('2025-08-14')
    expect(nthWeekday(2026, 10, 1, 4)).toBe('2026-10-01')
    expect(nthWeekday(2026, 12, 5, 4)).toBe('2026-12-31')
    expect(nthWeekday(2026, 11, 5, 4)).toBeNull()
    expect(nthWeekday(2026, 11, -1, 4)).toBe('2026-11-26')
    expect(nthWeekday(2026, 12, -1, 4)).toBe('2026-12-31')
    expect(nthWeekday(2028, 2, -1, 2)).toBe('2028-02-29')
  })
})
