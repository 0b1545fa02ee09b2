import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRegister, termDays } from '#app/domain/elections/register-rules.ts'
import type { OfficeFacts } from '#app/domain/people/office.ts'
import { addDays } from '#app/domain/time/civil-date.ts'

const day = '2026-12-10'
const term = (made: Partial<OfficeFacts> & { id: string }) => ({
  office: 'chair' as const,
  personId: 'alder',
  fromOn: '2025-01-01',
  toOn: null,
  ...made,
})
const wanted = { office: 'chair' as const, personId: 'birch', fromOn: day, toOn: null }

describe('the days of a term that an election gives', () => {
  const days = (begins: 'at-once' | 'end-of-meeting' | 'on-date', beginsOn: string | null = null) =>
    termDays({ begins, beginsOn, endsOn: null }, day)
  test('at once on the day, at the end of the meeting the day after, on its date', () => {
    expect(days('at-once')).toEqual({ fromOn: day, toOn: null, lastDayBefore: day })
    expect(days('end-of-meeting')).toEqual({ fromOn: '2026-12-11', toOn: null, lastDayBefore: day })
    expect(days('on-date', '2027-01-01')).toEqual({
      fromOn: '2027-01-01',
      toOn: null,
      lastDayBefore: '2026-12-31',
    })
  })
})

describe('the register after an election', () => {
  test('ends who held the office, and the other office of who is elected', () => {
    const terms = [
      term({ id: 'chair' }),
      term({ id: 'vice', office: 'vice-chair', personId: 'birch', toOn: '2027-06-30' }),
      term({ id: 'other', office: 'vice-chair', personId: 'cedro', toOn: '2025-12-31' }),
    ]
    expect(planRegister(terms, wanted, day)).toEqual({
      begin: wanted,
      end: [
        { id: 'chair', toOn: day, toOnBefore: null },
        { id: 'vice', toOn: day, toOnBefore: '2027-06-30' },
      ],
      conflict: null,
    })
  })

  test('leaves a term that is over by then, and ends the new one before a later one that is entered', () => {
    const terms = [
      term({ id: 'over', toOn: '2026-12-09' }),
      term({ id: 'later', fromOn: '2027-03-01', personId: 'elm' }),
    ]
    expect(planRegister(terms, { ...wanted, toOn: '2027-12-31' }, day)).toEqual({
      begin: { ...wanted, toOn: '2027-02-28' },
      end: [],
      conflict: null,
    })
  })

  test('asks the clerk where another term begins that day, and has nothing to do where it says the same', () => {
    expect(planRegister([term({ id: 'elm', fromOn: day, personId: 'elm' })], wanted, day)).toMatchObject({
      begin: null,
      conflict: expect.stringContaining('December 10, 2026'),
    })
    expect(planRegister([term({ id: 'same', fromOn: day, personId: 'birch' })], wanted, day)).toEqual({
      begin: null,
      end: [],
      conflict: null,
    })
  })

  test('never has two in one office on a day after the day of the election', () => {
    const offset = fc.integer({ min: -400, max: 400 })
    const drawn = fc.record({ from: offset, length: fc.option(fc.integer({ min: 0, max: 300 })) })
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 5 }), (all) => {
        const sorted = all.toSorted((one, other) => one.from - other.from)
        const terms = sorted.map(({ from, length }, index) => {
          const next = sorted[index + 1]?.from
          const end = length === null ? null : from + length
          const last = next === undefined ? end : Math.min(end ?? next - 1, next - 1)
          return term({
            id: String(index),
            personId: `p${index}`,
            fromOn: addDays(day, from),
            toOn: last === null ? null : addDays(day, last),
          })
        })
        const kept = terms.filter(({ fromOn, toOn }) => toOn === null || toOn >= fromOn)
        const { begin, end } = planRegister(kept, wanted, day)
        if (!begin) return
        const after = kept.map((one) => ({
          ...one,
          toOn: end.find(({ id }) => id === one.id)?.toOn ?? one.toOn,
        }))
        for (const one of after) {
          const overlaps =
            (one.toOn === null || one.toOn > begin.fromOn) &&
            (begin.toOn === null || begin.toOn >= one.fromOn)
          expect(overlaps && one.fromOn !== begin.fromOn).toBe(false)
        }
      }),
    )
  })
})
