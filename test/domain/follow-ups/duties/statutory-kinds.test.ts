import { describe, expect, it, test } from 'vitest'
import { clockHolidays } from '#app/domain/follow-ups/clock/clock-holidays.ts'
import { explainDue } from '#app/domain/follow-ups/clock/explain-due.ts'
import { clockKinds, dutyKinds, lastNoticeOfForum } from '#app/domain/follow-ups/duties/statutory-kinds.ts'

const all = [...clockKinds, ...dutyKinds]

describe('the kinds that are ready', () => {
  it('are told apart, and each tells who owes it and what is not known', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { name, owedBy, note } of all)
      expect([name, owedBy, note].every((words) => words.length > 4)).toBe(true)
  })

  test.each([
    ['public-records', 'calendar', 10, 14, 'Government Code 7922.535'],
    ['foia', 'working', 20, 10, '5 U.S.C. 552(a)(6)(A)'],
    ['victim-certification', 'calendar', 30, undefined, 'Penal Code 679.10 and 679.11'],
    ['victim-certification-in-removal', 'calendar', 7, undefined, 'Penal Code 679.10 and 679.11'],
    ['military-equipment-meeting', 'calendar', 30, undefined, 'Government Code 7072(b)'],
  ])('%s: %s days, %i, and %s more, %s', (id, unit, length, most, section) => {
    const { clock } = clockKinds.find((each) => each.id === id)!
    expect(clock).toMatchObject({ basis: 'statutory', section, term: { unit, length } })
    expect(clock.term.extension?.most).toBe(most)
  })

  it('have a clock each that explains itself', () => {
    for (const { clock } of clockKinds) {
      const events = [{ kind: 'sent' as const, on: { on: '2026-08-03', precision: 'day' as const } }]
      expect(explainDue(clock, events, clockHolidays([])).sentence).toMatch(
        /^Due [A-Z][a-z]+ \d+, 2026: .+ Set by /,
      )
    }
  })

  it('are the department’s, but for the council’s forum and the chair’s meetings', () => {
    const others = dutyKinds.filter(({ owedBy }) => owedBy !== 'Pasadena Police Department')
    expect(others.map(({ id, owedBy }) => [id, owedBy])).toEqual([
      ['truth-act-forum', 'City Council'],
      ['leadership-meetings', 'Chair of the commission'],
    ])
    expect(dutyKinds.find(({ id }) => id === 'leadership-meetings')?.duty.basis).toBe('chosen')
  })

  it('call a day set by law only where the law names it', () => {
    const named = dutyKinds.filter(
      ({ duty }) => duty.basis === 'statutory' && duty.dayNamed && duty.certainty === 'statute',
    )
    expect(named.map(({ id }) => id)).toEqual(['military-equipment-report'])
  })
})

test('notice of a forum is given 30 days before it', () => {
  expect(lastNoticeOfForum('2026-08-31')).toBe('2026-08-01')
  expect(lastNoticeOfForum('2028-03-30')).toBe('2028-02-29')
})
