import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clockHolidays } from '#app/domain/follow-ups/clock/clock-holidays.ts'
import {
  periodsOf,
  periodStatuses,
  type Duty,
  type Evidence,
} from '#app/domain/follow-ups/duties/recurring.ts'
import { dutyKinds } from '#app/domain/follow-ups/duties/statutory-kinds.ts'
import { addDays } from '#app/domain/time/civil-date.ts'

const holidays = clockHolidays([])
const duty = (id: string): Duty => dutyKinds.find((each) => each.id === id)!.duty
const periods = (id: string, since: string, until: string) => periodsOf(duty(id), since, until, holidays)
const lines = (id: string, since: string, until: string) =>
  periods(id, since, until).map(({ opens, due, covers }) => `${covers}: ${opens} to ${due}`)

describe('periods', () => {
  test.each([
    [
      'stop-data',
      '2025-01-01',
      '2028-06-01',
      [
        '2024: 2025-01-01 to 2025-04-01',
        '2025: 2026-01-01 to 2026-04-01',
        '2026: 2027-01-01 to 2027-04-01',
        // April 1, 2028 is a Saturday.
        '2027: 2028-01-01 to 2028-04-03',
      ],
    ],
    [
      'leadership-meetings',
      '2025-06-12',
      '2026-12-31',
      [
        'October–November 2025: 2025-10-01 to 2025-11-30',
        'April–May 2026: 2026-04-01 to 2026-05-31',
        'October–November 2026: 2026-10-01 to 2026-11-30',
      ],
    ],
    [
      'values-act-transfers',
      '2025-01-01',
      '2026-12-31',
      ['2024: 2025-01-01 to 2025-12-31', '2025: 2026-01-01 to 2026-12-31'],
    ],
    [
      'military-equipment-report',
      '2024-02-29',
      '2028-02-29',
      [
        '2024: 2024-02-29 to 2025-02-28',
        // February 28, 2026 is a Saturday, and that of 2027 a Sunday.
        '2025: 2025-02-28 to 2026-03-02',
        '2026: 2026-02-28 to 2027-03-01',
        '2027: 2027-02-28 to 2028-02-29',
        '2028: 2028-02-29 to 2029-02-28',
      ],
    ],
    [
      'victim-certification-report',
      '2025-01-01',
      '2026-12-31',
      ['2025: 2025-01-02 to 2026-01-02', '2026: 2026-01-02 to 2027-01-04'],
    ],
    ['truth-act-forum', '2026-02-01', '2026-12-31', []],
    ['truth-act-forum', '2026-12-31', '2026-01-01', []],
  ])('%s from %s to %s', (id, since, until, expected) => {
    expect(lines(id, since, until)).toEqual(expected)
  })

  it('keep their key when a holiday moves the day', () => {
    const [before] = periods('stop-data', '2026-01-01', '2026-02-01')
    const moved = clockHolidays([{ onDate: '2026-04-01', name: 'Day of mourning', keptBy: ['state'] }])
    const [after] = periodsOf(duty('stop-data'), '2026-01-01', '2026-02-01', moved)
    expect([before?.key, after?.key]).toEqual(['2026-04-01', '2026-04-01'])
    expect([before?.due, after?.due]).toEqual(['2026-04-01', '2026-04-02'])
  })
})

describe('where a period stands', () => {
  const on = (id: string, today: string, evidence: Evidence[] = []) =>
    periodStatuses(duty(id), periods(id, '2026-01-01', '2026-12-31').slice(0, 1), evidence, today).map(
      ({ state, words }) => `${state} | ${words}`,
    )
  const report = [{ period: '2026-04-01', on: '2026-03-20' }]

  test.each<[string, string, Evidence[], string]>([
    ['stop-data', '2025-12-31', [], 'ahead | For 2025: from January 1, 2026'],
    ['stop-data', '2026-01-01', [], 'open | For 2025: by April 1, 2026'],
    ['stop-data', '2026-04-01', [], 'open | For 2025: by April 1, 2026'],
    [
      'stop-data',
      '2026-04-02',
      [],
      'nothing-recorded | Nothing recorded for 2025. Past the date inferred from Government Code 12525.5',
    ],
    ['stop-data', '2026-03-19', report, 'open | For 2025: by April 1, 2026'],
    ['stop-data', '2026-03-20', report, 'evidenced | Done for 2025: evidence of March 20, 2026'],
    [
      'stop-data',
      '2026-05-02',
      [{ period: '2026-04-01', on: '2026-05-01' }, ...report],
      'evidenced | Done for 2025: evidence of March 20, 2026',
    ],
    [
      'stop-data',
      '2026-05-02',
      [{ period: '2025-04-01', on: '2025-03-20' }],
      'nothing-recorded | Nothing recorded for 2025. Past the date inferred from Government Code 12525.5',
    ],
    ['truth-act-forum', '2026-12-31', [], 'open | For 2025: once in the year; the law names no day'],
    ['truth-act-forum', '2027-01-01', [], 'nothing-recorded | Nothing recorded for 2025'],
    ['leadership-meetings', '2026-06-01', [], 'nothing-recorded | Nothing recorded for April–May 2026'],
    [
      'military-equipment-report',
      '2027-01-05',
      [],
      'nothing-recorded | Nothing recorded for 2026. Past the date set by Government Code 7072(a)',
    ],
  ])('%s on %s', (id, today, evidence, expected) => {
    expect(on(id, today, evidence)).toEqual([expected])
  })

  it('goes from ahead to open to over, never back, and evidence is not forgotten', () => {
    const order = { ahead: 0, open: 1, 'nothing-recorded': 2, evidenced: 3 }
    const kinds = fc.constantFrom(...dutyKinds)
    const days = fc.integer({ min: 0, max: 1500 })
    fc.assert(
      fc.property(kinds, days, days, days, (kind, begin, wait, shown) => {
        const since = addDays('2025-01-01', begin)
        const found = periodsOf(kind.duty, since, addDays(since, 900), holidays)
        for (const [index, period] of found.entries()) {
          expect(period.opens < period.due && period.key <= period.due).toBe(true)
          expect(index === 0 || period.key > found[index - 1]!.key).toBe(true)
        }
        const evidence = found.slice(0, 1).map(({ key }) => ({ period: key, on: addDays(since, shown) }))
        const at = (today: string) =>
          periodStatuses(kind.duty, found, evidence, today).map((each) => order[each.state])
        const [now, later] = [at(since), at(addDays(since, wait))]
        expect(later.every((state, index) => state >= now[index]!)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
