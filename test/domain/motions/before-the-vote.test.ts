import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { commentBeforeVoteVerdict } from '#app/domain/motions/comment-before-vote.ts'
import {
  findingAyes,
  findingThreshold,
  offAgendaVerdict,
  type OffAgendaException,
} from '#app/domain/meeting-record/votes/off-agenda.ts'
import { tally } from '#app/domain/meeting-record/votes/tally.ts'
import { voteCautions } from '#app/domain/motions/vote-cautions.ts'
import {
  choiceVerdict,
  forcedMethod,
  voteCompleteVerdict,
  voteMethodVerdict,
  yetToVote,
  type RollMember,
} from '#app/domain/meeting-record/votes/vote-completeness.ts'
import type { ItemRecord, SignedUpToSpeak } from '#app/domain/meeting-record/record-types.ts'
import type { MotionKind } from '#app/domain/meeting-record/votes/motion-kinds.ts'
import { called, item, meetingRecord } from '#test/factories/meeting-record.ts'
import { reconsiderVerdict } from '#app/domain/motions/reconsider.ts'

describe('E4: business that is not on the agenda', () => {
  test.each([
    [11, 8],
    [10, 7],
    [9, 6],
    [8, 6],
    [7, 7],
    [6, 6],
  ])('of 11 seats with %d present the immediate need takes %d', (present, ayes) => {
    expect(findingAyes('immediate-need', { seats: 11, present })).toBe(ayes)
    const threshold = findingThreshold('immediate-need', { seats: 11, present })!
    const outcome = (aye: number) =>
      tally({
        votes: [
          ...Array.from({ length: aye }, () => ({ choice: 'aye' as const })),
          ...Array.from({ length: present - aye }, () => ({ choice: 'abstain' as const })),
        ],
        yetToVote: 0,
        threshold,
        seats: 11,
        quorum: 6,
      }).outcome
    expect(outcome(ayes)).toBe('carried')
    expect(outcome(ayes - 1)).toBe('lost')
  })

  it('takes a majority of the commission for an emergency, and no finding for a continued item', () => {
    for (const present of [6, 8, 11]) expect(findingAyes('emergency', { seats: 11, present })).toBe(6)
    expect(findingAyes('continued', { seats: 11, present: 11 })).toBeNull()
    expect(findingThreshold('continued', { seats: 11, present: 11 })).toBeNull()
  })

  it('never asks for more than are present, nor for less than two thirds of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (seats, here) => {
        const present = Math.min(here, seats)
        const ayes = findingAyes('immediate-need', { seats, present })!
        expect(ayes <= present && 3 * ayes >= 2 * present).toBe(true)
        expect(ayes === present || 3 * present >= 2 * seats).toBe(true)
      }),
    )
  })

  type Facts = Parameters<typeof offAgendaVerdict>[0]
  const facts: Facts = {
    meetingKind: 'regular',
    itemPosted: false,
    exception: 'immediate-need',
    findingCarried: true,
    continued: null,
  }
  const tooLong = { ok: false as const, code: 'continued-too-long', sentence: 'Too long.', section: 'S' }
  test.each<[string, Partial<Facts>, string | null]>([
    ['posted', { itemPosted: true, exception: null }, null],
    ['finding carried', {}, null],
    ['at an adjourned meeting', { meetingKind: 'adjourned' }, null],
    ['finding lost', { findingCarried: false }, 'finding-lost'],
    ['no finding yet', { findingCarried: null }, 'finding-needed'],
    ['emergency without a finding', { exception: 'emergency', findingCarried: null }, 'finding-needed'],
    ['no exception', { exception: null }, 'not-on-agenda'],
    ['special meeting', { meetingKind: 'special' }, 'not-noticed'],
    ['emergency meeting', { meetingKind: 'emergency' }, 'not-noticed'],
    ['continued in time', { exception: 'continued', findingCarried: null, continued: { ok: true } }, null],
    ['continued too long', { exception: 'continued', continued: tooLong }, 'continued-too-long'],
    ['continued from nowhere', { exception: 'continued', continued: null }, 'not-continued'],
  ])('%s', (_, change, code) => {
    const verdict = offAgendaVerdict({ ...facts, ...change })
    expect(verdict.ok ? null : verdict.code).toBe(code)
  })

  it('names every exception', () => {
    const all: OffAgendaException[] = ['emergency', 'immediate-need', 'continued']
    expect(all.map((one) => findingAyes(one, { seats: 11, present: 9 }))).toEqual([6, 6, null])
  })
})

