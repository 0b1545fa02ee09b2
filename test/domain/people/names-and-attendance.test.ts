import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  changesOfPresence,
  presenceAt,
  standingAt,
  type AttendanceFacts,
} from '#app/domain/meeting-record/attendance-intervals.ts'
import {
  foldName,
  freeSlug,
  nameMatches,
  sameName,
  slugOf,
  sortNameOf,
} from '#app/domain/people/name-matching.ts'

describe('names', () => {
  test.each([
    ['Raúl Ibáñez', 'raul ibanez'],
    ['IBÁN\u0303EZ', 'Ibáñez'],
    ['O’Neil', "O'neil"],
    ['Jean-Luc  Dupont', 'jean luc dupont'],
    ['Bjørn Łódź', 'Bjorn Lodz'],
    ['Weiß', 'WEISS'],
  ])('%s is %s', (one, other) => {
    expect(sameName(one, other)).toBe(true)
  })

  it('keeps different names and scripts apart', () => {
    expect(sameName('Raúl Ibáñez', 'Raúl Ibarra')).toBe(false)
    expect(foldName('王小明')).toBe('王小明')
    expect(sameName('王小明', '王小红')).toBe(false)
  })

  it('finds by the beginnings of words', () => {
    expect(nameMatches('Raúl Ibáñez', 'ib')).toBe(true)
    expect(nameMatches('Raúl Ibáñez', 'ibanez raul')).toBe(true)
    expect(nameMatches('Raúl Ibáñez', 'banez')).toBe(false)
    expect(nameMatches('Raúl Ibáñez', '')).toBe(true)
  })

  test.each([
    ['Raúl Ibáñez', 'raul-ibanez'],
    ['Անի Պետրոսյան', 'ani-petrosyan'],
    ['Արամ Գրիգորյանու', 'aram-grigoryanu'],
    ['Paula Verrette, M.D.', 'paula-verrette-md'],
    ['王小明', 'person-7'],
    ['—', 'person-7'],
  ])('the address of %s is %s', (name, slug) => {
    expect(slugOf(name, 'person-7')).toBe(slug)
  })

  it('takes no address twice', () => {
    expect(freeSlug('a', new Set())).toBe('a')
    expect(freeSlug('a', new Set(['a']))).toBe('a-2')
    expect(freeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3')
  })

  it('sorts by the last word', () => {
    expect(['Raúl Ibáñez', 'Cher', ' Ted  J. Smith '].map(sortNameOf)).toEqual([
      'Ibáñez, Raúl',
      'Cher',
      'Smith, Ted J.',
    ])
  })

  it('gives addresses of plain letters only, and folds a folded name to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugOf(name, 'x')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
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
