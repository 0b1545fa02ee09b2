import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { MeetingKind } from '#app/domain/meeting-record/meeting.ts'
import {
  canStillPost,
  explainDeadline,
  noticeDeadline,
  postedBeforeWords,
  postingVerdict,
} from '#app/domain/notices/notice-clock.ts'
import { postingPlaceVerdict } from '#app/domain/notices/posting-place.ts'
import {
  addHours,
  addMinutes,
  compareInstants,
  formatDateTime,
  isBefore,
  localTime,
} from '#app/domain/time/instant.ts'
import { wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { zone } from '#test/domain/zone.ts'

const at = (date: string, time: string): string => wallTimeToInstant(date, time, zone).instant
const clockOf = (kind: MeetingKind, date: string, time = '18:00') =>
  noticeDeadline({ kind, startsAt: at(date, time), zone })
const secondAfter = (instant: string): string => new Date(Date.parse(instant) + 1000).toISOString()

describe('E1, E2: the deadline for posting', () => {
  test.each<[MeetingKind, string, string, string, 'both' | 'elapsed' | 'wall-clock']>([
    ['regular', '2025-08-14', '18:00', 'Monday, August 11, 2025, 6:00 PM', 'both'],
    ['special', '2025-08-14', '18:00', 'Wednesday, August 13, 2025, 6:00 PM', 'both'],
    ['emergency', '2025-08-14', '18:00', 'Thursday, August 14, 2025, 5:00 PM', 'elapsed'],
    ['adjourned', '2025-08-14', '18:00', 'Monday, August 11, 2025, 6:00 PM', 'both'],
    // Weekend hours count.
    ['regular', '2026-12-14', '18:00', 'Friday, December 11, 2026, 6:00 PM', 'both'],
    // The clocks go forward on March 8, 2026: 72 hours begin an hour earlier on the wall.
    ['regular', '2026-03-09', '18:00', 'Friday, March 6, 2026, 5:00 PM', 'elapsed'],
    ['regular', '2026-03-11', '03:00', 'Sunday, March 8, 2026, 3:00 AM', 'both'],
    ['regular', '2026-03-11', '02:30', 'Sunday, March 8, 2026, 1:30 AM', 'both'],
    ['regular', '2026-03-11', '01:30', 'Sunday, March 8, 2026, 12:30 AM', 'elapsed'],
    ['special', '2026-03-08', '18:00', 'Saturday, March 7, 2026, 5:00 PM', 'elapsed'],
    ['special', '2026-03-09', '18:00', 'Sunday, March 8, 2026, 6:00 PM', 'both'],
    // They go back on November 1, 2026: the same time on the wall is 73 hours before.
    ['regular', '2026-11-02', '18:00', 'Friday, October 30, 2026, 6:00 PM', 'wall-clock'],
    ['special', '2026-11-01', '18:00', 'Saturday, October 31, 2026, 6:00 PM', 'wall-clock'],
    ['regular', '2026-11-04', '18:00', 'Sunday, November 1, 2026, 6:00 PM', 'both'],
    // Leap day and year end.
    ['regular', '2028-03-02', '18:00', 'Monday, February 28, 2028, 6:00 PM', 'both'],
    ['regular', '2027-01-02', '18:00', 'Wednesday, December 30, 2026, 6:00 PM', 'both'],
  ])('%s meeting on %s at %s: %s', (kind, date, time, deadline, taken) => {
    const clock = clockOf(kind, date, time)
    expect(formatDateTime(clock.deadline, zone)).toBe(deadline)
    expect(clock.taken).toBe(taken)
  })

  it('keeps 72 and 24 hours as the least, whatever is set', () => {
    const startsAt = at('2026-12-10', '18:00')
    expect(noticeDeadline({ kind: 'regular', startsAt, zone, hours: 48 }).hours).toBe(72)
    expect(noticeDeadline({ kind: 'regular', startsAt, zone, hours: 96 }).deadline).toBe(
      at('2026-12-06', '18:00'),
    )
    expect(noticeDeadline({ kind: 'special', startsAt, zone, hours: 1 }).hours).toBe(24)
  })

  test.each<[MeetingKind, string]>([
    ['regular', 'Government Code 54954.2(a)'],
    ['special', 'Government Code 54956'],
    ['emergency', 'Government Code 54956.5'],
  ])('allows %s exactly at the deadline and refuses a second later', (kind, section) => {
    for (const date of ['2026-12-10', '2026-03-09', '2026-11-02']) {
      const clock = clockOf(kind, date)
      expect(postingVerdict(clock, clock.deadline)).toEqual({ ok: true })
      expect(canStillPost(clock, clock.deadline)).toEqual({ ok: true })
      expect(postingVerdict(clock, secondAfter(clock.deadline))).toMatchObject({
        ok: false,
        code: 'posted-late',
        section,
      })
      expect(canStillPost(clock, secondAfter(clock.deadline))).toMatchObject({
        ok: false,
        code: 'deadline-passed',
      })
    }
  })

  it('says how late, and how long before', () => {
    const clock = clockOf('regular', '2026-12-10')
    const late = postingVerdict(clock, at('2026-12-07', '18:20'))
    expect(late).toMatchObject({
      sentence: 'This had to be on paper by Monday, December 7, 2026, 6:00 PM. It is 20 minutes late.',
    })
    expect(postedBeforeWords(clock, at('2026-12-04', '14:10'))).toBe(
      'Posted 6 days before the meeting (the law requires 72 hours).',
    )
    expect(postedBeforeWords(clockOf('emergency', '2026-12-10'), at('2026-12-10', '16:00'))).toBe(
      'Posted 2 hours before the meeting (the law requires 1 hour).',
    )
    expect(postedBeforeWords(clock, clock.startsAt)).toBe('Posted after the meeting had begun.')
  })

  it('explains itself', () => {
    const now = at('2026-12-04', '09:52')
    expect(explainDeadline(clockOf('regular', '2026-12-10'), now)).toEqual([
      { label: 'Meeting starts', value: 'Thursday, December 10, 2026, 6:00 PM, Pacific time' },
      { label: '72 hours earlier', value: 'Monday, December 7, 6:00 PM' },
      { label: 'Same clock time, three days earlier', value: 'Monday, December 7, 6:00 PM' },
      { label: 'Taken', value: 'The earlier of the two. They agree; no change of the clocks falls between' },
      { label: 'Now', value: 'Friday, December 4, 2026, 9:52 AM' },
    ])
    const taken = (kind: MeetingKind, date: string) =>
      explainDeadline(clockOf(kind, date), now).find(({ label }) => label === 'Taken')?.value
    expect(taken('regular', '2026-03-09')).toBe(
      'The earlier of the two: the elapsed hours; the clocks change between, on March 8, 2026',
    )
    expect(taken('special', '2026-11-01')).toBe(
      'The earlier of the two: the same clock time; the clocks change between, on November 1, 2026',
    )
    expect(taken('emergency', '2026-12-10')).toBe('The elapsed time; no change of the clocks falls between')
  })
})

describe('clock properties', () => {
  const minute = fc
    .integer({ min: 0, max: 8 * 365 * 1440 })
    .map((offset) => addMinutes('2022-01-01T00:00:00.000Z', offset))
  const kind = fc.constantFrom<MeetingKind>('regular', 'special', 'emergency', 'adjourned')
  const deadlineOf = (of: MeetingKind, startsAt: string, where = zone) =>
    noticeDeadline({ kind: of, startsAt, zone: where })

  it('never leaves fewer hours than the law asks for, and never more than an hour beyond', () => {
    fc.assert(
      fc.property(kind, minute, (of, startsAt) => {
        const { deadline, hours, elapsedDeadline } = deadlineOf(of, startsAt)
        expect(compareInstants(deadline, elapsedDeadline)).toBeLessThanOrEqual(0)
        expect(isBefore(deadline, addHours(startsAt, -hours - 1))).toBe(false)
      }),
    )
  })

  it('is exact where no clock changes, and keeps the time on the wall', () => {
    fc.assert(
      fc.property(kind, minute, (of, startsAt) => {
        const clock = deadlineOf(of, startsAt)
        fc.pre(clock.clockChanges.length === 0)
        expect(clock.deadline).toBe(addHours(startsAt, -clock.hours))
        if (of !== 'emergency') expect(localTime(clock.deadline, zone)).toBe(localTime(startsAt, zone))
        expect(deadlineOf(of, startsAt, 'UTC').deadline).toBe(clock.deadline)
      }),
    )
  })

  it('never moves earlier when the meeting moves later', () => {
    const nights = fc.integer({ min: 0, max: 6 * 1440 })
    const around = fc.oneof(
      minute,
      nights.map((offset) => addMinutes('2026-03-06T00:00:00.000Z', offset)),
      nights.map((offset) => addMinutes('2026-10-30T00:00:00.000Z', offset)),
    )
    fc.assert(
      fc.property(kind, around, fc.integer({ min: 0, max: 4320 }), (of, startsAt, later) => {
        const [one, two] = [
          deadlineOf(of, startsAt).deadline,
          deadlineOf(of, addMinutes(startsAt, later)).deadline,
        ]
        expect(compareInstants(one, two)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 400 },
    )
  })
})

describe('E1: the place of posting', () => {
  it('has to be readable at every hour', () => {
    expect(postingPlaceVerdict({ place: 'Notice case', openAtAllHours: true })).toEqual({ ok: true })
    expect(postingPlaceVerdict({ place: 'Lobby', openAtAllHours: false })).toMatchObject({
      code: 'place-not-open',
    })
    expect(postingPlaceVerdict({ place: ' ', openAtAllHours: true })).toMatchObject({ code: 'no-place' })
  })
})
