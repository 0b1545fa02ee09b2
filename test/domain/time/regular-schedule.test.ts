import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekdayOf } from '#app/domain/time/civil-date.ts'
import { localTime } from '#app/domain/time/instant.ts'
import {
  formatSchedule,
  holidayNote,
  nextRegularDate,
  nextRegularDates,
  type RegularSchedule,
} from '#app/domain/time/regular-schedule.ts'
import { zone } from '#test/domain/zone.ts'

const first: RegularSchedule = { effectiveOn: '2021-10-01', nth: 1, weekday: 4, time: '18:00' }
const second: RegularSchedule = { effectiveOn: '2025-01-01', nth: 2, weekday: 4, time: '18:00' }
const facts = { schedules: [second], zone, holidays: [] }

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
    expect(nextRegularDate({ ...facts, schedules, after: '2021-08-31' })).toMatchObject({
      date: '2021-10-07',
      schedule: first,
    })
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

  it('takes the later of two that take effect on one day', () => {
    const schedules = [second, { ...first, effectiveOn: second.effectiveOn }]
    expect(nextRegularDate({ ...facts, schedules, after: '2026-12-10' })?.date).toBe('2027-01-07')
  })

  it('takes effect on its very day, and ends the day before the next', () => {
    const dates = (effectiveOn: string) =>
      nextRegularDates({
        ...facts,
        schedules: [second, { ...second, effectiveOn, nth: 3 }],
        after: '2026-11-30',
        count: 2,
      }).map(({ date }) => date)
    expect(dates('2026-12-11')).toEqual(['2026-12-10', '2026-12-17'])
    expect(dates('2026-12-10')).toEqual(['2026-12-17', '2027-01-21'])
    expect(dates('2026-12-17')).toEqual(['2026-12-10', '2026-12-17'])
    expect(dates('2026-12-18')).toEqual(['2026-12-10', '2027-01-21'])
  })

  it('finds the fifth weekday where a month has one, and the last', () => {
    const dates = (nth: RegularSchedule['nth'], after: string) =>
      nextRegularDates({ ...facts, schedules: [{ ...second, nth }], after, count: 2 }).map(({ date }) => date)
    expect(dates(5, '2026-10-29')).toEqual(['2026-12-31', '2027-04-29'])
    expect(dates(-1, '2028-01-27')).toEqual(['2028-02-24', '2028-03-30'])
  })

  it('looks ten years ahead, and no further', () => {
    const rare = { ...second, nth: 5 as const, monthsOff: [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }
    expect(nextRegularDate({ ...facts, schedules: [rare], after: '2045-12-31' })?.date).toBe('2052-02-29')
    expect(nextRegularDate({ ...facts, schedules: [rare], after: '2041-12-31' })).toBeNull()
    const never = { ...second, monthsOff: Array.from({ length: 12 }, (_, index) => index + 1) }
    expect(nextRegularDate({ ...facts, schedules: [never], after: '2026-12-10' })).toBeNull()
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