describe('E5: public comment before the vote', () => {
  const before = '2026-12-11T03:55:00.000Z'
  const now = '2026-12-11T03:56:00.000Z'
  const later = '2026-12-11T03:56:00.001Z'
  const uncalled = { ...called, called: false, closed: false }
  const waiting: SignedUpToSpeak = {
    joinedAt: before,
    withdrawnAt: null,
    held: false,
    releasedAt: null,
    cededToId: null,
    calledAt: null,
    missedAt: null,
    calledAgainAt: null,
    missedAgainAt: null,
    startedAt: null,
    endedAt: null,
  }
  const vote = (
    comment: Partial<ItemRecord['comment']>,
    { kind = 'main' as MotionKind, signUps = [] as SignedUpToSpeak[], at = now as string | null } = {},
  ) => {
    const on = item({
      id: 'a',
      kind: 'action',
      number: '1',
      title: 'Letter',
      comment: { ...uncalled, ...comment },
      signUps,
    })
    return commentBeforeVoteVerdict(meetingRecord({ items: [on] }), on, kind, { at })
  }

  it('keeps the vote closed until it was called, or nobody wished to speak', () => {
    expect(vote({})).toMatchObject({ code: 'comment-not-called', section: 'Government Code 54954.3(a)' })
    expect(vote({ called: true, calledAt: now })).toEqual({ ok: true })
    expect(vote({ noSpeakers: true, noSpeakersAt: now })).toEqual({ ok: true })
    expect(vote({ called: true, calledAt: later })).toMatchObject({ code: 'comment-not-called' })
    expect(vote({ noSpeakers: true, noSpeakersAt: later })).toMatchObject({ code: 'comment-not-called' })
    expect(vote({ called: true, calledAt: later }, { at: null })).toEqual({ ok: true })
  })

  it('keeps it closed while somebody who had signed up by then was still to be called', () => {
    const open = { called: true, calledAt: before }
    expect(vote(open, { signUps: [waiting] })).toMatchObject({ code: 'speakers-wait' })
    expect(vote({ noSpeakers: true, noSpeakersAt: now }, { signUps: [waiting] })).toMatchObject({
      code: 'speakers-wait',
    })
    expect(vote(open, { signUps: [{ ...waiting, joinedAt: later }] })).toEqual({ ok: true })
    expect(vote(open, { signUps: [{ ...waiting, withdrawnAt: later }] })).toMatchObject({ ok: false })
    expect(vote(open, { signUps: [{ ...waiting, withdrawnAt: now }] })).toEqual({ ok: true })
    expect(vote(open, { signUps: [{ ...waiting, held: true, releasedAt: later }] })).toMatchObject({
      code: 'held-wait',
    })
    expect(
      vote(open, { signUps: [{ ...waiting, calledAt: now, startedAt: now, endedAt: later }] }),
    ).toMatchObject({ code: 'someone-speaks' })
    expect(vote(open, { signUps: [waiting], kind: 'recess' })).toEqual({ ok: true })
  })

  it('asks nothing of recess and adjournment', () => {
    expect(vote({}, { kind: 'adjourn' })).toEqual({ ok: true })
    expect(vote({}, { kind: 'recess' })).toEqual({ ok: true })
    expect(vote({}, { kind: 'postpone' })).toMatchObject({ ok: false })
  })
})

