import { describe, expect, test } from 'vitest'
import {
  correctMinutesVerdict,
  freezeApprovedVerdict,
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
    ['of one that was canceled', { ...held, convened: false, cancelledAt: instant }, first, 'not-held'],
    ['of one that sat before it was canceled', { ...held, cancelledAt: instant }, first, null],
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

describe('E14: minutes are frozen as presented or as corrected by somebody’s word', () => {
  type Said = 'as-presented' | 'as-corrected' | null
  const [seen, other] = ['a'.repeat(64), 'b'.repeat(64)]
  const freeze = (how: Said, given: { said?: Said; shown?: string | null; doubtful?: boolean } = {}) => {
    const adoption = {
      heldOn: '2026-11-12',
      itemNumber: '3',
      mover: null,
      seconder: null,
      result: 'Passed, 11–0',
      how,
      corrections: how === 'as-corrected' ? '3.A carried' : null,
    }
    return (before: string | null, differs: boolean) => {
      const candidate = { how, doubtful: given.doubtful ?? false, correctedText: before, adoption }
      const { said = null, shown = null } = given
      return codeOf(freezeApprovedVerdict({ candidate, said, shown, workingText: seen, differs }))
    }
  }

  test('as presented, whatever the draft says since', () => {
    expect([freeze('as-presented')(null, false), freeze('as-presented')(null, true)]).toEqual([null, null])
  })

  test('and where the words speak of a correction, not before the clerk says which it was', () => {
    expect(freeze('as-presented', { doubtful: true })(null, true)).toBe('words-say-otherwise')
    expect(freeze('as-presented', { doubtful: true, said: 'as-presented' })(null, true)).toBeNull()
  })

  test('not at all before somebody says which, and never against the motion', () => {
    expect(freeze(null)(null, true)).toBe('approval-not-said')
    expect(freeze(null, { said: 'as-presented' })(null, true)).toBeNull()
    expect(freeze('as-corrected', { said: 'as-presented', shown: seen })(null, true)).toBe('said-otherwise')
    expect(freeze('as-presented', { said: 'as-corrected', shown: seen })(null, true)).toBe('said-otherwise')
  })

  test.each([
    ['before the corrections are made', null, seen, false, 'corrections-not-made'],
    ['before anybody looked at the differences', null, null, true, 'corrections-not-shown'],
    ['with other differences than those looked at', null, other, true, 'draft-changed-since'],
    ['with those looked at', null, seen, true, null],
    ['with those that the vote had before it', seen, null, true, null],
    ['with others than the vote had before it', other, null, true, 'draft-changed-since'],
    ['with others, looked at since', other, seen, true, null],
  ] as const)('as corrected: %s', (_, before, shown, differs, code) => {
    expect(freeze('as-corrected', { shown })(before, differs)).toBe(code)
    expect(freeze(null, { said: 'as-corrected', shown })(before, differs)).toBe(code)
  })
})
