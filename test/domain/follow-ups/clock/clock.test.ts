import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clockHolidays, type Holidays } from '#app/domain/follow-ups/clock/clock-holidays.ts'
import { dueOf, type Clock, type ClockEvent, type Period } from '#app/domain/follow-ups/clock/clock.ts'
import { explainDue, labelledDue, passedWords } from '#app/domain/follow-ups/clock/explain-due.ts'
import { clockKinds } from '#app/domain/follow-ups/duties/statutory-kinds.ts'
import { addDays, formatDate } from '#app/domain/time/civil-date.ts'
import type { DatePrecision, PartialDate } from '#app/domain/time/partial-date.ts'
import { zone } from '#test/domain/zone.ts'

const holidays = clockHolidays([
  { onDate: '2026-12-24', name: 'City Hall closed', keptBy: ['city'] },
  { onDate: '2026-07-31', name: 'Day of mourning', keptBy: ['federal'] },
])

const kind = (id: string) => clockKinds.find((each) => each.id === id)!.clock
const foia = kind('foia')
const records = kind('public-records')
const chosen: Clock = {
  basis: 'chosen',
  term: { unit: 'working', length: 10, calendar: 'city', closedDay: 'stands' },
}
const agreed: Clock = { ...chosen, basis: 'agreed' }
const reviewDay: Clock = { basis: 'chosen', term: { on: '2026-09-30' } }

const on = (text: string): PartialDate => {
  const precision: DatePrecision = text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day'
  return { on: `${text}-01-01`.slice(0, 10), precision }
}
const sent = (text: string): ClockEvent => ({ kind: 'sent', on: on(text) })

/** "2025-07-29", "2025-07-01/2025-07-29", "stopped 12", "stopped 3–12" */
function short(clock: Clock, events: readonly ClockEvent[], known = holidays): string {
  const found = dueOf(clock, events, known)
  if (found.state === 'not-started') return 'not started'
  if (found.state === 'running') {
    const { earliest, latest } = found.due
    return earliest === latest ? latest : `${earliest}/${latest}`
  }
  const { least, most } = found.remaining
  return `stopped ${least === most ? most : `${least}–${most}`}`
}

describe('when it is due', () => {
  test.each<[string, Clock, string, string]>([
    ['20 working days over Independence Day', foia, '2025-06-30', '2025-07-29'],
    ['sent in a month: a range', foia, '2025-06', '2025-06-30/2025-07-29'],
    ['sent in a year: a wide one', foia, '2025', '2025-01-30/2026-01-30'],
    ['sent on a Saturday', foia, '2026-08-01', '2026-08-28'],
    ['over a proclaimed day', foia, '2026-07-30', '2026-08-28'],
    ['10 calendar days to a weekday', records, '2026-08-03', '2026-08-13'],
    ['10 calendar days to a Saturday', records, '2026-08-05', '2026-08-17'],
    ['10 calendar days to a Sunday', records, '2026-08-06', '2026-08-17'],
    ['10 calendar days to the day before a holiday', records, '2026-02-01', '2026-02-11'],
    ['10 calendar days to a holiday', records, '2026-02-02', '2026-02-13'],
    ['10 calendar days to the day after one', records, '2026-02-03', '2026-02-13'],
    ['a day on which only the city is closed, before a holiday', records, '2026-12-14', '2026-12-28'],
    ['Columbus Day ends a period as any day', records, '2026-10-02', '2026-10-12'],
    ['over a leap day', records, '2028-02-22', '2028-03-03'],
    ['over the end of a year', records, '2026-12-20', '2026-12-30'],
    ['over the night that the clocks go forward', records, '2026-03-03', '2026-03-13'],
    ['a chosen period', chosen, '2026-12-21', '2027-01-05'],
    ['seven days', kind('victim-certification-in-removal'), '2026-08-03', '2026-08-10'],
    ['thirty days', kind('victim-certification'), '2026-08-03', '2026-09-02'],
  ])('%s', (_name, clock, day, due) => {
    expect(short(clock, [sent(day)])).toBe(due)
  })

  it('is not counted where no day of sending is recorded', () => {
    expect(short(foia, [])).toBe('not started')
    expect(short(foia, [{ kind: 'extended', on: '2026-08-01', by: 5 }])).toBe('not started')
  })

  it('is the day that was named, which no letter moves', () => {
    expect(short(reviewDay, [])).toBe('2026-09-30')
    expect(short(reviewDay, [sent('2026-10-05')])).toBe('2026-09-30')
    expect(short(reviewDay, [{ kind: 'agreed', on: '2026-09-01', to: '2026-10-15' }])).toBe('2026-10-15')
  })
})

