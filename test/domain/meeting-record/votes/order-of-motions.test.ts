import { describe, expect, it, test } from 'vitest'
import {
  isMotionKind,
  isSecondary,
  motionKindFacts,
  motionKinds,
  type MotionKind,
} from '#app/domain/meeting-record/votes/motion-kinds.ts'
import {
  changesTo,
  mayMakeVerdict,
  mayOpenVoteVerdict,
  mayWithdrawVerdict,
  pendingMotions,
  type MotionOnFloor,
} from '#app/domain/meeting-record/votes/order-of-motions.ts'

const motion = (id: string, kind: MotionKind, change: Partial<MotionOnFloor> = {}): MotionOnFloor => ({
  id,
  kind,
  parentId: null,
  withdrawn: false,
  voteOpened: false,
  voteClosed: false,
  carried: null,
  position: 0,
  decidedAfter: null,
  ...change,
})
const voted = (carried: boolean) => ({ voteOpened: true, voteClosed: true, carried })
const main = motion('m', 'main')
const amendment = motion('a', 'amendment', { parentId: 'm' })
const second = motion('b', 'amendment', { parentId: 'a' })

const codeOf = (verdict: ReturnType<typeof mayMakeVerdict>): string | null =>
  verdict.ok ? null : verdict.code

describe('the kinds of motions', () => {
  it('are known by name, and two bear on another', () => {
    expect(isMotionKind('main')).toBe(true)
    expect(isMotionKind('resolve')).toBe(false)
    expect(motionKinds.filter(isSecondary)).toEqual(['amendment', 'substitute'])
    expect(motionKinds.filter((kind) => motionKindFacts[kind].share === 'two-thirds')).toEqual([
      'previous-question',
      'limit-debate',
      'suspend-rules',
      'amend-previously-adopted',
    ])
  })
})

describe('making a motion', () => {
  test.each<[string, MotionOnFloor[], MotionKind, string | null, string | null]>([
    ['an empty floor', [], 'main', null, null],
    ['a main motion while one is pending', [main], 'main', null, 'question-pending'],
    ['a main motion after the vote', [{ ...main, ...voted(false) }], 'main', null, null],
    ['a main motion after a withdrawal', [{ ...main, withdrawn: true }], 'main', null, null],
    ['an amendment', [main], 'amendment', 'm', null],
    ['a substitute', [main], 'substitute', 'm', null],
    ['an amendment of nothing', [], 'amendment', null, 'nothing-to-amend'],
    ['an amendment without its motion', [main], 'amendment', null, 'nothing-to-amend'],
    ['a second amendment of the motion', [main, amendment], 'amendment', 'm', 'not-the-question'],
    ['an amendment of the amendment', [main, amendment], 'amendment', 'a', null],
    ['an amendment of that', [main, amendment, second], 'amendment', 'b', 'third-degree'],
    ['an amendment of a motion to table', [main, motion('t', 'table')], 'amendment', 't', 'not-amendable'],
    ['an amendment of a recess', [motion('r', 'recess')], 'amendment', 'r', null],
    ['postponing', [main, amendment], 'postpone', null, null],
    [
      'referring while postponing is pending',
      [main, motion('p', 'postpone')],
      'refer',
      null,
      'question-pending',
    ],
    ['closing debate on postponing', [main, motion('p', 'postpone')], 'previous-question', null, null],
    ['adjourning while anything is pending', [main, motion('r', 'recess')], 'adjourn', null, null],
    ['recess while adjourning is pending', [motion('x', 'adjourn')], 'recess', null, 'question-pending'],
    ['anything while a vote is open', [{ ...main, voteOpened: true }], 'adjourn', null, 'vote-open'],
    ['an amendment while the vote is open', [{ ...main, voteOpened: true }], 'amendment', 'm', 'vote-open'],
    ['a main motion after referral', [main, motion('p', 'refer', voted(true))], 'main', null, null],
    [
      'a main motion after a lost referral',
      [main, motion('p', 'refer', voted(false))],
      'main',
      null,
      'question-pending',
    ],
  ])('%s', (_, motions, kind, parentId, code) => {
    expect(codeOf(mayMakeVerdict(motions, { kind, parentId }))).toBe(code)
  })
})

describe('opening a vote', () => {
  it('takes the amendments first, the latest before all', () => {
    const floor = [main, amendment, second]
    expect(codeOf(mayOpenVoteVerdict(floor, 'm'))).toBe('other-first')
    expect(codeOf(mayOpenVoteVerdict(floor, 'a'))).toBe('other-first')
    expect(codeOf(mayOpenVoteVerdict(floor, 'b'))).toBeNull()
    expect(codeOf(mayOpenVoteVerdict([main, { ...amendment, ...voted(false) }], 'm'))).toBeNull()
    expect(codeOf(mayOpenVoteVerdict([main, { ...amendment, withdrawn: true }], 'm'))).toBeNull()
  })

  it('happens once, and not for what is gone', () => {
    expect(codeOf(mayOpenVoteVerdict([{ ...main, ...voted(true) }], 'm'))).toBe('vote-closed')
    expect(codeOf(mayOpenVoteVerdict([{ ...main, withdrawn: true }], 'm'))).toBe('withdrawn')
    expect(codeOf(mayOpenVoteVerdict([main, motion('t', 'table', voted(true))], 'm'))).toBe('off-the-floor')
    expect(codeOf(mayOpenVoteVerdict([], 'm'))).toBe('no-such-motion')
  })

  it('leaves nothing pending after postponing, and the main motion after a lost one', () => {
    expect(pendingMotions([main, amendment, motion('p', 'postpone', voted(true))])).toEqual([])
    expect(pendingMotions([main, motion('p', 'postpone', voted(false))])).toEqual([main])
  })
})

describe('withdrawing', () => {
  test.each<[string, MotionOnFloor[], string | null]>([
    ['before the vote', [main], null],
    ['with an amendment pending', [main, amendment], 'other-first'],
    ['with the amendment lost', [main, { ...amendment, ...voted(false) }], null],
    ['with the vote open', [{ ...main, voteOpened: true }], 'vote-open'],
    ['after the vote', [{ ...main, ...voted(true) }], 'vote-open'],
    ['twice', [{ ...main, withdrawn: true }], 'withdrawn'],
    ['what is not there', [], 'no-such-motion'],
  ])('%s', (_, motions, code) => {
    expect(codeOf(mayWithdrawVerdict(motions, 'm'))).toBe(code)
  })
})

it('lists what changed a motion: carried amendments and substitutes only', () => {
  const motions = [
    main,
    motion('a1', 'amendment', { parentId: 'm', ...voted(true) }),
    motion('a2', 'amendment', { parentId: 'm', ...voted(false) }),
    motion('a3', 'substitute', { parentId: 'm', ...voted(true) }),
    motion('a4', 'amendment', { parentId: 'a1', ...voted(true) }),
  ]
  expect(changesTo(motions, 'm').map(({ id }) => id)).toEqual(['a1', 'a3'])
})
