import { describe, expect, test } from 'vitest'
import { bearsOnVerdict, changeMotionVerdict, presentVerdict } from '#app/domain/motions/motion-rules.ts'
import { openOnceVerdict, takingVotesVerdict } from '#app/domain/motions/vote-roll.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { evening, item, meetingRecord, person, stay } from '#test/factories/meeting-record.ts'

const codeOf = (verdict: Verdict) => (verdict.ok ? null : verdict.code)

test.each([
  ['main', null, null],
  ['main', 'other', 'no-parent'],
  ['postpone', 'other', 'no-parent'],
  ['amendment', 'other', null],
  ['substitute', 'other', null],
  ['reconsider', 'other', null],
] as const)('a motion %s bearing on %j: %j', (kind, parentId, code) => {
  expect(codeOf(bearsOnVerdict({ kind, parentId }))).toBe(code)
})

describe('until its vote begins', () => {
  const pending = { withdrawn: false, voteMethod: null, voteClosed: false } as const
  const open = { ...pending, voteMethod: 'voice' } as const
  test.each([
    ['pending', pending, [null, null, 'vote-not-open']],
    ['withdrawn', { ...pending, withdrawn: true }, ['withdrawn', null, 'vote-not-open']],
    ['being voted on', open, ['vote-open', 'already-open', null]],
    ['voted on', { ...open, voteClosed: true }, ['vote-open', 'already-open', 'vote-closed']],
  ] as const)('a motion %s: is changed, its vote opened, votes taken', (_, motion, codes) => {
    const rules = [changeMotionVerdict(motion), openOnceVerdict(motion, 'voice'), takingVotesVerdict(motion)]
    expect(rules.map(codeOf)).toEqual(codes)
  })
})

describe('who moves', () => {
  const one = item({ number: '7.A', kind: 'discussion', title: 'Report' })
  const record = meetingRecord({
    attendance: [
      stay('Alder'),
      stay('Birch', { standing: 'absent' }),
      stay('Cedro', { departed: true, departedAt: evening('19:00') }),
      stay('Elm', { atRollCall: false, arrivedAt: evening('19:00') }),
    ],
  })
  test.each([
    ['Alder', '19:30', null],
    ['Birch', '19:30', 'not-present'],
    ['Cedro', '18:59', null],
    ['Cedro', '19:01', 'not-present'],
    ['Elm', '18:59', 'not-present'],
    ['Elm', '19:00', null],
    ['Fir', '19:30', 'not-present'],
  ] as const)('%s at %s: %j', (name, time, code) => {
    expect(codeOf(presentVerdict(record, one, person(name).id, evening(time)))).toBe(code)
  })

  test('where no time was recorded, whoever may have been there', () => {
    const codes = (['Alder', 'Birch', 'Cedro', 'Elm'] as const).map((name) =>
      codeOf(presentVerdict(record, one, person(name).id, null)),
    )
    expect(codes).toEqual([null, 'not-present', null, null])
  })
})
