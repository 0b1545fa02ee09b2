import { describe, expect, test } from 'vitest'
import {
  correctionsMadeVerdict,
  correctMinutesVerdict,
  minutesStage,
  presentMinutesVerdict,
} from '#app/domain/minutes/minutes-rules.ts'
import type { Verdict } from '#app/domain/verdict.ts'

const codeOf = (verdict: Verdict) => (verdict.ok ? null : verdict.code)
const instant = '2026-10-09T03:44:00.000Z'

describe('a draft is presented', () => {
  const held = { convened: true, adjourned: true, cancelledAt: null }
  const first = { stage: null, differs: false }
  test.each([
    ['of a meeting that is over', held, first, null],
    ['of one that nobody called to order', { ...held, convened: false, adjourned: false }, first, null],
    ['of one that still sits', { ...held, adjourned: false }, first, 'in-session'],
    ['of one that was cancelled', { ...held, convened: false, cancelledAt: instant }, first, 'not-held'],
    ['of one that sat before it was cancelled', { ...held, cancelledAt: instant }, first, null],
    ['anew with changes', held, { stage: 'presented', differs: true }, null],
    ['anew without', held, { stage: 'presented', differs: false }, 'nothing-changed'],
    ['over approved minutes', held, { stage: 'approved', differs: true }, 'minutes-approved'],
    ['over corrected minutes', held, { stage: 'corrected', differs: true }, 'minutes-approved'],
  ] as const)('%s', (_, meeting, newest, code) => {
    expect(codeOf(presentMinutesVerdict(meeting, newest))).toBe(code)
  })
})

test('an agenda’s stage is none of the minutes', () => {
  expect((['published', 'presented', 'approved', 'corrected'] as const).map(minutesStage)).toEqual([
    null,
    'presented',
    'approved',
    'corrected',
  ])
  expect(minutesStage(undefined)).toBeNull()
})

describe('corrections are made before they are frozen', () => {
  const adopted = {
    minutesOf: {
      meetingId: 'october',
      heldOn: '2026-10-08',
      startsAt: null,
      calledToOrderAt: null,
      adjournedAt: null,
    },
    adoptingMotion: {
      kind: 'amend-previously-adopted',
      carried: true,
      heldOn: '2026-12-10',
      meetingId: 'december',
      at: null,
    },
  }
  test('in minutes approved as corrected', () => {
    expect(codeOf(correctionsMadeVerdict('3.A carried', true))).toBeNull()
    expect(correctionsMadeVerdict('3.A carried', false)).toMatchObject({
      code: 'corrections-not-made',
      sentence:
        'The minutes were approved as corrected (3.A carried). Make the corrections in the record or the notes first.',
    })
  })

  test.each([
    ['of no minutes', { stage: null, differs: true }, adopted, 'not-approved'],
    ['of a draft', { stage: 'presented', differs: true }, adopted, 'not-approved'],
    ['of approved minutes', { stage: 'approved', differs: true }, adopted, null],
    ['of corrected minutes', { stage: 'corrected', differs: true }, adopted, null],
    ['that nothing shows yet', { stage: 'approved', differs: false }, adopted, 'nothing-changed'],
    [
      'by a motion that was lost',
      { stage: 'approved', differs: false },
      { ...adopted, adoptingMotion: { ...adopted.adoptingMotion, carried: false } },
      'motion-lost',
    ],
  ] as const)('E14: a correction %s', (_, newest, by, code) => {
    expect(codeOf(correctMinutesVerdict(newest, by))).toBe(code)
  })
})
