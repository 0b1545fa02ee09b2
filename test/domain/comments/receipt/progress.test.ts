import { expect, test } from 'vitest'
import { progressOf, lineState } from '#app/domain/comments/receipt/progress.ts'
import { withdrawVerdict } from '#app/domain/comments/receipt/own-rules.ts'
import { untouched as turn } from '#test/factories/turn.ts'

const at = '2026-12-08T20:00:00.000Z'
const plain = {
  receivedAt: at,
  heldReason: null,
  releasedAt: null,
  setAsideAt: null,
  distributedAt: null,
  withdrawnAt: null,
}
const codes = (facts: Partial<Parameters<typeof progressOf>[0]>) =>
  progressOf({ ...plain, kind: 'speak', lines: [], minutesPublic: false, ...facts }).map(({ code }) => code)
const waiting = [{ itemId: 'a', state: 'waiting' as const, at: null }]

test('nothing is promised that can not come any more', () => {
  expect(codes({ lines: waiting })).toEqual(['received', 'turn', 'in-minutes'])
  expect(codes({ lines: waiting, heldReason: 'flood' })).toEqual(['received', 'held', 'turn', 'in-minutes'])
  expect(codes({ lines: waiting, heldReason: 'flood', setAsideAt: at })).toEqual(['received', 'set-aside'])
  expect(codes({ kind: 'write', distributedAt: at })).toEqual(['received', 'sent', 'in-minutes'])
  expect(codes({ kind: 'write', distributedAt: at, withdrawnAt: at })).toEqual([
    'received',
    'sent',
    'withdrawn',
  ])
  expect(codes({ lines: [{ itemId: 'a', state: 'not-present', at }] })).toEqual(['received', 'turn'])
})

test('who was not called at a meeting that is over is told so', () => {
  expect(lineState('waiting', true)).toBe('unheard')
  expect(lineState('waiting', false)).toBe('waiting')
  expect(lineState('spoke', true)).toBe('spoke')
})

test('what was said can not be withdrawn, what is still to be said can', () => {
  const spoke = { ...turn, calledAt: at, startedAt: at, endedAt: at }
  expect(withdrawVerdict('speak', 'open', [spoke]).ok).toBe(false)
  expect(withdrawVerdict('speak', 'open', [spoke, turn]).ok).toBe(true)
  expect(withdrawVerdict('speak', 'open', [{ ...turn, calledAt: at }]).ok).toBe(true)
  expect(withdrawVerdict('speak', 'withdrawn', [turn]).ok).toBe(false)
  expect(withdrawVerdict('write', 'open', []).ok).toBe(true)
})
