import { expect, test } from 'vitest'
import { minutesClock } from '#app/domain/editions/minutes-clock.ts'

type Facts = Parameters<typeof minutesClock>[0]

const held: Facts = {
  heldOn: '2026-11-12',
  over: true,
  cancelled: false,
  basis: 'recorded',
  stage: null,
  draftOn: null,
  today: '2026-11-30',
}
const drafted: Partial<Facts> = { stage: 'presented', draftOn: '2026-11-20' }

test.each<[Partial<Facts>, string]>([
  [{}, 'No draft minutes yet. It has been 18 days since the meeting.'],
  [{ today: '2026-11-13' }, 'No draft minutes yet. It has been 1 day since the meeting.'],
  [{ today: '2026-11-12' }, 'No draft minutes yet. The meeting was today.'],
  [{ over: false }, 'No draft minutes yet. It has been 18 days since the meeting.'],
  [{ basis: 'invented' }, 'No draft minutes yet. It has been 18 days since the meeting.'],
  [drafted, 'Draft minutes posted November 20, 2026. It has been 10 days without approval.'],
  [{ ...drafted, draftOn: '2026-11-30' }, 'Draft minutes posted today, not approved yet.'],
])('with %j the clock says: %s', (given, sentence) => {
  expect(minutesClock({ ...held, ...given })?.sentence).toBe(sentence)
})

test.each<[string, Partial<Facts>]>([
  ['while the meeting is ahead', { over: false, today: '2026-11-12' }],
  ['of a meeting that was canceled', { cancelled: true }],
  ['of what is known from reports alone', { basis: 'reported' }],
  ['once the minutes are approved', { ...drafted, stage: 'approved' }],
  ['once they are corrected', { ...drafted, stage: 'corrected' }],
])('nothing is counted %s', (_when, given) => {
  expect(minutesClock({ ...held, ...given })).toBeNull()
})

test('the days are counted from the meeting, then from the draft', () => {
  expect(minutesClock(held)).toMatchObject({ waitsFor: 'draft', since: '2026-11-12', days: 18 })
  expect(minutesClock({ ...held, ...drafted })).toMatchObject({
    waitsFor: 'approval',
    since: '2026-11-20',
    days: 10,
  })
})
