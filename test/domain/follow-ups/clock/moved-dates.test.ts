import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockHolidays } from '#app/domain/follow-ups/clock/clock-holidays.ts'
import { dueOf, type Clock, type ClockEvent } from '#app/domain/follow-ups/clock/clock.ts'
import { movedDates, type OpenDate } from '#app/domain/follow-ups/clock/moved-dates.ts'
import { clockKinds } from '#app/domain/follow-ups/duties/statutory-kinds.ts'
import { addDays, formatDate } from '#app/domain/time/civil-date.ts'

const kind = (id: string) => clockKinds.find((each) => each.id === id)!.clock
const sent = (on: string, precision: 'day' | 'month' = 'day'): ClockEvent => ({
  kind: 'sent',
  on: { on, precision },
})
const reviewDay: Clock = { basis: 'chosen', term: { on: '2026-08-28' } }
const before = clockHolidays([])
const mourning = { onDate: '2026-08-20', name: 'Day of mourning', keptBy: ['federal' as const] }
const after = clockHolidays([mourning])

const open: OpenDate[] = [
  { id: 'runs', clock: kind('foia'), events: [sent('2026-08-03')] },
  { id: 'in a month', clock: kind('foia'), events: [sent('2026-08-01', 'month')] },
  { id: 'sent later', clock: kind('foia'), events: [sent('2026-08-20')] },
  { id: 'of the state', clock: kind('public-records'), events: [sent('2026-08-10')] },
  { id: 'named', clock: reviewDay, events: [] },
  { id: 'not sent', clock: kind('foia'), events: [] },
  { id: 'stands', clock: kind('foia'), events: [sent('2026-08-03'), { kind: 'paused', on: '2026-08-24' }] },
  { id: 'ran out', clock: kind('foia'), events: [sent('2026-07-23'), { kind: 'paused', on: '2026-08-21' }] },
]

describe('a holiday entered later', () => {
  it('moves the open dates that count it, each with a sentence', () => {
    expect(movedDates(open, before, after).map(({ id, sentence }) => [id, sentence])).toEqual([
      [
        'runs',
        'Moved from August 31, 2026 to September 1, 2026: a holiday was entered, Day of mourning (August 20, 2026).',
      ],
      [
        'in a month',
        'Moved from between August 28, 2026 and September 29, 2026 to between August 31, 2026 and September 29, 2026: a holiday was entered, Day of mourning (August 20, 2026).',
      ],
      [
        'stands',
        'Moved from 5 working days remaining to 6 working days remaining: a holiday was entered, Day of mourning (August 20, 2026).',
      ],
      [
        'ran out',
        'Moved from August 20, 2026 to 0 working days remaining: a holiday was entered, Day of mourning (August 20, 2026).',
      ],
    ])
  })

  it('moves a last day that it falls on', () => {
    const closed = clockHolidays([{ onDate: '2026-08-20', name: 'City Hall closed', keptBy: ['city'] }])
    expect(movedDates(open, before, closed)).toEqual([
      {
        id: 'of the state',
        from: { earliest: '2026-08-20', latest: '2026-08-20' },
        to: { earliest: '2026-08-21', latest: '2026-08-21' },
        sentence:
          'Moved from August 20, 2026 to August 21, 2026: a holiday was entered, City Hall closed (August 20, 2026).',
      },
    ])
  })

  it('names none that comes after the date, and tells of one taken out', () => {
    const two = clockHolidays([mourning, { ...mourning, onDate: '2026-12-01', name: 'Another' }])
    expect(movedDates(open.slice(0, 1), before, two)[0]?.sentence).not.toContain('Another')
    expect(movedDates(open.slice(0, 1), after, before)[0]?.sentence).toBe(
      'Moved from September 1, 2026 to August 31, 2026: a holiday was taken out, Day of mourning (August 20, 2026).',
    )
  })

  it('moves nothing when nothing changed, and only ever to a later day', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((offset) => addDays('2026-01-01', offset))
    expect(movedDates(open, after, after)).toEqual([])
    fc.assert(
      fc.property(day, day, fc.constantFrom(...clockKinds), (start, holiday, { id, clock }) => {
        const each = { id, clock, events: [sent(start)] }
        const entered = clockHolidays([
          { onDate: holiday, name: 'New', keptBy: ['federal', 'state', 'city'] },
        ])
        const [move, ...rest] = movedDates([each], before, entered)
        const [old, now] = [before, entered].map((known) => dueOf(clock, each.events, known))
        expect(rest).toEqual([])
        if (old?.state !== 'running' || now?.state !== 'running') throw new Error('A sent clock runs')
        expect(move?.to ?? old.due).toEqual(now.due)
        if (!move?.from || !move.to) return
        expect(move.to.latest > move.from.latest).toBe(true)
        expect(move.sentence).toContain(
          `from ${formatDate(old.due.latest)} to ${formatDate(now.due.latest)}: `,
        )
        expect(move.sentence).toContain(`New (${formatDate(holiday)})`)
      }),
    )
  })
})
