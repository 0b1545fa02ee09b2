import { describe, expect, it, test } from 'vitest'
import { doorNotice, doorNoticeVerdict } from '#app/domain/notices/adjournment-clock.ts'
import { lateOffers } from '#app/domain/notices/late-offers.ts'
import { wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { zone } from '#test/domain/zone.ts'

const at = (date: string, time: string): string => wallTimeToInstant(date, time, zone).instant
const secondAfter = (instant: string): string => new Date(Date.parse(instant) + 1000).toISOString()

describe('E1: what is lawful when the deadline has passed', () => {
  const facts = {
    kind: 'regular' as const,
    startsAt: at('2026-12-10', '18:00'),
    zone,
    nextRegularStart: at('2027-01-14', '18:00'),
  }
  const kinds = (now: string) => lateOffers({ ...facts, now }).map((offer) => offer.kind)

  it('offers nothing until then', () => {
    expect(kinds(at('2026-12-07', '18:00'))).toEqual([])
    expect(kinds(secondAfter(at('2026-12-07', '18:00')))).toEqual(['reschedule', 'special', 'continue'])
  })

  it('offers a special meeting while 24 hours are left', () => {
    expect(kinds(at('2026-12-09', '17:59'))).toEqual(['reschedule', 'special', 'continue'])
    expect(kinds(at('2026-12-09', '18:00'))).toEqual(['reschedule', 'continue'])
  })

  it('says what each takes', () => {
    const offers = lateOffers({ ...facts, now: at('2026-12-08', '09:00') })
    expect(offers.map(({ sentence }) => sentence)).toEqual([
      'Reschedule to Thursday, December 17, 6:00 PM: post by Monday, December 14, 6:00 PM.',
      'Call a special meeting on December 10, 2026: notice received and posted by Wednesday, December 9, 6:00 PM; only the items noticed.',
      'Continue the items to Thursday, January 14, 2027, 6:00 PM.',
    ])
    expect(offers.map(({ section }) => section)).toEqual([
      'Government Code 54954.2(a)',
      'Government Code 54956',
      'Government Code 54954.2(a)',
    ])
  })

  it('moves on to a week whose own deadline is ahead', () => {
    const startOf = (now: string) => lateOffers({ ...facts, now })[0]?.startsAt
    expect(startOf(at('2026-12-14', '17:59'))).toBe(at('2026-12-17', '18:00'))
    expect(startOf(at('2026-12-14', '18:00'))).toBe(at('2026-12-24', '18:00'))
  })

  it('keeps the hour over a change of the clocks, and continues to no meeting that is not known', () => {
    const startsAt = at('2026-10-29', '18:00')
    const offers = lateOffers({
      kind: 'special',
      startsAt,
      zone,
      now: at('2026-10-29', '12:00'),
      nextRegularStart: null,
    })
    expect(offers.map(({ kind, startsAt: start }) => [kind, start])).toEqual([
      ['reschedule', at('2026-11-05', '18:00')],
    ])
  })
})

describe('E13: the order on the door', () => {
  test.each([
    ['2026-12-10', '20:44', '2026-12-11', '20:44'],
    ['2026-12-31', '20:00', '2027-01-01', '20:00'],
    ['2026-03-07', '20:00', '2026-03-08', '20:00'],
    ['2026-10-31', '20:00', '2026-11-01', '19:00'],
  ])('adjourned %s %s: by %s %s', (date, time, byDate, byTime) => {
    const notice = doorNotice({ adjournedAt: at(date, time), zone })
    expect(notice.deadline).toBe(at(byDate, byTime))
    expect(doorNoticeVerdict(notice, notice.deadline, zone)).toEqual({ ok: true })
    expect(doorNoticeVerdict(notice, secondAfter(notice.deadline), zone)).toMatchObject({
      code: 'door-notice-late',
      section: 'Government Code 54955',
    })
  })

  it('does not wait where a hearing goes on in less than 24 hours', () => {
    const adjournedAt = at('2026-12-10', '20:00')
    const notice = (hearingContinuedTo: string | null) =>
      doorNotice({ adjournedAt, zone, hearingContinuedTo })
    expect(notice(at('2026-12-11', '19:59'))).toMatchObject({
      atOnce: true,
      section: 'Government Code 54955.1',
    })
    expect(notice(at('2026-12-11', '20:00'))).toMatchObject({ atOnce: false })
    expect(notice(null)).toMatchObject({ atOnce: false })
  })

  test.each([
    ['2026-12-10', '2026-12-11', '17:59', true],
    ['2026-12-10', '2026-12-11', '18:00', false],
    ['2026-10-31', '2026-11-01', '17:59', true],
    ['2026-10-31', '2026-11-01', '18:00', false],
    ['2027-03-13', '2027-03-14', '18:59', true],
    ['2027-03-13', '2027-03-14', '19:00', false],
  ])('a hearing set for %s, 6 PM, continued to %s %s is due at once: %s', (day, toDay, toTime, atOnce) => {
    const notice = doorNotice({
      adjournedAt: at(day, '20:30'),
      zone,
      hearingContinuedTo: at(toDay, toTime),
      hearingSetFor: at(day, '18:00'),
    })
    expect(notice.atOnce).toBe(atOnce)
    const deadline = atOnce ? at(day, '21:30') : notice.deadline
    expect(doorNoticeVerdict(notice, deadline, zone)).toEqual({ ok: true })
    expect(doorNoticeVerdict(notice, secondAfter(deadline), zone)).toMatchObject({
      code: 'door-notice-late',
      section: 'Government Code 54955.1',
    })
  })
})
