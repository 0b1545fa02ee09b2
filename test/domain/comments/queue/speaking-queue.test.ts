import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { orderRules, type OrderRule } from '#app/domain/commission/order-rules.ts'
import {
  queueOrder,
  toBeCalled,
  type QueuedTurn,
  type QueueMove,
} from '#app/domain/comments/queue/speaking-queue.ts'
import { isWaiting } from '#app/domain/comments/queue/turn-state.ts'
import { stepVerdict } from '#app/domain/comments/queue/turn-rules.ts'
import { untouched } from '#test/factories/turn.ts'

const moment = (tick: number) => new Date(Date.UTC(2026, 11, 11, 2, 0, 0, tick)).toISOString()

function aTurn(place: number, made: Partial<QueuedTurn> = {}): QueuedTurn {
  return {
    id: `t${place}`,
    place,
    joinedAt: moment(place),
    mode: 'in-person',
    groupName: null,
    leadId: null,
    commentId: `c${place}`,
    ...untouched,
    ...made,
  }
}
const ids = (turns: readonly QueuedTurn[]) => turns.map(({ id }) => id)

describe('the published order', () => {
  const turns = [
    aTurn(3, { mode: 'remote' }),
    aTurn(1, { mode: 'remote' }),
    aTurn(2),
    aTurn(4, { groupName: 'Parents of the  School' }),
    aTurn(5),
    aTurn(6, { groupName: ' parents of the school' }),
  ]
  test.each([
    ['sign-up', ['t1', 't2', 't3', 't4', 't6', 't5']],
    ['in-person-first', ['t2', 't4', 't6', 't5', 't1', 't3']],
    ['remote-first', ['t1', 't3', 't2', 't4', 't6', 't5']],
  ] as const)('%s', (rule, order) => expect(ids(queueOrder(turns, rule))).toEqual(order))

  it('keeps a group of both kinds together, at the place of its first', () => {
    const mixed = [aTurn(1), aTurn(2, { mode: 'remote', groupName: 'A' }), aTurn(3, { groupName: 'A' })]
    expect(ids(queueOrder(mixed, 'remote-first'))).toEqual(['t2', 't3', 't1'])
  })

  it('keeps those of one form together without a name, and beside others only by a name', () => {
    const form = [aTurn(1), aTurn(2), aTurn(3, { leadId: 'c1' }), aTurn(4, { leadId: 'c2' }), aTurn(5)]
    expect(ids(queueOrder(form, 'sign-up'))).toEqual(['t1', 't3', 't2', 't4', 't5'])
    const named = [aTurn(1), aTurn(2, { groupName: 'A' }), aTurn(3, { groupName: 'A', leadId: 'c1' })]
    expect(ids(queueOrder(named, 'sign-up'))).toEqual(['t1', 't2', 't3'])
  })

  it('takes a turn moved to the end behind those who were there, not behind who joins later', () => {
    const move = { turnId: 't1', beforeTurnId: null, movedAt: moment(2) }
    expect(
      ids(
        queueOrder(
          [1, 2, 3].map((place) => aTurn(place)),
          'sign-up',
          [move],
        ),
      ),
    ).toEqual(['t2', 't1', 't3'])
  })

  it('calls who was missed last, in the order in which they were missed', () => {
    const queue = [
      aTurn(1, { calledAt: moment(10), missedAt: moment(21) }),
      aTurn(2, { calledAt: moment(11), missedAt: moment(20) }),
      aTurn(3, { calledAt: moment(12) }),
      aTurn(4),
      aTurn(5, { withdrawnAt: moment(9) }),
    ]
    expect(ids(toBeCalled(queue, 'sign-up'))).toEqual(['t4', 't2', 't1'])
  })
})

type Act =
  | { do: 'join'; mode: 'in-person' | 'remote'; group: string | null }
  | { do: 'withdraw' | 'call' | 'miss' | 'put-back' | 'start' | 'end'; who: number }
  | { do: 'move'; who: number; before: number | null }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      mode: fc.constantFrom('in-person', 'remote'),
      group: fc.option(fc.constantFrom('A', 'B'), { freq: 3 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('withdraw', 'call', 'miss', 'put-back', 'start', 'end'),
      who: fc.nat(40),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      who: fc.nat(40),
      before: fc.option(fc.nat(40)),
    }),
  },
)

