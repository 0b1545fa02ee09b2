import type { Sitting } from '#app/domain/editions/later-meeting.ts'
import { describe, expect, it, test } from 'vitest'
import {
  approvedMinutesVerdict,
  deletionVerdict,
  minutesApprovalVerdict,
  retentionClasses,
  retentionFloor,
  type AdoptingMotion,
  type RetentionClass,
} from '#app/domain/editions/retention.ts'

type Facts = Parameters<typeof deletionVerdict>[0]
const codeOf = (verdict: ReturnType<typeof deletionVerdict>): string | null =>
  verdict.ok ? null : verdict.code

describe('E15: how long things are kept', () => {
  const facts: Facts = {
    retentionClass: 'agenda',
    madeOn: '2026-12-10',
    minutesApproved: true,
    legalHold: false,
    today: '2126-12-10',
  }
  test.each<[RetentionClass, string, string | null]>([
    ['minutes', '2126-12-10', 'kept-for-ever'],
    ['resolution', '2126-12-10', 'kept-for-ever'],
    ['agenda', '2028-12-10', 'below-floor'],
    ['agenda', '2028-12-11', null],
    ['packet', '2028-12-10', 'below-floor'],
    ['packet', '2028-12-11', null],
    ['posting', '2028-12-10', 'below-floor'],
    ['comment', '2028-12-10', 'below-floor'],
    ['comment', '2028-12-11', null],
    ['paper', '2028-12-10', 'below-floor'],
    ['audio', '2027-01-09', 'below-floor'],
    ['audio', '2027-01-10', null],
    ['video', '2027-03-10', 'below-floor'],
    ['video', '2027-03-11', null],
  ])('%s on %s: %j', (retentionClass, today, code) => {
    expect(codeOf(deletionVerdict({ ...facts, retentionClass, today }))).toBe(code)
  })

  it('keeps sound until the minutes are approved', () => {
    const sound = { ...facts, retentionClass: 'audio' as const, minutesApproved: false }
    expect(codeOf(deletionVerdict(sound))).toBe('minutes-not-approved')
  })

  it('deletes nothing under a legal hold', () => {
    for (const retentionClass of retentionClasses) {
      expect(codeOf(deletionVerdict({ ...facts, retentionClass, legalHold: true }))).toBe('legal-hold')
    }
  })

  it('gives two years from a leap day to February 28', () => {
    expect(
      retentionFloor({ retentionClass: 'comment', madeOn: '2028-02-29', minutesApproved: true }),
    ).toEqual({
      keep: 'until',
      lastDay: '2030-02-28',
      section: 'Government Code 34090(d)',
    })
  })
})

describe('E14: approved minutes', () => {
  const minutesOf: Sitting = {
    meetingId: 'm1',
    heldOn: '2026-10-08',
    startsAt: '2026-10-09T01:00:00.000Z',
    calledToOrderAt: '2026-10-09T01:02:00.000Z',
    adjournedAt: '2026-10-09T03:44:00.000Z',
  }
  const motion: AdoptingMotion = {
    kind: 'amend-previously-adopted',
    carried: true,
    heldOn: '2026-12-10',
    meetingId: 'm3',
    at: '2026-12-11T02:30:00.000Z',
  }
  const sameDay = { ...motion, heldOn: '2026-10-08' }

  it('are free to change until they are approved', () => {
    for (const stage of [null, 'draft', 'presented'] as const) {
      expect(approvedMinutesVerdict({ stage, minutesOf, adoptingMotion: null })).toEqual({ ok: true })
    }
  })

  test.each<[string, AdoptingMotion | null, string | null]>([
    ['no motion', null, 'minutes-approved'],
    ['a motion of a later meeting', motion, null],
    ['a main motion', { ...motion, kind: 'main' }, 'wrong-motion'],
    ['a motion that lost', { ...motion, carried: false }, 'motion-lost'],
    ['a motion of the same meeting', { ...motion, meetingId: 'm1', heldOn: '2026-10-08' }, 'not-later'],
    ['a motion of an earlier meeting', { ...motion, heldOn: '2026-10-07' }, 'not-later'],
    ['a meeting that afternoon', { ...sameDay, at: '2026-10-08T22:00:00.000Z' }, 'not-later'],
    ['an act of the same instant', { ...sameDay, at: minutesOf.adjournedAt }, 'not-later'],
    ['a second meeting that night', { ...sameDay, at: '2026-10-09T03:44:00.001Z' }, null],
    ['a meeting that day without times', { ...sameDay, at: null }, 'order-not-recorded'],
    ['a later day without times', { ...motion, at: null }, null],
  ])('then change only by motion: %s', (_, adoptingMotion, code) => {
    expect(codeOf(approvedMinutesVerdict({ stage: 'approved', minutesOf, adoptingMotion }))).toBe(code)
    expect(codeOf(approvedMinutesVerdict({ stage: 'corrected', minutesOf, adoptingMotion }))).toBe(code)
  })

  test.each<[string, 'draft' | 'presented' | 'approved' | null, AdoptingMotion, string | null]>([
    ['presented', 'presented', { ...motion, kind: 'main' }, null],
    ['without a draft', null, motion, 'no-draft'],
    ['twice', 'approved', motion, 'already-approved'],
    ['by a lost motion', 'presented', { ...motion, carried: false }, 'motion-lost'],
    ['by their own meeting', 'presented', { ...motion, meetingId: 'm1' }, 'not-later'],
    ['by an earlier meeting', 'presented', { ...motion, heldOn: '2026-10-07' }, 'not-later'],
  ])('are approved: %s', (_, stage, approvingMotion, code) => {
    expect(codeOf(minutesApprovalVerdict({ stage, minutesOf, approvingMotion }))).toBe(code)
  })
})