describe('what moves it', () => {
  test.each<[string, Clock, ClockEvent[], string]>([
    ['sent again', foia, [sent('2025-06-02'), { kind: 'resent', on: on('2025-06-30') }], '2025-07-29'],
    ['clarified', foia, [sent('2025-06-02'), { kind: 'clarified', on: on('2025-06-30') }], '2025-07-29'],
    [
      'a new start drops the stop before it',
      foia,
      [sent('2025-06-02'), { kind: 'paused', on: '2025-06-10' }, { kind: 'clarified', on: on('2025-06-30') }],
      '2025-07-29',
    ],
    [
      'stopped: remaining days',
      foia,
      [sent('2025-06-30'), { kind: 'paused', on: '2025-07-10' }],
      'stopped 13',
    ],
    ['stopped on day zero', foia, [sent('2025-06-30'), { kind: 'paused', on: '2025-06-30' }], 'stopped 20'],
    [
      'stopped on the last day',
      foia,
      [sent('2025-06-30'), { kind: 'paused', on: '2025-07-29' }],
      'stopped 0',
    ],
    ['too late to stop', foia, [sent('2025-06-30'), { kind: 'paused', on: '2025-07-30' }], '2025-07-29'],
    [
      'stopped and started on one day: as if never',
      foia,
      [sent('2025-06-30'), { kind: 'paused', on: '2025-07-10' }, { kind: 'resumed', on: '2025-07-10' }],
      '2025-07-29',
    ],
    [
      'started again: remaining days from there',
      foia,
      [sent('2025-06-30'), { kind: 'paused', on: '2025-07-10' }, { kind: 'resumed', on: '2025-08-01' }],
      '2025-08-20',
    ],
    [
      'stopped twice',
      foia,
      [
        sent('2025-06-30'),
        { kind: 'paused', on: '2025-07-10' },
        { kind: 'resumed', on: '2025-08-01' },
        { kind: 'paused', on: '2025-08-04' },
        { kind: 'resumed', on: '2025-08-05' },
      ],
      '2025-08-21',
    ],
    [
      'sent in a month, stopped within it',
      foia,
      [sent('2025-06'), { kind: 'paused', on: '2025-06-10' }],
      'stopped 13–20',
    ],
    [
      'sent in a month, stopped when it may have run out',
      foia,
      [sent('2025-06'), { kind: 'paused', on: '2025-07-15' }],
      'stopped 0–10',
    ],
    [
      'calendar days stop too',
      records,
      [sent('2026-08-03'), { kind: 'paused', on: '2026-08-05' }, { kind: 'resumed', on: '2026-08-10' }],
      '2026-08-18',
    ],
    [
      'extended by law',
      foia,
      [sent('2025-06-30'), { kind: 'extended', on: '2025-07-29', by: 10 }],
      '2025-08-12',
    ],
    [
      'extended a day too late',
      foia,
      [sent('2025-06-30'), { kind: 'extended', on: '2025-07-30', by: 10 }],
      '2025-07-29',
    ],
    [
      'extended by more than the law lets',
      records,
      [sent('2026-08-03'), { kind: 'extended', on: '2026-08-10', by: 30 }],
      '2026-08-27',
    ],
    [
      'extended twice, together as much as the law lets',
      records,
      [
        sent('2026-08-03'),
        { kind: 'extended', on: '2026-08-10', by: 10 },
        { kind: 'extended', on: '2026-08-11', by: 10 },
      ],
      '2026-08-27',
    ],
    [
      'extended on the Monday that stands for a Saturday',
      records,
      [sent('2026-08-05'), { kind: 'extended', on: '2026-08-17', by: 14 }],
      '2026-08-31',
    ],
    [
      'extended while stopped',
      foia,
      [
        sent('2025-06-30'),
        { kind: 'paused', on: '2025-07-10' },
        { kind: 'extended', on: '2025-07-11', by: 10 },
      ],
      'stopped 23',
    ],
    [
      'what no law sets is extended as people like',
      agreed,
      [sent('2026-08-03'), { kind: 'extended', on: '2026-09-30', by: 30 }],
      '2026-09-28',
    ],
    [
      'what the law does not let be extended is not',
      kind('victim-certification'),
      [sent('2026-08-03'), { kind: 'extended', on: '2026-08-10', by: 14 }],
      '2026-09-02',
    ],
    [
      'an agreed day takes the place of any count',
      foia,
      [sent('2025-06'), { kind: 'agreed', on: '2025-07-10', to: '2025-09-06' }],
      '2025-09-06',
    ],
  ])('%s', (_name, clock, events, due) => {
    expect(short(clock, events)).toBe(due)
  })
})