/** The queue as a room runs it: what the rules refuse does not happen. @returns who was touched */
function play(turns: QueuedTurn[], moves: QueueMove[], one: Act, tick: number): string | null {
  const now = moment(tick)
  if (one.do === 'join') {
    const place = turns.length + 1
    turns.push(aTurn(place, { joinedAt: now, mode: one.mode, groupName: one.group }))
    return `t${place}`
  }
  const turn = turns[one.who % Math.max(1, turns.length)]
  if (!turn) return null
  if (one.do === 'withdraw') {
    if (turn.startedAt === null) turn.withdrawnAt = now
    return null
  }
  if (!stepVerdict(one.do, turn).ok) return null
  const again = turn.missedAt !== null
  if (one.do === 'call') turn[again ? 'calledAgainAt' : 'calledAt'] = now
  if (one.do === 'miss') turn[again ? 'missedAgainAt' : 'missedAt'] = now
  if (one.do === 'start') turn.startedAt = now
  if (one.do === 'end') turn.endedAt = now
  if (one.do === 'put-back') {
    if (turn.calledAgainAt !== null) turn.calledAgainAt = turn.missedAgainAt = null
    else turn.calledAt = turn.missedAt = null
  }
  if (one.do === 'move') {
    const before = one.before === null ? null : turns[one.before % turns.length]!
    if (before !== null && (before.id === turn.id || !stepVerdict('move', before).ok)) return null
    moves.push({ turnId: turn.id, beforeTurnId: before?.id ?? null, movedAt: now })
    return turn.id
  }
  return null
}

describe('under any sequence of what happens', () => {
  it('loses nobody, has nobody twice, and changes the order of no two that were not touched', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<OrderRule>(...orderRules),
        fc.array(act, { maxLength: 60 }),
        (rule, acts) => {
          const turns: QueuedTurn[] = []
          const moves: QueueMove[] = []
          for (const [index, one] of acts.entries()) {
            const before = ids(queueOrder(turns, rule, moves))
            const touched = play(turns, moves, one, index + 1)
            const order = ids(queueOrder(turns, rule, moves))
            expect(order.toSorted()).toEqual(ids(turns).toSorted())
            expect(order.filter((id) => id !== touched)).toEqual(before.filter((id) => id !== touched))
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('still calls exactly those who wait, the first-callers in the order of the queue and then the missed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<OrderRule>(...orderRules),
        fc.array(act, { maxLength: 60 }),
        (rule, acts) => {
          const turns: QueuedTurn[] = []
          const moves: QueueMove[] = []
          for (const [index, one] of acts.entries()) play(turns, moves, one, index + 1)
          const next = toBeCalled(turns, rule, moves)
          expect(ids(next).toSorted()).toEqual(ids(turns.filter(isWaiting)).toSorted())
          const missed = next.map(({ missedAt }) => missedAt)
          const first = missed.filter((at) => at === null)
          expect(missed).toEqual([...first, ...missed.filter((at) => at !== null).toSorted()])
          const order = queueOrder(turns, rule, moves)
          expect(next.slice(0, first.length)).toEqual(
            order.filter((turn) => isWaiting(turn) && turn.missedAt === null),
          )
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is the same whatever order the rows come in', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const turns: QueuedTurn[] = []
        const moves: QueueMove[] = []
        for (const [index, one] of acts.entries()) play(turns, moves, one, index + 1)
        expect(queueOrder(turns.toReversed(), 'sign-up', moves)).toEqual(queueOrder(turns, 'sign-up', moves))
      }),
    )
  })

  it('keeps those who ask to speak together one after another, and everyone else in the order of sign-up', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom('A', 'B', 'C')), { maxLength: 30 }), (groups) => {
        const turns = groups.map((groupName, index) => aTurn(index + 1, { groupName }))
        const order = queueOrder(turns, 'sign-up')
        const seen = order.map(({ groupName }) => groupName)
        for (const group of new Set(groups.filter((each) => each !== null))) {
          expect(seen.lastIndexOf(group) - seen.indexOf(group) + 1).toBe(
            groups.filter((each) => each === group).length,
          )
        }
        const alone = order.filter(({ groupName }) => groupName === null).map(({ place }) => place)
        expect(alone).toEqual(alone.toSorted((one, other) => one - other))
      }),
    )
  })
})
