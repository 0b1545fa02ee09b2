import { expect, test } from 'vitest'
import { lastMeeting, nextMeeting } from '#app/domain/meetings/next-meeting.ts'

const today = '2026-12-10'
const now = '2026-12-11T03:30:00.000Z'
const meeting = (
  heldOn: string,
  facts: { over?: boolean; cancelledAt?: string; startsAt?: string } = {},
) => ({
  heldOn,
  startsAt: null,
  cancelledAt: null,
  over: false,
  ...facts,
})
const later = meeting('2027-01-14')
const earlier = meeting('2026-11-12', { over: true })

test.each([
  ['of today, which has begun', meeting(today, { startsAt: '2026-12-11T02:00:00.000Z' }), true],
  ['of today, which is adjourned', meeting(today, { over: true }), false],
  ['of today, which is canceled', meeting(today, { cancelledAt: now }), false],
  ['of yesterday, of which nobody said that it ended', meeting('2026-12-09'), false],
])('a meeting %s', (_what, one, isNext) => {
  expect(nextMeeting([later, one, earlier], today, now)).toBe(isNext ? one : later)
})

test('the last meeting is the one that was adjourned, also today', () => {
  const adjourned = meeting(today, { over: true })
  expect(lastMeeting([later, adjourned, earlier], today)).toBe(adjourned)
  expect(lastMeeting([later, meeting(today), earlier], today)).toBe(earlier)
  expect(lastMeeting([later, meeting('2026-12-09', { cancelledAt: now }), earlier], today)).toBe(earlier)
})
