import { describe, expect, test } from 'vitest'
import { callToOrderVerdict } from '#app/domain/meetings/course/call-to-order-rules.ts'
import { beginRecessVerdict, endRecessVerdict } from '#app/domain/meetings/course/recess-rules.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { evening, item, meetingRecord, motion, origin } from '#test/factories/meeting-record.ts'

const codeOf = (verdict: Verdict) => (verdict.ok ? null : verdict.code)

describe('a meeting is called to order', () => {
  const meeting = { cancelledAt: null, adjourned: false, convened: false, heldOn: '2026-10-08' }
  const today = '2026-10-08'
  test.each([
    ['today, now', {}, { at: undefined, today }, null],
    ['today, with its time', {}, { at: evening('18:02'), today }, null],
    ['the day before', {}, { at: undefined, today: '2026-10-07' }, 'day-to-come'],
    ['the day before, on paper', {}, { at: null, today: '2026-10-07' }, 'day-to-come'],
    ['the day after, now', {}, { at: undefined, today: '2026-10-09' }, 'another-day'],
    ['the day after, with its time', {}, { at: evening('18:02'), today: '2026-10-09' }, null],
    ['the day after, no time recorded', {}, { at: null, today: '2026-10-09' }, null],
    ['twice', { convened: true }, { at: undefined, today }, 'already-convened'],
    ['adjourned by the clerk', { adjourned: true }, { at: undefined, today }, 'meeting-over'],
    ['cancelled', { cancelledAt: evening('12:00') }, { at: undefined, today }, 'meeting-cancelled'],
  ])('%s', (_, change, when, code) => {
    expect(codeOf(callToOrderVerdict({ ...meeting, ...change }, when))).toBe(code)
  })
})

describe('a recess', () => {
  const recess = {
    id: 'recess',
    beganAt: evening('19:00'),
    endedAt: null,
    ended: false,
    reason: null,
    ...origin,
  }
  const withMotion = (made: Partial<ReturnType<typeof motion>>) =>
    meetingRecord({
      items: [
        item({
          number: '7.A',
          kind: 'discussion',
          title: 'Report',
          motions: [motion({ id: 'motion', text: 'To approve.', ...made })],
        }),
      ],
    })

  test.each([
    ['after another that ended', meetingRecord({ recesses: [{ ...recess, ended: true }] }), null],
    ['within another', meetingRecord({ recesses: [recess] }), 'in-recess'],
    ['before a vote', withMotion({ voteMethod: null, voteClosed: false }), null],
    ['during a vote', withMotion({ voteClosed: false }), 'vote-open'],
    ['after a vote', withMotion({}), null],
  ])('begins %s', (_, record, code) => {
    expect(codeOf(beginRecessVerdict(record))).toBe(code)
  })

  test.each([
    ['none was begun', undefined, evening('19:10'), 'not-in-recess'],
    ['later than it began', recess, evening('19:10'), null],
    ['at the same instant', recess, evening('19:00'), null],
    ['earlier than it began', recess, evening('18:59'), 'out-of-order'],
    ['at a time nobody recorded', recess, null, null],
  ])('ends: %s', (_, open, at, code) => {
    expect(codeOf(endRecessVerdict(open, at))).toBe(code)
  })
})