describe('the sentence', () => {
  test.each<[Clock, ClockEvent[], string]>([
    [
      foia,
      [sent('2025-06-30')],
      'Due July 29, 2025: 20 working days after it was sent on June 30, 2025, not counting Saturdays, Sundays and Independence Day (July 4, 2025). Set by 5 U.S.C. 552(a)(6)(A).',
    ],
    [
      foia,
      [sent('2025-06')],
      'Due between June 30, 2025 and July 29, 2025: 20 working days after it was sent in June 2025, not counting Saturdays, Sundays, Juneteenth (June 19, 2025) and Independence Day (July 4, 2025). Set by 5 U.S.C. 552(a)(6)(A).',
    ],
    [
      records,
      [sent('2026-02-02')],
      'Due February 13, 2026: 10 calendar days after it was sent on February 2, 2026. Counted, it ends on February 12, 2026, Lincoln Day, so the next open day is the last (Code of Civil Procedure 12a). Set by Government Code 7922.535.',
    ],
    [
      records,
      [sent('2026-08-03'), { kind: 'extended', on: '2026-08-10', by: 14 }],
      'Due August 27, 2026: 10 calendar days after it was sent on August 3, 2026, extended by 14 calendar days under Government Code 7922.535(b). Set by Government Code 7922.535.',
    ],
    [
      foia,
      [
        { kind: 'clarified', on: on('2025-06-30') },
        { kind: 'paused', on: '2025-07-10' },
        { kind: 'resumed', on: '2025-08-01' },
      ],
      'Due August 20, 2025: 20 working days after it was clarified on June 30, 2025, not counting Saturdays, Sundays and Independence Day (July 4, 2025), stopped from July 10, 2025 to August 1, 2025 while the next step was the commission’s. Set by 5 U.S.C. 552(a)(6)(A).',
    ],
    [
      chosen,
      [sent('2026-12-21')],
      'Review date chosen by the commission: January 5, 2027: 10 working days after it was sent on December 21, 2026, not counting Saturdays, Sundays and City Hall closed (December 24, 2026). No law sets this date. The holidays of 2027 are not entered, so this may move.',
    ],
    [reviewDay, [], 'Review date chosen by the commission: September 30, 2026. No law sets this date.'],
    [
      reviewDay,
      [{ kind: 'agreed', on: '2026-09-01', to: '2026-10-15' }],
      'Date agreed: October 15, 2026, in place of September 30, 2026.',
    ],
    [
      foia,
      [sent('2025-06-30'), { kind: 'agreed', on: '2025-07-10', to: '2025-09-06' }],
      'Date agreed: September 6, 2025, in place of the day counted.',
    ],
    [
      foia,
      [sent('2025-06'), { kind: 'paused', on: '2025-06-10' }],
      'Stopped since June 10, 2025, as the next step is the commission’s: 13 to 20 working days remaining.',
    ],
    [foia, [], 'The date sent is not recorded, so we can’t count.'],
  ])('%#', (clock, events, sentence) => {
    expect(explainDue(clock, events, holidays).sentence).toBe(sentence)
  })

  it('says how sure the basis is', () => {
    const inferred: Clock = { ...records, basis: 'statutory', section: 'Section 1', certainty: 'inferred' }
    const known: Clock = { ...inferred, certainty: 'general-knowledge' }
    const end = (clock: Clock) => explainDue(clock, [sent('2026-08-03')], holidays).sentence.split('. ')[1]
    expect(end(inferred)).toBe('Inferred from Section 1, for the city attorney to confirm.')
    expect(end(known)).toBe('Set by Section 1, not checked against the law.')
  })
})

