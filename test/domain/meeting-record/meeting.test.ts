import { describe, expect, it, test } from 'vitest'
import { meetingSlug, meetingState, type MeetingCourse } from '#app/domain/meeting-record/meeting.ts'
import { countQuorum, quorumAt, quorumOf, quorumVerdict } from '#app/domain/meeting-record/quorum.ts'
import type { AttendanceFacts } from '#app/domain/meeting-record/attendance-intervals.ts'

const nothing: MeetingCourse = {
  noticedAt: null,
  calledToOrderAt: null,
  convened: false,
  recesses: [],
  adjournedAt: null,
  adjourned: false,
  cancelledAt: null,
}
const at = (time: string): string => `2026-12-11T${time}.000Z`

describe('the state of a meeting', () => {
  const course: MeetingCourse = {
    ...nothing,
    noticedAt: at('00:00:00'),
    calledToOrderAt: at('02:02:00'),
    convened: true,
    recesses: [{ beganAt: at('03:00:00'), endedAt: at('03:10:00') }],
    adjournedAt: at('04:44:00'),
    adjourned: true,
  }
  test.each([
    ['2026-12-10T23:59:59.999Z', 'scheduled'],
    [at('00:00:00'), 'noticed'],
    [at('02:01:59'), 'noticed'],
    [at('02:02:00'), 'in-session'],
    [at('02:59:59'), 'in-session'],
    [at('03:00:00'), 'recessed'],
    [at('03:09:59'), 'recessed'],
    [at('03:10:00'), 'in-session'],
    [at('04:43:59'), 'in-session'],
    [at('04:44:00'), 'adjourned'],
  ])('at %s is %s', (now, state) => {
    expect(meetingState(course, now)).toBe(state)
  })

  it('needs no times where none were recorded', () => {
    expect(meetingState(nothing, at('00:00:00'))).toBe('scheduled')
    expect(meetingState({ ...nothing, convened: true }, at('00:00:00'))).toBe('in-session')
    expect(meetingState({ ...nothing, convened: true, adjourned: true }, at('00:00:00'))).toBe('adjourned')
  })

  it('is canceled from that moment, whatever else', () => {
    const cancelled = { ...course, cancelledAt: at('02:02:00') }
    expect(meetingState(cancelled, at('02:01:59'))).toBe('noticed')
    expect(meetingState(cancelled, at('04:44:00'))).toBe('cancelled')
  })

  it('has an address that is never reused', () => {
    const slug = (...taken: string[]) => meetingSlug('2025-08-14', 'special', new Set(taken))
    expect(slug()).toBe('2025-08-14')
    expect(slug('2025-08-14')).toBe('2025-08-14-special')
    expect(slug('2025-08-14', '2025-08-14-special')).toBe('2025-08-14-special-2')
    expect(slug('2025-08-14', '2025-08-14-special', '2025-08-14-special-2')).toBe('2025-08-14-special-3')
  })
})

describe('E13: the quorum', () => {
  test.each([
    [11, 6],
    [10, 6],
    [9, 5],
    [1, 1],
  ])('of %d seats is %d', (seats, quorum) => {
    expect(quorumOf(seats)).toBe(quorum)
  })

  it('is a number where the setting says so, within the seats', () => {
    expect(quorumOf(11, { rule: 'number', members: 7 })).toBe(7)
    expect(quorumOf(11, { rule: 'number', members: 12 })).toBe(11)
    expect(quorumOf(11, { rule: 'number', members: 0 })).toBe(1)
    expect(quorumOf(11, { rule: 'number', members: null })).toBe(6)
    expect(quorumOf(11, { rule: 'majority-of-seats', members: 3 })).toBe(6)
  })

  const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}`)
  const count = (present: number, recused: string[] = [], recusedCount = false) =>
    countQuorum({ seats: 11, quorum: 6, present: people(present), recused, recusedCount })

  it('is there with six and not with five', () => {
    expect(count(6)).toMatchObject({
      has: true,
      mayLeave: 0,
      sentence: '6 of 11 counted. Quorum is 6. No one may leave.',
    })
    expect(count(9)).toMatchObject({
      mayLeave: 3,
      sentence: '9 of 11 counted. Quorum is 6. Three may leave.',
    })
    expect(count(5)).toMatchObject({
      has: false,
      mayLeave: 0,
      sentence: '5 of 11 counted. Quorum is 6. 1 more needed.',
    })
    expect(quorumVerdict(count(6))).toEqual({ ok: true })
    expect(quorumVerdict(count(5))).toMatchObject({ code: 'no-quorum', section: 'Government Code 54955' })
  })

  it('leaves out the recused unless the setting counts them', () => {
    expect(count(6, ['p0']).has).toBe(false)
    expect(count(6, ['p0'], true).has).toBe(true)
    expect(count(6, ['elsewhere']).counted).toBe(6)
  })

  it('lets fewer adjourn or recess, and nothing else', () => {
    expect(quorumVerdict(count(5), 'adjourn')).toEqual({ ok: true })
    expect(quorumVerdict(count(5), 'recess')).toEqual({ ok: true })
    expect(quorumVerdict(count(5), 'main')).toMatchObject({ code: 'no-quorum' })
    expect(quorumVerdict(count(1), 'table')).toMatchObject({
      sentence: expect.stringContaining('1 member counts') as string,
    })
  })

  it('is lost in the moment the sixth member leaves', () => {
    const rows: AttendanceFacts[] = people(6).map((personId, index) => ({
      personId,
      standing: 'present',
      atRollCall: true,
      mode: 'in-person',
      arrivedAt: null,
      departedAt: index === 5 ? at('03:30:00') : null,
      departed: index === 5,
    }))
    const facts = { seats: 11, quorum: 6, recused: [], recusedCount: false }
    expect(quorumAt(rows, at('03:29:59'), facts).has).toBe(true)
    expect(quorumAt(rows, at('03:30:00'), facts).has).toBe(false)
  })
})
