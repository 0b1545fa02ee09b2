import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerPeriod,
  answerSentence,
  daysLeft,
  daysToSue,
  demandWindows,
  lastDayAfter,
  suitWindow,
} from '#app/domain/demands/demand-clocks.ts'
import { claimedSections, demandKinds, sessions } from '#app/domain/demands/demand-kinds.ts'
import { clockHolidays } from '#app/domain/follow-ups/clock/clock-holidays.ts'
import { addDays, daysBetween, weekdayOf } from '#app/domain/time/civil-date.ts'

const holidays = clockHolidays([])
const cure = { kind: 'cure-or-correct' } as const
const cease = { kind: 'cease-and-desist' } as const

describe('the thirty days of the commission', () => {
  test.each([
    ['a day in the week', '2026-11-03', '2026-12-03', null],
    ['over the night on which the clocks go back', '2026-10-20', '2026-11-19', null],
    ['over the night on which they go forward', '2026-03-02', '2026-04-01', null],
    ['a Saturday', '2026-10-08', '2026-11-09', 'saturday'],
    ['a Sunday', '2026-10-09', '2026-11-09', 'sunday'],
    ['a holiday', '2026-10-12', '2026-11-12', 'holiday'],
    ['a holiday with a weekend after it', '2026-10-28', '2026-11-30', 'holiday'],
    ['the end of February', '2027-01-29', '2027-03-01', 'sunday'],
    ['over the turn of the year', '2026-12-10', '2027-01-11', 'saturday'],
  ])('ends on %s: received %s, last %s', (_name, receivedOn, on, why) => {
    const found = answerPeriod({ ...cure, receivedOn }, holidays)
    expect([found.on, found.closed?.why ?? null]).toEqual([on, why])
    expect(answerPeriod({ ...cease, receivedOn }, holidays)).toEqual(found)
  })

  test('a day on which the city is closed, entered by the clerk, ends none either', () => {
    const closed = clockHolidays([{ onDate: '2026-12-03', name: 'City closure', keptBy: ['city'] }])
    expect(answerPeriod({ ...cure, receivedOn: '2026-11-03' }, closed).on).toBe('2026-12-04')
    expect(answerPeriod({ ...cure, receivedOn: '2026-11-02' }, closed).on).toBe('2026-12-02')
  })

  test('is told in a sentence with the section and the closed day', () => {
    const facts = { ...cure, receivedOn: '2026-10-08' }
    expect(answerSentence(facts, answerPeriod(facts, holidays))).toBe(
      'November 9, 2026: 30 calendar days after it was received on October 8, 2026, under Government Code 54960.1(c)(2). Counted, it ends on November 7, 2026, a Saturday, so the next open day is the last (Code of Civil Procedure 12a).',
    )
    const letter = { ...cease, receivedOn: '2026-11-03' }
    expect(answerSentence(letter, answerPeriod(letter, holidays))).toBe(
      'December 3, 2026: 30 calendar days after it was received on November 3, 2026, under Government Code 54960.2(b).',
    )
    const far = { ...cure, receivedOn: '2041-03-01' }
    expect(answerSentence(far, answerPeriod(far, holidays))).toContain('The holidays of 2041 are not entered')
  })
})

describe('the time to make a demand', () => {
  const facts = { ...cure, sections: ['54953' as const], session: 'open' as const, actionOn: '2026-05-01' }
  test.each([
    ['90 days, to the day', {}, '2026-07-30', true],
    ['90 days and one', {}, '2026-07-31', false],
    ['the agenda in open session: 30 days', { sections: ['54954.2' as const] }, '2026-06-01', true],
    ['the agenda in open session: one more', { sections: ['54954.2' as const] }, '2026-06-02', false],
    [
      'the agenda, in closed session: 90',
      { sections: ['54954.2' as const], session: 'closed' as const },
      '2026-07-30',
      true,
    ],
    [
      'the agenda, outside a meeting: 90',
      { sections: ['54954.2' as const], session: 'outside' as const },
      '2026-07-30',
      true,
    ],
  ])('%s', (_name, more, receivedOn, inTime) => {
    expect(demandWindows({ ...facts, ...more, receivedOn }, holidays).map((one) => one.inTime)).toEqual([
      inTime,
    ])
  })

  test('each claim has its own time', () => {
    const both = { ...facts, sections: ['54954.2' as const, '54953' as const], receivedOn: '2026-06-10' }
    expect(
      demandWindows(both, holidays).map(({ sections, length, inTime }) => ({ sections, length, inTime })),
    ).toEqual([
      { sections: ['54954.2'], length: { days: 30 }, inTime: false },
      { sections: ['54953'], length: { days: 90 }, inTime: true },
    ])
  })

  test.each([
    ['2026-02-02', '2026-11-02', true],
    ['2026-02-02', '2026-11-03', false],
    // Nine months after May 31 is the last day of February.
    ['2025-05-31', '2026-03-02', true],
    ['2025-05-31', '2026-03-03', false],
  ])('nine months for a letter about %s: received %s', (actionOn, receivedOn, inTime) => {
    const letter = { ...facts, ...cease, actionOn, receivedOn }
    expect(demandWindows(letter, holidays)[0]).toMatchObject({ inTime, length: { months: 9 } })
  })
})

