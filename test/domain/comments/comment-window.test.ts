import { describe, expect, test } from 'vitest'
import {
  isOver,
  meetingTakesComment,
  speakVerdict,
  type CommentMeeting,
} from '#app/domain/comments/comment-window.ts'
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

  test('never, if it was cancelled, which is said before all else', () => {
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
