import { describe, expect, it } from 'vitest'
import { agendaTemplate, regularTemplate } from '#app/domain/agenda/agenda-template.ts'
import { carriedOver, minutesToApprove, type PastItem } from '#app/domain/agenda/carried-over.ts'
import { runningTotal } from '#app/domain/agenda/running-total.ts'
import { zone } from '#test/domain/zone.ts'

describe('the template', () => {
  it('has eleven sections in the usual order, two and a half hours long', () => {
    expect(regularTemplate.map(({ kind }) => kind)).toEqual([
      'call-to-order',
      'general-comment',
      'minutes-approval',
      'staff-report',
      'presentation',
      'auditor-report',
      'heading',
      'outstanding',
      'future-agenda',
      'commissioner-comments',
      'adjournment',
    ])
    expect(regularTemplate.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(150)
    expect(agendaTemplate('adjourned')).toEqual(regularTemplate)
  })

  it('of a special meeting has no general comment', () => {
    expect(agendaTemplate('special').map(({ kind }) => kind)).toEqual(['call-to-order', 'adjournment'])
    expect(agendaTemplate('emergency').map(({ kind }) => kind)).toEqual(['call-to-order', 'adjournment'])
  })
})

describe('the running total', () => {
  const startsAt = '2026-12-11T02:00:00.000Z'
  const item = (id: string, minutesAllotted: number | null, parentId: string | null = null) => ({
    id,
    minutesAllotted,
    parentId,
  })
  const total = (
    items: ReturnType<typeof item>[],
    plannedMinutes: number | null = 180,
    start: string | null = startsAt,
  ) => runningTotal({ items, startsAt: start, plannedMinutes, zone })

  it('adds minutes and says when the meeting would end', () => {
    expect(total([item('a', 5), item('b', 145), item('c', null)])).toMatchObject({
      minutes: 150,
      timedItems: 2,
      endsAt: '2026-12-11T04:30:00.000Z',
      freeMinutes: 30,
      sentence: '2 h 30 min, ends about 8:30 PM',
      note: 'The meeting is planned for 3 h; 30 min are free.',
      begins: { a: startsAt, b: '2026-12-11T02:05:00.000Z', c: '2026-12-11T04:30:00.000Z' },
    })
  })

  it('is over, even, or not planned', () => {
    expect(total([item('a', 200)])).toMatchObject({
      freeMinutes: -20,
      note: expect.stringContaining('20 min more') as string,
    })
    expect(total([item('a', 180)]).note).toBe('The meeting is planned for 3 h; nothing is free.')
    expect(total([item('a', 180)], null)).toMatchObject({ freeMinutes: null, note: null })
    expect(total([item('a', 60)], null, null)).toMatchObject({ endsAt: null, sentence: '1 h', begins: {} })
    expect(total([]).sentence).toBe('0 min')
  })

  it('counts a heading’s minutes only while none under it has its own', () => {
    const heading = item('h', 45)
    expect(total([heading, item('x', null, 'h')])).toMatchObject({ minutes: 45, timedItems: 1 })
    expect(total([heading, item('x', 10, 'h'), item('y', 20, 'h')])).toMatchObject({
      minutes: 30,
      timedItems: 2,
    })
  })
})

describe('what comes back from the last meeting', () => {
  const past = (id: string, change: Partial<PastItem> = {}): PastItem => ({
    id,
    parentId: null,
    kind: 'discussion',
    title: id,
    openedAt: '2026-12-11T02:00:00.000Z',
    closedAt: '2026-12-11T02:10:00.000Z',
    outcome: 'heard',
    removedAt: null,
    ...change,
  })
  const open = { closedAt: null, outcome: null } as const
  const untouched = { openedAt: null, closedAt: null, outcome: null } as const
  const reasons = (...items: PastItem[]) =>
    carriedOver(items).map(({ item, reason }) => `${item.id} ${reason}`)

  it('is what was continued, not reached or left undone', () => {
    expect(
      reasons(
        past('heard'),
        past('continued', { outcome: 'continued' }),
        past('withdrawn', { outcome: 'withdrawn' }),
        past('unreached', { ...untouched, outcome: 'not-reached' }),
        past('untouched', untouched),
        past('open', open),
        past('closed', { outcome: null }),
      ),
    ).toEqual(['continued continued', 'unreached not-reached', 'untouched not-reached', 'open left-undone'])
  })

  it('leaves out procedure, removed items and headings over others', () => {
    expect(
      reasons(
        past('heard'),
        past('end', { ...untouched, kind: 'adjournment' }),
        past('gone', { ...untouched, removedAt: '2026-12-01T00:00:00.000Z' }),
        past('over', { ...untouched, kind: 'action' }),
        past('under', { ...untouched, parentId: 'over' }),
      ),
    ).toEqual(['under not-reached'])
  })

  it('concludes nothing where a meeting kept no times at all', () => {
    expect(reasons(past('a', untouched), past('b', untouched))).toEqual([])
  })

  it('brings minutes that are drafted and not approved, oldest first', () => {
    const meeting = (id: string, heldOn: string, change = {}) => ({
      id,
      kind: 'regular' as const,
      heldOn,
      convened: true,
      minutesDrafted: true,
      minutesApproved: false,
      ...change,
    })
    const meetings = [
      meeting('m3', '2026-11-12'),
      meeting('m1', '2026-09-10', { minutesApproved: true }),
      meeting('m2', '2026-10-08', { kind: 'adjourned' as const }),
      meeting('m4', '2026-10-20', { minutesDrafted: false }),
      meeting('m5', '2026-10-21', { convened: false }),
      meeting('m6', '2026-12-10'),
    ]
    expect(minutesToApprove(meetings, '2026-12-10')).toEqual([
      {
        meetingId: 'm2',
        title: 'Approval of the minutes of the adjourned regular meeting of October 8, 2026',
      },
      { meetingId: 'm3', title: 'Approval of the minutes of the regular meeting of November 12, 2026' },
    ])
  })
})