describe('what may be said afterwards', () => {
  const words = (clock: Clock, events: ClockEvent[], now: string) =>
    passedWords(clock, dueOf(clock, events, holidays), now, zone)

  it('names the section, and only once the last possible day is over in Pasadena', () => {
    expect(words(foia, [sent('2025-06')], '2025-07-15T12:00:00.000Z')).toBeNull()
    expect(words(foia, [sent('2025-06')], '2025-07-30T06:59:59.999Z')).toBeNull()
    expect(words(foia, [sent('2025-06')], '2025-07-30T07:00:00.000Z')).toBe(
      'Past the date set by 5 U.S.C. 552(a)(6)(A)',
    )
  })

  it('is nothing while the clock stands still', () => {
    const events: ClockEvent[] = [sent('2025-06-30'), { kind: 'paused', on: '2025-07-10' }]
    expect(words(foia, events, '2027-01-01T00:00:00.000Z')).toBeNull()
  })

  it('never speaks of law for what was agreed or chosen, nor of certainty for what was inferred', () => {
    const late = '2027-01-01T00:00:00.000Z'
    const inferred: Clock = { ...records, basis: 'statutory', section: 'Section 1', certainty: 'inferred' }
    const byAgreement: ClockEvent[] = [
      sent('2025-06-30'),
      { kind: 'agreed', on: '2025-07-10', to: '2025-09-05' },
    ]
    expect(words(reviewDay, [], late)).toBe('Past the review date')
    expect(words(agreed, [sent('2026-08-03')], late)).toBe('Past the agreed date')
    expect(words(foia, byAgreement, late)).toBe('Past the agreed date')
    expect(words(inferred, [sent('2026-08-03')], late)).toBe('Past the date inferred from Section 1')
  })
})

const day = fc.integer({ min: 0, max: 1100 }).map((offset) => addDays('2025-01-01', offset))
const partial = fc.record({ on: day, precision: fc.constantFrom<DatePrecision>('day', 'month', 'year') })
const period: fc.Arbitrary<Period> = fc.record({
  unit: fc.constantFrom('calendar', 'working'),
  length: fc.integer({ min: 0, max: 60 }),
  calendar: fc.constantFrom('federal', 'california', 'city'),
  closedDay: fc.constantFrom('next-open-day', 'stands'),
  extension: fc.constant({ most: 14, section: 'Section 1(b)' }),
})
const basis = fc.constantFrom(
  { basis: 'statutory', section: 'Section 1', certainty: 'statute' } as const,
  { basis: 'agreed' } as const,
  { basis: 'chosen' } as const,
)
const aClock = fc.tuple(basis, period).map(([of, term]) => ({ ...of, term }))
/** A stop that ends, an extension, another stop, each some days after the one before. */
const laterEvents = fc
  .tuple(
    day,
    fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([first, gaps, count]): ClockEvent[] => {
    const at = gaps.map((_gap, index) =>
      addDays(
        first,
        gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0),
      ),
    )
    const all: ClockEvent[] = [
      { kind: 'paused', on: at[0]! },
      { kind: 'resumed', on: at[1]! },
      { kind: 'extended', on: at[2]!, by: gaps[0]! },
      { kind: 'paused', on: at[3]! },
      { kind: 'resumed', on: at[4]! },
    ]
    return all.slice(0, count)
  })
