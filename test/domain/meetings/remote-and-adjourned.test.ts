import { describe, expect, it, test } from 'vitest'
import {
  adjournmentSentence,
  noQuorumOffers,
  orderOfAdjournment,
} from '#app/domain/meetings/course/adjournment.ts'
import {
  justCauseCap,
  justCauseCount,
  remoteActionVerdict,
  remoteProvisionFacts,
  remoteProvisions,
  remoteSentence,
  subsidiaryBodyVerdict,
  type RemoteParticipation,
} from '#app/domain/meeting-record/remote-attendance.ts'
import { wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { zone } from '#test/domain/zone.ts'

describe('E9: just cause', () => {
  test.each([
    [11, 2],
    [12, 2],
    [13, 5],
    [24, 5],
    [25, 7],
  ])('a body of %d meetings a year has %d', (meetings, cap) => {
    expect(justCauseCap(meetings)).toBe(cap)
  })

  const count = (earlierDates: string[], heldOn = '2026-12-10') =>
    justCauseCount({ meetingsPerYear: 12, earlierDates, heldOn })

  it('is counted by calendar year and refuses the third', () => {
    expect(count([])).toMatchObject({
      used: 0,
      cap: 2,
      year: 2026,
      sentence: 'Remote, first of two this year',
    })
    expect(count(['2026-01-08'])).toMatchObject({
      used: 1,
      verdict: { ok: true },
      sentence: 'Remote, second of two this year',
    })
    expect(count(['2026-01-08', '2026-03-12'])).toMatchObject({
      used: 2,
      verdict: { ok: false, code: 'just-cause-used-up', section: 'Government Code 54953.8.3' },
    })
    expect(count(['2025-12-11', '2025-11-13'], '2026-01-08')).toMatchObject({
      used: 0,
      verdict: { ok: true },
    })
    expect(count(['2026-01-01', '2026-12-31'])).toMatchObject({ verdict: { ok: false } })
    expect(count(['2027-01-14', '2027-02-11'])).toMatchObject({ used: 0 })
  })

  it('does not count one meeting twice', () => {
    expect(count(['2026-12-10', '2026-01-08', '2026-01-08'])).toMatchObject({
      used: 1,
      verdict: { ok: true },
    })
  })
})

describe('E9: what a remote member owes before any action', () => {
  const whole: RemoteParticipation = { provision: 'just-cause', audioAndVideo: true, adultsPresent: 'No one' }
  test.each<[string, RemoteParticipation, string | null]>([
    ['all of it', whole, null],
    ['no provision', { ...whole, provision: null }, 'no-provision'],
    ['no picture', { ...whole, audioAndVideo: false }, 'no-video'],
    ['picture not recorded', { ...whole, audioAndVideo: null }, 'no-video'],
    [
      'no picture by disability',
      { ...whole, provision: 'disability', audioAndVideo: false, videoPrevented: true },
      null,
    ],
    [
      'disability without reason for no picture',
      { ...whole, provision: 'disability', audioAndVideo: false },
      'no-video',
    ],
    ['just cause is no such reason', { ...whole, audioAndVideo: false, videoPrevented: true }, 'no-video'],
    ['no disclosure', { ...whole, adultsPresent: null }, 'adults-not-disclosed'],
    ['a blank disclosure', { ...whole, adultsPresent: ' ' }, 'adults-not-disclosed'],
    [
      'a place open to the public',
      { provision: 'teleconference-location', audioAndVideo: null, adultsPresent: null },
      null,
    ],
  ])('%s', (_, participation, code) => {
    const verdict = remoteActionVerdict(participation)
    expect(verdict.ok ? null : verdict.code).toBe(code)
  })

  it('is told in the minutes with its provision and no reason', () => {
    expect(remoteSentence('Commissioner Maple', 'just-cause')).toBe(
      'Commissioner Maple took part remotely: just cause, Government Code 54953.8.3.',
    )
    for (const provision of remoteProvisions) {
      expect(remoteProvisionFacts[provision].section).toMatch(/^Government Code 54953/)
    }
  })
})

it('E10: a police oversight commission has no subsidiary-body mode', () => {
  expect(subsidiaryBodyVerdict('police oversight')).toMatchObject({
    ok: false,
    section: 'Government Code 54953.8.6(b)(1)(D)',
  })
  expect(subsidiaryBodyVerdict('street trees')).toEqual({ ok: true })
})

describe('E13: adjournment', () => {
  const adjournedAt = wallTimeToInstant('2026-12-10', '20:44', zone).instant
  const facts = {
    meetingTitle: 'regular meeting of December 10, 2026',
    body: 'Community Police Oversight Commission',
    adjournedAt,
    zone,
    to: { date: '2026-12-14', time: '17:30', place: 'City Hall' },
    regularTime: '18:00',
    by: 'commission' as const,
  }

  it('offers what members present may do, and what the clerk does when there are none', () => {
    expect(noQuorumOffers(0).map(({ code }) => code)).toEqual(['clerk-adjourns'])
    expect(noQuorumOffers(1).map(({ code }) => code)).toEqual(['wait', 'adjourn-to', 'adjourn'])
    expect(noQuorumOffers(5).map(({ code }) => code)).toEqual(['wait', 'adjourn-to', 'adjourn'])
  })

  it('is worded, with its clock', () => {
    const order = orderOfAdjournment(facts)
    expect(order.paragraphs).toEqual([
      'The Community Police Oversight Commission adjourned the regular meeting of December 10, 2026 at 8:44 PM on Thursday, December 10, 2026 to Monday, December 14, 2026, at 5:30 PM, at City Hall.',
    ])
    expect(order.startsAt).toBe(wallTimeToInstant('2026-12-14', '17:30', zone).instant)
    expect(order.door.deadline).toBe(wallTimeToInstant('2026-12-11', '20:44', zone).instant)
    expect(order.notice).toBeNull()
  })

  it('takes the regular hour where none was stated', () => {
    const order = orderOfAdjournment({ ...facts, to: { ...facts.to, time: null } })
    expect(order.startsAt).toBe(wallTimeToInstant('2026-12-14', '18:00', zone).instant)
    expect(order.paragraphs[1]).toContain('hour of regular meetings, 6:00 PM')
  })

  it('says who adjourned; the clerk gives notice as for a special meeting', () => {
    const fewer = orderOfAdjournment({ ...facts, by: 'less-than-quorum' })
    expect(fewer.paragraphs[0]).toMatch(/^The members present, being less than a quorum of the .*, adjourned/)
    expect(fewer.notice).toBeNull()
    const clerk = orderOfAdjournment({ ...facts, by: 'clerk' })
    expect(clerk.paragraphs[0]).toMatch(/^All members being absent, the clerk/)
    expect(clerk.notice?.deadline).toBe(wallTimeToInstant('2026-12-13', '17:30', zone).instant)
    expect(orderOfAdjournment({ ...facts, to: null })).toMatchObject({ startsAt: null, notice: null })
  })

  it('posts at once where a hearing goes on within a day', () => {
    const soon = { ...facts, to: { ...facts.to, date: '2026-12-11', time: '18:00' } }
    expect(orderOfAdjournment({ ...soon, hearingContinued: true }).door.atOnce).toBe(true)
    expect(orderOfAdjournment(soon).door.atOnce).toBe(false)
  })

  it('leaves blank what was not recorded', () => {
    const next = wallTimeToInstant('2027-01-14', '18:00', zone).instant
    expect(adjournmentSentence(adjournedAt, next, zone)).toBe(
      'The meeting adjourned at 8:44 PM to Thursday, January 14, 2027, 6:00 PM.',
    )
    expect(adjournmentSentence(null, null, zone)).toBe('The meeting adjourned.')
  })
})