describe('E7: every present member has a vote', () => {
  const member = (personId: string, change: Partial<RollMember> = {}): RollMember => ({
    personId,
    name: personId.toUpperCase(),
    standing: 'present',
    mode: 'in-person',
    recused: false,
    ...change,
  })
  const roll = [member('a'), member('b'), member('c', { recused: true }), member('d', { standing: 'absent' })]
  const ayes = [
    { personId: 'a', choice: 'aye' as const },
    { personId: 'b', choice: 'abstain' as const },
  ]

  it('waits for the last one, by name', () => {
    expect(yetToVote(roll, ayes.slice(0, 1)).map(({ name }) => name)).toEqual(['B'])
    expect(voteCompleteVerdict(roll, ayes.slice(0, 1))).toMatchObject({
      code: 'votes-missing',
      sentence: 'No vote yet: B.',
      section: 'Government Code 54953(c)(2)',
    })
    expect(voteCompleteVerdict(roll, ayes)).toEqual({ ok: true })
    const whole = [
      ...ayes,
      { personId: 'c', choice: 'recused' as const },
      { personId: 'd', choice: 'absent' as const },
    ]
    expect(voteCompleteVerdict(roll, whole)).toEqual({ ok: true })
    expect(voteCompleteVerdict(roll, [...ayes, { personId: 'd', choice: 'aye' }])).toMatchObject({
      code: 'voter-absent',
    })
  })

  test.each([
    ['a', 'aye', null],
    ['a', 'absent', 'voter-present'],
    ['a', 'recused', 'recusal-not-recorded'],
    ['c', 'recused', null],
    ['c', 'no', 'voter-recused'],
    ['c', 'abstain', 'voter-recused'],
    ['d', 'absent', null],
    ['d', 'abstain', 'voter-absent'],
    ['z', 'aye', 'not-a-member'],
  ] as const)('%s, %s: %j', (personId, choice, code) => {
    const verdict = choiceVerdict(roll, { personId, choice })
    expect(verdict.ok ? null : verdict.code).toBe(code)
  })

  it('calls the roll when anyone present is remote', () => {
    expect(forcedMethod(roll)).toBeNull()
    expect(voteMethodVerdict(roll, 'voice')).toEqual({ ok: true })
    const remote = [...roll, member('e', { mode: 'remote' })]
    expect(forcedMethod(remote)).toEqual({
      method: 'roll-call',
      reason: 'Roll call, as one member is remote',
    })
    expect(voteMethodVerdict(remote, 'voice')).toMatchObject({ code: 'roll-call-needed' })
    expect(voteMethodVerdict(remote, 'roll-call')).toEqual({ ok: true })
    expect(forcedMethod([member('f', { mode: 'remote', standing: 'absent' })])).toBeNull()
  })
})

describe('W3: worth a look before a vote', () => {
  type Facts = Parameters<typeof voteCautions>[0]
  const facts: Facts = {
    moverId: 'a',
    seconderId: 'b',
    needsSecond: true,
    basis: 'present-and-voting',
    recusedIds: [],
    votes: [{ personId: 'a', name: 'A', choice: 'abstain' }],
  }
  test.each<[Partial<Facts>, string[]]>([
    [{}, []],
    [{ seconderId: 'a' }, ['mover-seconds']],
    [{ moverId: null }, ['no-mover']],
    [{ seconderId: null }, ['no-second']],
    [{ seconderId: null, needsSecond: false }, []],
    [{ moverId: null, seconderId: null, needsSecond: false }, ['no-mover']],
    [{ recusedIds: ['b'] }, ['recused-moves']],
    [{ recusedIds: ['c'], votes: [{ personId: 'c', name: 'C', choice: 'aye' }] }, ['recused-votes']],
    [{ recusedIds: ['c'], votes: [{ personId: 'c', name: 'C', choice: 'recused' }] }, []],
    [{ basis: 'all-seats' }, ['abstention-counts']],
    [{ basis: 'members-present' }, ['abstention-counts']],
    [{ basis: 'quorum' }, []],
    [{ commentStillOpen: true }, ['comment-open']],
  ])('%j: %j', (change, codes) => {
    expect(voteCautions({ ...facts, ...change }).map(({ code }) => code)).toEqual(codes)
  })
})

describe('reconsideration', () => {
  test('of a motion whose vote is not closed', () => {
    expect(
      reconsiderVerdict({ voted: false, outcome: 'carried', moverChoice: 'aye', meetingsLater: 0 }),
    ).toMatchObject({ code: 'not-voted' })
  })

  test.each([
    ['carried', 'aye', 0, null],
    ['carried', 'aye', 1, null],
    ['carried', 'aye', 2, 'reconsider-too-late'],
    ['carried', 'no', 0, 'not-prevailing'],
    ['lost', 'no', 1, null],
    ['lost', 'aye', 1, 'not-prevailing'],
    ['lost', 'abstain', 1, 'not-prevailing'],
    ['lost', null, 1, 'not-prevailing'],
  ] as const)('%s, mover voted %j, %d meetings later: %j', (outcome, moverChoice, meetingsLater, code) => {
    const verdict = reconsiderVerdict({ voted: true, outcome, moverChoice, meetingsLater })
    expect(verdict.ok ? null : verdict.code).toBe(code)
  })
})
