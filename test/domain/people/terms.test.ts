import { describe, expect, it, test } from 'vitest'
import {
  membersOn,
  reappointmentVerdict,
  seatFreeVerdict,
  seatHolderOn,
  termEnd,
  vacanciesOn,
  type TermFacts,
} from '#app/domain/people/terms.ts'

const term = (
  personId: string,
  startsOn: string | null,
  endsOn: string | null,
  change: Partial<TermFacts> = {},
): TermFacts => ({
  seatId: 's1',
  personId,
  startsOn,
  startsPrecision: startsOn === null ? null : 'day',
  endsOn,
  endedOn: null,
  ...change,
})
const holder = (terms: TermFacts[], date: string): string | null => {
  const found = seatHolderOn(terms, 's1', date)
  return found === null ? null : found.term.personId + (found.holdingOver ? ' holding over' : '')
}

describe('terms of three years', () => {
  it('end the day before the third anniversary', () => {
    expect(termEnd('2025-07-01')).toBe('2028-06-30')
    expect(termEnd('2028-02-29')).toBe('2031-02-27')
  })
})

describe('who holds a seat', () => {
  const ibanez = term('ibanez', '2023-07-01', '2026-06-30')
  const next = term('cedro', '2026-09-01', '2029-08-31')

  test.each([
    ['2023-06-30', null],
    ['2023-07-01', 'ibanez'],
    ['2026-06-30', 'ibanez'],
    ['2026-07-01', 'ibanez holding over'],
    ['2026-08-31', 'ibanez holding over'],
    ['2026-09-01', 'cedro'],
  ])('on %s: %j', (date, expected) => {
    expect(holder([next, ibanez], date)).toBe(expected)
  })

  it('is nobody after a member left', () => {
    const left = { ...ibanez, endedOn: '2025-03-31' }
    expect(holder([left, next], '2025-03-31')).toBe('ibanez')
    expect(holder([left, next], '2025-04-01')).toBeNull()
    expect(holder([left, next], '2026-09-01')).toBe('cedro')
  })

  it('takes a beginning not recorded as before all others, and a month from its first day', () => {
    expect(holder([term('ho', null, null)], '2025-08-14')).toBe('ho')
    expect(holder([term('ho', null, null), next], '2026-09-01')).toBe('cedro')
    const june = term('elm', '2025-06-15', null, { startsPrecision: 'month' })
    expect(holder([june], '2025-05-31')).toBeNull()
    expect(holder([june], '2025-06-01')).toBe('elm')
  })

  it('knows vacancies and members, also one whose seat is not reported', () => {
    const seats = [
      { id: 's1', abolishedOn: null },
      { id: 's2', abolishedOn: null },
      { id: 's3', abolishedOn: '2025-01-01' },
    ]
    const terms = [ibanez, term('ho', null, null, { seatId: null })]
    expect(vacanciesOn(seats, terms, '2025-08-14')).toEqual(['s2'])
    expect(vacanciesOn(seats, terms, '2024-12-31')).toEqual(['s2', 's3'])
    expect(membersOn(seats, terms, '2025-08-14')).toEqual(['ibanez', 'ho'])
    const past = term('ho', null, null, { seatId: null, endedOn: '2025-08-13' })
    expect(membersOn(seats, [ibanez, past], '2025-08-14')).toEqual(['ibanez'])
    expect(membersOn(seats, [ibanez, past], '2025-08-13')).toEqual(['ibanez', 'ho'])
  })

  it('is not taken by another while an appointment runs', () => {
    expect(seatFreeVerdict([ibanez], 's1', '2026-06-30')).toMatchObject({
      code: 'seat-held',
      sentence: 'The seat is held until June 30, 2026. End that term first.',
    })
    expect(seatFreeVerdict([ibanez], 's1', '2026-07-01')).toEqual({ ok: true })
    expect(seatFreeVerdict([ibanez], 's2', '2026-06-30')).toEqual({ ok: true })
    expect(seatFreeVerdict([term('ho', null, null)], 's1', '2026-06-30')).toMatchObject({
      sentence: 'The seat is held.',
    })
  })
})

describe('after two consecutive terms', () => {
  const one = term('a', '2020-07-01', '2023-06-30')
  const two = term('a', '2023-07-01', '2026-06-30')
  const verdict = (terms: TermFacts[], on: string, personId = 'a') =>
    reappointmentVerdict(terms, personId, on)

  it('two years pass before a third', () => {
    expect(verdict([two, one], '2028-06-30')).toMatchObject({
      code: 'two-terms-served',
      sentence: 'Two consecutive terms were served to June 30, 2026. The next can begin on July 1, 2028.',
    })
    expect(verdict([two, one], '2028-07-01')).toEqual({ ok: true })
  })

  it('counts only that person’s, and only consecutive ones', () => {
    expect(verdict([one], '2023-07-01')).toEqual({ ok: true })
    expect(verdict([one, two], '2026-07-01', 'b')).toEqual({ ok: true })
    expect(verdict([one, { ...two, startsOn: '2023-07-02' }], '2026-07-01')).toEqual({ ok: true })
    expect(verdict([one, { ...two, endedOn: '2024-12-31' }], '2026-12-31')).toMatchObject({ ok: false })
    expect(verdict([one, { ...two, endedOn: '2024-12-31' }], '2027-01-01')).toEqual({ ok: true })
  })
})
