import { describe, expect, test } from 'vitest'
import { factWords } from '#app/domain/corrections/fact-words.ts'
import { changesBetween } from '#app/domain/audit-log/entry-changes.ts'
import { readAuditSearch } from '#app/domain/audit-log/audit-search.ts'
import { fieldName, kindName, valueWords } from '#app/domain/audit-log/audit-words.ts'
import { zone } from '#test/setup/meeting.ts'

const fir = '0193c1de-0000-7000-8000-000000000001'
const words = { zone, names: { [fir]: 'Esther Fir' } }

/** Each change as it reads: what went in brackets, what came in braces. */
const read = (before: unknown, after: unknown) =>
  changesBetween(before, after, words).map(
    ({ label, pieces }) =>
      `${label}: ${pieces.map(({ text, change }) => (change === 'removed' ? `[${text}]` : change === 'added' ? `{${text}}` : text)).join('')}`,
  )

describe('what an entry changed', () => {
  test.each([
    ['a value replaced', { minutesAllotted: 10 }, { minutesAllotted: 25 }, ['Minutes allotted: [10]{25}']],
    ['a value that came', { place: null }, { place: 'City Hall' }, ['Place: {City Hall}']],
    ['a value that went', { place: 'City Hall' }, { place: null }, ['Place: [City Hall]']],
    ['the same on both sides', { place: 'City Hall' }, { place: 'City Hall' }, []],
    ['blank on both sides', { place: null }, { place: '' }, []],
    ['a field not named afterwards', { place: 'City Hall', title: 'A' }, { title: 'B' }, ['Title: [A]{B}']],
    [
      'a text of which most stays',
      { title: 'Victim certifications for visas' },
      { title: 'Victim certifications for U visas' },
      ['Title: Victim certifications for {U }visas'],
    ],
    ['a person by name', { moverId: null }, { moverId: fir }, ['Mover: {Esther Fir}']],
    ['an identifier without a name', null, { itemId: fir.replace('1', '2'), title: 'A' }, ['Title: {A}']],
    ['bookkeeping', { version: 1, recordedAt: 'x' }, { version: 2, recordedAt: 'y' }, []],
    [
      'a list of things',
      { presenters: [{ name: 'Sam Stone', title: null }] },
      { presenters: [{ name: 'Sam Stone', title: 'Lieutenant' }] },
      ['Presenters: Name: Sam Stone{; Title: Lieutenant}'],
    ],
    ['all of what is new', null, { name: 'Fir', title: null }, ['Name: {Fir}']],
    ['all of what went', { name: 'Fir' }, null, ['Name: [Fir]']],
    ['nothing', null, null, []],
  ])('%s', (_what, before, after, expected) => expect(read(before, after)).toEqual(expected))
})

describe('what a correction at the desk changed', () => {
  const told = (kind: string, before: unknown, after: unknown) =>
    changesBetween(before, after, { ...words, fields: factWords(kind) }).map(
      ({ label, pieces }) => `${label}: ${pieces.map(({ text }) => text).join(' → ')}`,
    )

  test('reads as the form that corrects it, not as the columns', () => {
    expect(told('item', { outcome: 'heard' }, { outcome: 'not-reached' })).toEqual([
      'Outcome: Heard → Not reached',
    ])
    expect(told('attendance', { atRollCall: 1 }, { atRollCall: 0 })).toEqual(['At roll call: yes → no'])
    expect(told('nothing-known', { outcome: 'heard' }, { outcome: 'x' })).toEqual(['Outcome: heard → x'])
  })

  test('tells that something happened only where no time tells it', () => {
    const at = '2026-12-11T02:00:00.000Z'
    expect(told('item', null, { opened: 1, openedAt: at })).toEqual([
      'Opened: Thursday, December 10, 2026, 6:00 PM',
    ])
    expect(told('item', null, { opened: 1, openedAt: null })).toEqual(['It happened: opened: yes'])
    expect(told('item', { noSpeakers: 1 }, { noSpeakers: 0 })).toEqual([
      'It happened: no one wished to speak: yes → no',
    ])
  })
})

test.each([
  ['2026-12-11T02:00:00.000Z', 'Thursday, December 10, 2026, 6:00 PM'],
  ['2026-12-10', 'December 10, 2026'],
  [true, 'yes'],
  [0, '0'],
  ['a'.repeat(64), `${'a'.repeat(16)}…`],
  [['a', 'b'], 'a, b'],
])('%j reads as %s', (value, expected) => expect(valueWords(value, words)).toBe(expected))

test.each([
  ['calledToOrderAt', 'Called to order at'],
  ['moverId', 'Mover'],
  ['sha256', 'SHA-256'],
])('the field %s is called %s', (key, expected) => expect(fieldName(key)).toBe(expected))

test('both names of a kind are one', () => {
  expect(kindName('item')).toBe(kindName('agenda-item'))
  expect(kindName('never-heard')).toBe('Never heard')
})

describe('what an address asks of the record', () => {
  const asked = (search: string) => readAuditSearch(new URLSearchParams(search), zone)

  test('days begin and end at midnight on the commission’s own clock, also in summer', () => {
    expect(asked('from=2026-12-10&to=2026-12-10').filter).toMatchObject({
      from: '2026-12-10T08:00:00.000Z',
      to: '2026-12-11T08:00:00.000Z',
    })
    expect(asked('from=2026-07-01').filter.from).toBe('2026-07-01T07:00:00.000Z')
    // The day on which the clocks go back has 25 hours.
    expect(asked('from=2026-11-01&to=2026-11-01').filter).toMatchObject({
      from: '2026-11-01T07:00:00.000Z',
      to: '2026-11-02T08:00:00.000Z',
    })
  })

  test.each(['from=yesterday&to=2026-02-30', 'before=x', 'kind=%20', ''])(
    'what can’t be read is not asked: %s',
    (search) => expect(asked(search)).toEqual({ filter: {}, values: {}, narrowed: false }),
  )
})
