import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addHours,
  addMinutes,
  clockChangesBetween,
  compareInstants,
  earlierOf,
  formatClock,
  formatDateTime,
  formatDayAndTime,
  formatTime,
  isBefore,
  localDate,
  localTime,
  millisecondsBetween,
  parseInstant,
  zoneName,
} from '#app/domain/time/instant.ts'
import { parseWallTime, sameWallTime, wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { zone } from '#test/domain/zone.ts'

describe('instants', () => {
  it('keeps one form', () => {
    expect(parseInstant('2025-08-14T18:00:00-07:00')).toBe('2025-08-15T01:00:00.000Z')
    expect(parseInstant('2025-08-15T01:00Z')).toBe('2025-08-15T01:00:00.000Z')
    expect(parseInstant('2025-08-14T18:00:00')).toBeNull()
    expect(parseInstant('Thursday')).toBeNull()
  })

  it('counts elapsed time', () => {
    expect(addHours('2025-08-15T01:00:00.000Z', -72)).toBe('2025-08-12T01:00:00.000Z')
    expect(addMinutes('2026-12-31T23:59:00.000Z', 1)).toBe('2027-01-01T00:00:00.000Z')
    expect(millisecondsBetween('2025-08-15T01:00:00.000Z', '2025-08-15T00:59:59.000Z')).toBe(-1000)
  })

  it('compares', () => {
    const [one, other] = ['2025-08-15T01:00:00.000Z', '2025-08-15T01:00:00.001Z'] as const
    expect(isBefore(one, other)).toBe(true)
    expect(isBefore(one, one)).toBe(false)
    expect(earlierOf(other, one)).toBe(one)
    expect(compareInstants(other, one)).toBeGreaterThan(0)
  })

  it('reads on the wall of the commission', () => {
    const at = '2026-12-11T02:02:59.000Z'
    expect(localDate(at, zone)).toBe('2026-12-10')
    expect(localTime(at, zone)).toBe('18:02')
    expect(formatTime(at, zone)).toBe('6:02 PM')
    expect(formatDateTime(at, zone)).toBe('Thursday, December 10, 2026, 6:02 PM')
    expect(formatDayAndTime(at, zone)).toBe('Thursday, December 10, 6:02 PM')
    expect(['00:00', '12:00', '11:59', '23:05'].map(formatClock)).toEqual([
      '12:00 AM',
      '12:00 PM',
      '11:59 AM',
      '11:05 PM',
    ])
    expect(zoneName(zone)).toBe('Pacific time')
  })

  it('finds changes of the clocks', () => {
    const spring = '2026-03-08T10:00:00.000Z'
    expect(clockChangesBetween('2026-03-07T00:00:00.000Z', '2026-03-09T00:00:00.000Z', zone)).toEqual([
      spring,
    ])
    expect(clockChangesBetween('2026-03-07T00:00:00.000Z', spring, zone)).toEqual([spring])
    expect(clockChangesBetween(spring, '2026-03-09T00:00:00.000Z', zone)).toEqual([])
    expect(clockChangesBetween('2026-03-07T00:00:00.000Z', '2026-03-09T00:00:00.000Z', 'UTC')).toEqual([])
  })
})

describe('times on the wall', () => {
  test.each([
    ['18:00', '18:00'],
    ['00:00', '00:00'],
    ['24:00', null],
    ['6:00', null],
    ['18:60', null],
  ])('reads %j as %j', (text, time) => {
    expect(parseWallTime(text)).toBe(time)
  })

  it('turns a date and a time into an instant', () => {
    expect(wallTimeToInstant('2025-08-14', '18:00', zone)).toEqual({
      kind: 'exact',
      instant: '2025-08-15T01:00:00.000Z',
    })
    expect(wallTimeToInstant('2026-12-10', '18:00', zone)).toEqual({
      kind: 'exact',
      instant: '2026-12-11T02:00:00.000Z',
    })
  })

  it('says that an hour of the night in March does not exist', () => {
    expect(wallTimeToInstant('2026-03-08', '01:59', zone).kind).toBe('exact')
    expect(wallTimeToInstant('2026-03-08', '02:00', zone)).toMatchObject({
      kind: 'missing',
      instant: '2026-03-08T10:00:00.000Z',
      sentence: '2:00 AM on March 8, 2026 does not exist: the clocks go forward over it.',
    })
    expect(wallTimeToInstant('2026-03-08', '02:59', zone).kind).toBe('missing')
    expect(wallTimeToInstant('2026-03-08', '03:00', zone).kind).toBe('exact')
  })

  it('says that an hour of the night in November comes twice', () => {
    expect(wallTimeToInstant('2026-11-01', '00:59', zone).kind).toBe('exact')
    expect(wallTimeToInstant('2026-11-01', '01:00', zone)).toMatchObject({
      kind: 'twice',
      instant: '2026-11-01T08:00:00.000Z',
      later: '2026-11-01T09:00:00.000Z',
    })
    expect(wallTimeToInstant('2026-11-01', '01:59', zone).kind).toBe('twice')
    expect(wallTimeToInstant('2026-11-01', '02:00', zone).kind).toBe('exact')
  })

  it('goes back by the wall and takes the earlier reading', () => {
    expect(sameWallTime('2026-03-11T09:30:00.000Z', -3, zone)).toBe('2026-03-08T09:30:00.000Z')
    expect(sameWallTime('2026-11-04T09:30:00.000Z', -3, zone)).toBe('2026-11-01T08:30:00.000Z')
  })

  it('is undone by reading the wall', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 365 * 1440 })
    fc.assert(
      fc.property(minutes, (offset) => {
        const at = addMinutes('2020-01-01T00:00:00.000Z', offset)
        const wall = wallTimeToInstant(localDate(at, zone), localTime(at, zone), zone)
        expect(wall.kind).not.toBe('missing')
        expect(wall.kind === 'twice' ? [wall.instant, wall.later] : [wall.instant]).toContain(at)
      }),
    )
  })
})