const plus = (known: Holidays, onDate: string): Holidays => {
  const added = { onDate, name: 'A new holiday' }
  return {
    federal: [...known.federal, added],
    california: [...known.california, added],
    city: [...known.city, added],
  }
}

describe('whatever happens', () => {
  it('is never before it was sent, nor the earliest after the latest, nor less than nothing left', () => {
    fc.assert(
      fc.property(aClock, partial, laterEvents, (clock, start, later) => {
        const found = dueOf(clock, [{ kind: 'sent', on: start }, ...later], holidays)
        if (found.state === 'running') {
          expect(found.due.earliest <= found.due.latest).toBe(true)
          if (start.precision === 'day') expect(found.due.earliest >= start.on).toBe(true)
        } else if (found.state === 'stopped') {
          expect(found.remaining.least).toBeGreaterThanOrEqual(0)
          expect(found.remaining.least).toBeLessThanOrEqual(found.remaining.most)
        }
      }),
    )
  })

  it('a longer period and a later start are never due sooner', () => {
    fc.assert(
      fc.property(aClock, day, fc.integer({ min: 0, max: 30 }), (clock, start, more) => {
        const due = (of: Clock, from: string) => short(of, [sent(from)])
        const longer: Clock = { ...clock, term: { ...clock.term, length: clock.term.length + more } }
        expect(due(longer, start) >= due(clock, start)).toBe(true)
        expect(due(clock, addDays(start, more)) >= due(clock, start)).toBe(true)
      }),
    )
  })

  it('another holiday never makes it sooner, and never leaves fewer days', () => {
    fc.assert(
      fc.property(aClock, partial, laterEvents, day, (clock, start, later, holiday) => {
        const events: ClockEvent[] = [{ kind: 'sent', on: start }, ...later]
        const [before, after] = [holidays, plus(holidays, holiday)].map((known) =>
          dueOf(clock, events, known),
        )
        if (before?.state === 'running' && after?.state === 'running') {
          expect(after.due.earliest >= before.due.earliest).toBe(true)
          expect(after.due.latest >= before.due.latest).toBe(true)
        }
        if (before?.state === 'stopped' && after?.state === 'stopped') {
          expect(after.remaining.least).toBeGreaterThanOrEqual(before.remaining.least)
          expect(after.remaining.most).toBeGreaterThanOrEqual(before.remaining.most)
        }
      }),
    )
  })

  it('a range holds what each of its days would give', () => {
    fc.assert(
      fc.property(aClock, day, fc.integer({ min: 0, max: 27 }), (clock, month, offset) => {
        const within = addDays(`${month.slice(0, 7)}-01`, offset)
        const range = dueOf(clock, [{ kind: 'sent', on: { on: month, precision: 'month' } }], holidays)
        const one = short(clock, [sent(within)])
        expect(range.state === 'running' && range.due.earliest <= one && one <= range.due.latest).toBe(true)
      }),
    )
  })

  it('the sentence tells the sum and nothing else, and calls nothing late', () => {
    fc.assert(
      fc.property(aClock, partial, laterEvents, (clock, start, later) => {
        const events: ClockEvent[] = [{ kind: 'sent', on: start }, ...later]
        const { reckoning, sentence } = explainDue(clock, events, holidays)
        expect(reckoning).toEqual(dueOf(clock, events, holidays))
        expect(sentence).not.toMatch(/\b(late|overdue|missed|failed|must|violated)\b/i)
        if (reckoning.state === 'running') {
          const { earliest, latest } = reckoning.due
          const written = sentence
            .slice(labelledDue(reckoning).indexOf(formatDate(earliest)))
            .match(/[A-Z][a-z]+ \d+, \d{4}/g)
          expect(written?.slice(0, earliest === latest ? 1 : 2)).toEqual(
            [...new Set([earliest, latest])].map(formatDate),
          )
          expect(/by law|Set by/.test(sentence)).toBe(clock.basis === 'statutory')
        } else if (reckoning.state === 'stopped') {
          expect(sentence).toContain(formatDate(reckoning.since))
          expect(sentence).toContain(String(reckoning.remaining.most))
        }
      }),
    )
  })
})