describe('the time to go to court', () => {
  const answerBy = '2026-12-03'
  test('fifteen days after the commission’s time, from the day after it', () => {
    const found = suitWindow({ ...cure, answerBy, notice: null }, holidays)
    expect([found.last.on, found.from]).toEqual(['2026-12-18', 'answer-time'])
  })
  test.each([
    // Fifteen days after November 16 is December 1.
    ['2026-11-16', '2026-12-01', 'notice'],
    ['2026-12-02', '2026-12-17', 'notice'],
    ['2026-12-03', '2026-12-18', 'answer-time'],
    ['2026-12-10', '2026-12-18', 'answer-time'],
  ])('a notice received on %s: to %s', (receivedOn, on, from) => {
    const notice = { sentOn: receivedOn, receivedOn }
    const found = suitWindow({ ...cure, answerBy, notice }, holidays)
    expect([found.last.on, found.from, found.mayBeEarlier]).toEqual([on, from, false])
  })
  test('a notice whose receipt nobody recorded may end it earlier, and invents no day', () => {
    const sent = (sentOn: string) =>
      suitWindow({ ...cure, answerBy, notice: { sentOn, receivedOn: null } }, holidays)
    expect([sent('2026-11-16').last.on, sent('2026-11-16').mayBeEarlier]).toEqual(['2026-12-18', true])
    expect(sent('2026-12-03').mayBeEarlier).toBe(false)
  })
  test('sixty days of a cease and desist letter', () => {
    const found = suitWindow({ ...cease, answerBy, notice: null }, holidays)
    expect(found.last.on).toBe('2027-02-01')
    const early = { sentOn: '2026-11-10', receivedOn: '2026-11-10' }
    // January 9, 2027 is a Saturday.
    expect(suitWindow({ ...cease, answerBy, notice: early }, holidays).last.on).toBe('2027-01-11')
  })
})

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-06-01', days))

test('no last day is closed, none comes before its count, and a later start never ends earlier', () => {
  const closed = new Set(holidays.california.map(({ onDate }) => onDate))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), (from, days) => {
      const { on, counted } = lastDayAfter(from, days, holidays)
      expect(weekdayOf(on)).toBeLessThan(6)
      expect(closed.has(on)).toBe(false)
      expect(counted).toBe(addDays(from, days))
      expect(daysBetween(counted, on)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(counted, on)).toBeLessThan(5)
      expect(lastDayAfter(addDays(from, 1), days, holidays).on >= on).toBe(true)
    }),
  )
})

test('a notice never lengthens the time to go to court, and never makes it shorter than its days', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...demandKinds),
      day,
      fc.integer({ min: -60, max: 60 }),
      (kind, answerBy, apart) => {
        const receivedOn = addDays(answerBy, apart)
        const without = suitWindow({ kind, answerBy, notice: null }, holidays)
        const found = suitWindow({ kind, answerBy, notice: { sentOn: receivedOn, receivedOn } }, holidays)
        expect(found.last.on <= without.last.on).toBe(true)
        expect(found.last.on >= addDays(receivedOn < answerBy ? receivedOn : answerBy, daysToSue[kind])).toBe(
          true,
        )
      },
    ),
  )
})

test('every section that is named has one time, and 54954.2 in open session the shortest', () => {
  const some = fc.uniqueArray(fc.constantFrom(...claimedSections), { minLength: 1 })
  fc.assert(
    fc.property(some, fc.constantFrom(...sessions), day, (sections, session, actionOn) => {
      const windows = demandWindows({ ...cure, sections, session, actionOn, receivedOn: actionOn }, holidays)
      expect(windows.flatMap((one) => one.sections).toSorted()).toEqual(sections.toSorted())
      expect(windows.every(({ inTime }) => inTime)).toBe(true)
    }),
  )
})

test('days left count to the last day and with it', () => {
  expect([daysLeft('2026-12-03', '2026-12-03'), daysLeft('2026-12-03', '2026-12-04')]).toEqual([0, -1])
})
