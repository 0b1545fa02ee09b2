import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  changesOfPresence,
  presenceAt,
  standingAt,
  type AttendanceFacts,
} from '#app/domain/meeting-record/attendance-intervals.ts'
import { foldName, nameMatches, sameName } from '#app/domain/people/name-matching.ts'

describe('names', () => {
  test.each([
    ['Raúl Ibáñez', 'raul ibanez'],
    ['IBÁN\u0303EZ', 'Ibáñez'],
    ['O’Neil', "O'neil"],
    ['Jean-Luc  Dupont', 'jean luc dupont'],
    ['Bjørn Łódź', 'Bjorn Lodz'],
    ['Weiß', 'WEISS'],
    ["O'Brien", 'O’Brien'],
    ['OʻBrien', 'O‘Brien'],
    ['O´Brien', 'O`Brien'],
    ['Kāwika Keliʻi', 'Kawika Kelii'],
    ['Liliʻuokalani', "Lili'uokalani"],
    ['مُحَمَّد علي', 'محمد علي'],
    ['שָׁלוֹם', 'שלום'],
    ['D’Angelo', 'DʼAngelo'],
  ])('%s is %s', (one, other) => {
    expect(sameName(one, other)).toBe(true)
  })

  it('keeps different names and scripts apart', () => {
    expect(sameName('Raúl Ibáñez', 'Raúl Ibarra')).toBe(false)
    expect(foldName('王小明')).toBe('王小明')
    expect(sameName('王小明', '王小红')).toBe(false)
    expect(sameName('प्रिया', 'परय')).toBe(false)
  })

  it('finds by the beginnings of words', () => {
    expect(nameMatches('Raúl Ibáñez', 'ib')).toBe(true)
    expect(nameMatches('Raúl Ibáñez', 'ibanez raul')).toBe(true)
    expect(nameMatches('Raúl Ibáñez', 'banez')).toBe(false)
    expect(nameMatches('Raúl Ibáñez', '')).toBe(true)
  })

  it('folds a folded name to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
      }),
    )
  })
})

describe('presence', () => {
  const at = (time: string): string => `2026-12-11T${time}:00.000Z`
  const stay = (change: Partial<AttendanceFacts> = {}): AttendanceFacts => ({
    personId: 'a',
    standing: 'present',
    atRollCall: true,
    mode: 'in-person',
    arrivedAt: null,
    departedAt: null,
    departed: false,
    ...change,
  })
  const late = stay({ atRollCall: false, arrivedAt: at('02:30') })
  const early = stay({ departed: true, departedAt: at('03:00') })

  test.each<[string, AttendanceFacts[], string, string]>([
    ['there from the roll call', [stay()], at('02:00'), 'present'],
    ['before arriving', [late], '2026-12-11T02:29:59.999Z', 'absent'],
    ['on arriving', [late], at('02:30'), 'present'],
    ['before leaving', [early], '2026-12-11T02:59:59.999Z', 'present'],
    ['on leaving', [early], at('03:00'), 'absent'],
    ['absent', [stay({ standing: 'absent', atRollCall: false })], at('02:00'), 'absent'],
    ['arrived at a time not recorded', [stay({ atRollCall: false })], at('02:00'), 'not-recorded'],
    ['left at a time not recorded', [stay({ departed: true })], at('02:00'), 'not-recorded'],
    ['not there yet, leaving not recorded', [{ ...late, departed: true }], at('02:00'), 'absent'],
    [
      'between two stays',
      [early, stay({ atRollCall: false, arrivedAt: at('03:20') })],
      at('03:10'),
      'absent',
    ],
    ['back again', [early, stay({ atRollCall: false, arrivedAt: at('03:20') })], at('03:20'), 'present'],
    [
      'leaves and returns in one instant',
      [early, stay({ atRollCall: false, arrivedAt: at('03:00') })],
      at('03:00'),
      'present',
    ],
    ['nothing known', [], at('02:00'), 'absent'],
  ])('%s', (_, rows, instant, standing) => {
    expect(standingAt(rows, instant)).toBe(standing)
  })

  it('is listed, with who is remote and who is not known', () => {
    const rows = [
      early,
      stay({ personId: 'b', mode: 'remote' }),
      stay({ personId: 'c', standing: 'absent' }),
      stay({ personId: 'd', atRollCall: false }),
      stay({ personId: 'a', mode: 'remote', atRollCall: false, arrivedAt: at('03:20') }),
    ]
    expect(presenceAt(rows, at('02:00'))).toEqual({ present: ['a', 'b'], remote: ['b'], notRecorded: ['d'] })
    expect(presenceAt(rows, at('03:20'))).toEqual({
      present: ['a', 'b'],
      remote: ['a', 'b'],
      notRecorded: ['d'],
    })
    expect(changesOfPresence(rows)).toEqual([at('03:00'), at('03:20')])
  })
})
