import { expect, test } from 'vitest'
import { publicDuty } from '#app/domain/follow-ups/ledger/public-duty.ts'
import type { FollowUpHappened } from '#app/domain/follow-ups/ledger/public-view.ts'

const holidays = { federal: [], california: [], city: [] }
const today = '2026-12-04'

const evidence = (id: string, given: Partial<FollowUpHappened>): FollowUpHappened => ({
  id,
  kind: 'evidence',
  on: '2026-03-20',
  precision: 'day',
  recordedAt: `2026-03-2${id}T12:00:00.000Z`,
  text: 'The report',
  byWords: 'Pasadena Police Department',
  dueOn: '2026-04-01',
  days: null,
  correctsId: null,
  corrected: false,
  meeting: null,
  document: null,
  motion: null,
  files: [],
  basis: 'recorded',
  source: null,
  ...given,
})
const of = (duty: string | null, history: FollowUpHappened[] = [], openedOn = '2025-01-01') =>
  publicDuty({ duty, openedOn }, history, { today, holidays })

test('each period has its date, and what was handed in for it and when', () => {
  const duty = of('stop-data', [evidence('1', {}), evidence('2', { text: 'Mended', on: '2026-05-02' })])
  expect(duty).toMatchObject({ section: 'Government Code 12525.5', checked: false })
  expect(
    duty!.periods
      .slice(0, 2)
      .map(({ covers, due, state, handedIn }) => [
        covers,
        due,
        state,
        handedIn.map(({ text, on }) => [text, on]),
      ]),
  ).toEqual([
    ['2024', '2025-04-01', 'nothing-recorded', []],
    [
      '2025',
      '2026-04-01',
      'evidenced',
      [
        ['The report', '2026-03-20'],
        ['Mended', '2026-05-02'],
      ],
    ],
  ])
  expect(duty!.periods[0]).toMatchObject({
    dueWords: 'April 1, 2025',
    stateWords: 'No record of a submission',
  })
})

test('what was corrected was not handed in', () => {
  const duty = of('stop-data', [
    evidence('1', {}),
    evidence('2', { kind: 'correction', correctsId: '1', dueOn: null }),
  ])
  expect(duty!.periods[1]).toMatchObject({ state: 'nothing-recorded', handedIn: [] })
})

test('where the law names no day, no day is given', () => {
  const duty = of('values-act-transfers')
  expect(duty).toMatchObject({ section: 'Government Code 7284.6(d)', checked: true })
  expect(duty!.periods.find(({ state }) => state === 'open')).toMatchObject({
    covers: '2025',
    due: null,
    dueWords: 'Once in 2026; the law names no day',
  })
})

test('dates that no law sets name no section, and another matter is no duty', () => {
  expect(of('leadership-meetings')).toMatchObject({ section: null, checked: true })
  expect(of(null)).toBeNull()
  expect(of('none of them')).toBeNull()
})
