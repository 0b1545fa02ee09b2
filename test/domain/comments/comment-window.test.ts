import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  askedLate,
  isLate,
  isOver,
  meetingTakesComment,
  speakVerdict,
  writtenDeadline,
  type CommentMeeting,
} from '#app/domain/comments/comment-window.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { at } from '#test/setup/meeting.ts'

const evening: CommentMeeting = {
  posted: true,
  cancelled: false,
  convened: false,
  adjourned: false,
  heldOn: '2026-12-10',
  settings: { timeZone: 'America/Los_Angeles' },
}
const lastMinute = at('2026-12-10', '23:59')
const midnight = at('2026-12-11', '00:00')

const said = (meeting: Partial<CommentMeeting>, now = lastMinute) => {
  const verdict = meetingTakesComment({ ...evening, ...meeting }, now)
  return verdict.ok ? 'open' : verdict.code
}

describe('while the public can be heard at a meeting', () => {
  test('from the posting of its agenda', () => {
    expect([said({}), said({ posted: false })]).toEqual(['open', 'not-posted'])
  })

  test('to the end of its day, which is a day of the commission, if nobody convened it', () => {
    expect([said({}), said({}, midnight)]).toEqual(['open', 'over'])
    const inLondon = { settings: { timeZone: 'Europe/London' } }
    expect(said(inLondon)).toBe('over')
  })

  test('past midnight, if it was convened, to its adjournment', () => {
    expect(said({ convened: true }, midnight)).toBe('open')
    expect([said({ convened: true, adjourned: true }), said({ adjourned: true })]).toEqual(['over', 'over'])
    expect(isOver({ ...evening, convened: true, adjourned: true }, midnight)).toBe(true)
  })

  test('never, if it was canceled, which is said before all else', () => {
    const cancelled = { cancelled: true, adjourned: true, posted: false }
    expect(said(cancelled, midnight)).toBe('cancelled')
  })

  test('by word of mouth until comment on the item is closed', () => {
    const code = (commentClosed: boolean, now: string) => {
      const verdict = speakVerdict(evening, { commentClosed }, now)
      return verdict.ok ? 'open' : verdict.code
    }
    expect([code(false, lastMinute), code(true, lastMinute)]).toEqual(['open', 'comment-closed'])
    expect([code(false, midnight), code(true, midnight)]).toEqual(['over', 'over'])
  })
})

const after = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString()
const hour = 3_600_000

const instants = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('the deadline of written comments', () => {
  it('is so many hours before the meeting; what comes at it is in time, and a millisecond later late', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 240 }), (startsAt, hours) => {
        const deadline = writtenDeadline(startsAt, hours)!
        expect(Date.parse(startsAt) - Date.parse(deadline)).toBe(hours * hour)
        expect([-1, 0, 1].map((by) => isLate(after(deadline, by), deadline))).toEqual([false, false, true])
      }),
    )
  })

  it('is none where the meeting has no hour yet, and then nothing is late', () => {
    expect(writtenDeadline(null, 24)).toBeNull()
    expect(isLate('2099-01-01T00:00:00.000Z', null)).toBe(false)
  })

  // The clocks go back at 2:00 on November 1, 2026, and forward at 2:00 on March 14, 2027.
  test.each([
    ['2026-11-01', '2026-10-31', '19:00'],
    ['2027-03-14', '2027-03-13', '17:00'],
    ['2026-12-10', '2026-12-09', '18:00'],
  ])('over the night before %s, 24 hours of elapsed time', (heldOn, theDayBefore, shown) => {
    const startsAt = at(heldOn, '18:00')
    const deadline = at(theDayBefore, shown)
    expect(writtenDeadline(startsAt, 24)).toBe(deadline)
    expect([isLate(deadline, deadline), isLate(after(deadline, 1), deadline)]).toEqual([false, true])
  })
})

describe('what is asked for to take part', () => {
  it('is in time 24 hours ahead, and late a millisecond after', () => {
    fc.assert(
      fc.property(instants, (startsAt) => {
        const bound = addHours(startsAt, -24)
        expect([-1, 0, 1].map((by) => askedLate(after(bound, by), startsAt))).toEqual([false, false, true])
        expect(askedLate(startsAt, startsAt)).toBe(true)
      }),
    )
  })

  it('is never late where the meeting has no hour yet', () => {
    expect(askedLate('2099-01-01T00:00:00.000Z', null)).toBe(false)
  })

  test.each([
    ['2026-11-01', '2026-10-31', '19:00'],
    ['2027-03-14', '2027-03-13', '17:00'],
  ])('over the night before %s, 24 hours of elapsed time', (heldOn, theDayBefore, shown) => {
    const startsAt = at(heldOn, '18:00')
    const bound = at(theDayBefore, shown)
    expect([askedLate(bound, startsAt), askedLate(after(bound, 1), startsAt)]).toEqual([false, true])
  })
})
