import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekdayOf } from '#app/domain/time/civil-date.ts'
import { localTime } from '#app/domain/time/instant.ts'
import {
  formatSchedule,
  holidayNote,
  isRegularDate,
  nextRegularDate,
  nextRegularDates,
  nthWeekday,
  scheduleOn,
  type RegularSchedule,
} from '#app/domain/time/regular-schedule.ts'
import { zone } from '#test/domain/zone.ts'

const first: RegularSchedule = { effectiveOn: '2021-10-01', nth: 1, weekday: 4, time: '18:00' }
const second: RegularSchedule = { effectiveOn: '2025-01-01', nth: 2, weekday: 4, time: '18:00' }
const facts = { schedules: [second], zone, holidays: [] }

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

describe('the regular schedule', () => {
  it('gives the next date strictly after a day', () => {
    expect(nextRegularDate({ ...facts, after: '2026-12-09' })).toMatchObject({
      date: '2026-12-10',
      startsAt: '2026-12-11T02:00:00.000Z',
    })
    expect(nextRegularDate({ ...facts, after: '2026-12-10' })).toMatchObject({
      date: '2027-01-14',
      startsAt: '2027-01-15T02:00:00.000Z',
    })
  })

  it('changes on its date of effect and not before', () => {
    const schedules = [second, first]
    expect(scheduleOn('2021-09-30', schedules)).toBeNull()
    expect(scheduleOn('2024-12-31', schedules)).toBe(first)
    expect(scheduleOn('2025-01-01', schedules)).toBe(second)
    const dates = nextRegularDates({ ...facts, schedules, after: '2024-11-30', count: 3 })
    expect(dates.map(({ date }) => date)).toEqual(['2024-12-05', '2025-01-09', '2025-02-13'])
  })

  it('flags a holiday or leaves it out', () => {
    const holidays = [{ onDate: '2026-11-12', name: 'Observed' }]
    const flagged = nextRegularDate({ ...facts, holidays, after: '2026-11-01' })
    expect(flagged).toMatchObject({ date: '2026-11-12', holiday: 'Observed' })
    expect(holidayNote(flagged!)).toBe('November 12, 2026 falls on a holiday: Observed.')
    const skipped = nextRegularDate({ ...facts, holidays, after: '2026-11-01', onHoliday: 'skip' })
    expect(skipped).toMatchObject({ date: '2026-12-10', holiday: null })
    expect(holidayNote(skipped!)).toBeNull()
  })

  it('skips months off, and ends where no schedule is in force', () => {
    const schedules = [{ ...second, monthsOff: [7, 8] }]
    expect(nextRegularDate({ ...facts, schedules, after: '2026-06-30' })?.date).toBe('2026-09-10')
    expect(nextRegularDate({ ...facts, schedules: [], after: '2026-06-30' })).toBeNull()
  })

  it('tells a regular date from another', () => {
    expect(isRegularDate('2025-08-14', [second])).toBe(true)
    expect(isRegularDate('2025-08-07', [second])).toBe(false)
    expect(isRegularDate('2025-08-07', [first])).toBe(true)
  })

  it('is worded', () => {
    expect(formatSchedule(second)).toBe('Second Thursday of the month, 6:00 PM')
    expect(formatSchedule({ ...second, nth: -1, weekday: 1, time: '09:30' })).toBe(
      'Last Monday of the month, 9:30 AM',
    )
  })

  it('is always later, on its weekday, in its week, and at its hour, also over changes of the clocks', () => {
    const nth = fc.constantFrom(1, 2, 3, 4, -1 as const) as fc.Arbitrary<1 | 2 | 3 | 4 | -1>
    fc.assert(
      fc.property(
        nth,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 4000 }),
        (week, weekday, offset) => {
          const after = addDays('2022-01-01', offset)
          const schedules = [{ effectiveOn: '2000-01-01', nth: week, weekday, time: '18:30' }]
          const [one, two] = nextRegularDates({ schedules, after, zone, holidays: [], count: 2 })
          expect(one!.date > after && two!.date > one!.date).toBe(true)
          expect(weekdayOf(one!.date)).toBe(weekday)
          const day = Number(one!.date.slice(8))
          if (week > 0) expect(Math.ceil(day / 7)).toBe(week)
          else expect(addDays(one!.date, 7).slice(5, 7)).not.toBe(one!.date.slice(5, 7))
          expect([28, 35]).toContain(daysBetween(one!.date, two!.date))
          expect(localTime(one!.startsAt, zone)).toBe('18:30')
        },
      ),
    )
  })
})
