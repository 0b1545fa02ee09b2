import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { momentOf } from '#app/domain/meeting-record/moment-field.ts'
import { addMinutes, formatDateTime, formatTime, localDate, localTime } from '#app/domain/time/instant.ts'
import { settleWallTime, wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { typedInstant } from '#app/domain/typed-time.ts'
import { zone } from '#test/domain/zone.ts'

/** In Los Angeles the clocks go back on November 1, 2026 at 2 AM, and forward on March 14, 2027. */
const twice = { date: '2026-11-01', time: '01:30' }
const missing = { date: '2027-03-14', time: '02:30' }
const first = '2026-11-01T08:30:00.000Z'
const second = '2026-11-01T09:30:00.000Z'

describe('a time as somebody typed it', () => {
  it('that comes twice is taken only as somebody said', () => {
    expect(settleWallTime(twice, zone)).toEqual({
      ok: false,
      kind: 'twice',
      sentence:
        '1:30 AM on November 1, 2026 comes twice: the clocks go back that night. Choose which one is meant.',
    })
    expect(settleWallTime({ ...twice, which: 'first' }, zone)).toEqual({ ok: true, instant: first })
    expect(settleWallTime({ ...twice, which: 'second' }, zone)).toEqual({ ok: true, instant: second })
  })

  it('that does not exist is never taken', () => {
    for (const which of [undefined, 'first', 'second'] as const) {
      expect(settleWallTime({ ...missing, which }, zone)).toMatchObject({ ok: false, kind: 'missing' })
    }
  })

  it('is asked about beside its own field', () => {
    const fieldsOf = (typed: typeof twice) => {
      try {
        return typedInstant(typed, zone, 'postedTime')
      } catch (error) {
        return Object.keys((error as { fields: object }).fields)
      }
    }
    expect(fieldsOf(twice)).toEqual(['postedTimeWhich'])
    expect(fieldsOf(missing)).toEqual(['postedTime'])
    expect(fieldsOf({ date: '2026-11-01', time: '02:00' })).toBe('2026-11-01T10:00:00.000Z')
    expect(fieldsOf({ date: '2026-11-01', time: '00:59' })).toBe('2026-11-01T07:59:00.000Z')
  })

  test.each([
    ['01:30', undefined, 'twice'],
    ['01:30', 'first', first],
    ['01:30', 'second', second],
    ['23:30', undefined, '2026-11-01T06:30:00.000Z'],
  ] as const)('on the evening of October 31: %s, %s', (time, timeWhich, said) => {
    const evening = { heldOn: '2026-10-31', startsAt: '2026-11-01T01:00:00.000Z', zone }
    const moment = momentOf({ when: 'at', time, ...(timeWhich ? { timeWhich } : {}) }, evening)
    expect(moment.ok ? moment.at : moment.kind).toBe(said)
  })

  it('is shown with the letters of its zone where it comes twice, and without them elsewhere', () => {
    expect(formatTime(first, zone)).toBe('1:30 AM PDT')
    expect(formatTime(second, zone)).toBe('1:30 AM PST')
    expect(formatDateTime(second, zone)).toBe('Sunday, November 1, 2026, 1:30 AM PST')
    expect(formatTime('2026-11-01T07:59:00.000Z', zone)).toBe('12:59 AM')
    expect(formatTime('2026-11-01T10:00:00.000Z', zone)).toBe('2:00 AM')
  })

  it('comes back from every instant of a year: by itself, or by one of the two readings', () => {
    const year = Date.parse('2026-07-01T00:00:00.000Z')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), (minutes) => {
        const at = addMinutes(new Date(year).toISOString(), minutes)
        const typed = { date: localDate(at, zone), time: localTime(at, zone) }
        const readings = [undefined, 'first', 'second'].map((which) =>
          settleWallTime({ ...typed, which: which as 'first' }, zone),
        )
        const instants = readings.map((reading) => (reading.ok ? reading.instant : null))
        expect(instants).toContain(at)
        expect(instants[0] === null).toBe(wallTimeToInstant(typed.date, typed.time, zone).kind === 'twice')
      }),
    )
  })
})
