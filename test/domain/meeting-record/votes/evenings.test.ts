import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { motionKindFacts, motionKinds } from '#app/domain/meeting-record/votes/motion-kinds.ts'
import {
  debateIsClosed,
  mayMakeVerdict,
  mayOpenVoteVerdict,
  mayWithdrawVerdict,
  pendingMotions,
  type MotionOnFloor,
} from '#app/domain/meeting-record/votes/order-of-motions.ts'

const press = fc.oneof(
  fc.record({ do: fc.constant('make' as const), kind: fc.constantFrom(...motionKinds) }),
  fc.record({ do: fc.constant('amend' as const) }),
  fc.record({ do: fc.constant('decide' as const), carried: fc.boolean(), which: fc.nat(3) }),
  fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(3) }),
)
type Press = typeof press extends fc.Arbitrary<infer Value> ? Value : never

/** The floor after every press of an evening that the rules allow; what they refuse changes nothing. */
function evening(presses: readonly Press[]): MotionOnFloor[][] {
  let floor: MotionOnFloor[] = []
  return presses.map((one) => {
    const pending = pendingMotions(floor)
    const question = pending.at(-1)
    if (one.do === 'make' || one.do === 'amend') {
      const kind = one.do === 'make' ? one.kind : 'amendment'
      const parentId = one.do === 'amend' ? (question?.id ?? null) : null
      if (mayMakeVerdict(floor, { kind, parentId }).ok) {
        const position = floor.length + 1
        const made = {
          withdrawn: false,
          voteOpened: false,
          voteClosed: false,
          carried: null,
          decidedAfter: null,
        }
        floor = [...floor, { id: `m${position}`, kind, parentId, position, ...made }]
      }
    } else {
      const chosen = pending.at(-1 - (one.which % Math.max(1, pending.length)))
      if (chosen && one.do === 'withdraw' && mayWithdrawVerdict(floor, chosen.id).ok) {
        floor = floor.map((motion) => (motion === chosen ? { ...motion, withdrawn: true } : motion))
      }
      if (chosen && one.do === 'decide' && mayOpenVoteVerdict(floor, chosen.id).ok) {
        const decided = { voteClosed: true, carried: one.carried, decidedAfter: floor.length }
        floor = floor.map((motion) => (motion === chosen ? { ...motion, ...decided } : motion))
      }
    }
    return floor
  })
}

const presses = fc.array(press, { maxLength: 40 })

describe('random evenings of motions', () => {
  it('have one main question at most, and decide nothing while something made later is pending', () => {
    fc.assert(
      fc.property(presses, (made) => {
        let before: MotionOnFloor[] = []
        for (const floor of evening(made)) {
          const pending = pendingMotions(floor)
          expect(pending.filter(({ kind }) => motionKindFacts[kind].rank === 0).length).toBeLessThanOrEqual(1)
          const decided = floor.find(
            (motion, index) => motion.voteClosed && before[index]?.voteClosed === false,
          )
          if (decided) expect(pendingMotions(before).at(-1)!.id).toBe(decided.id)
          before = floor
        }
      }),
      { numRuns: 300 },
    )
  })

  it('amend nothing after debate on it was closed, and nothing beyond the second degree', () => {
    fc.assert(
      fc.property(presses, (made) => {
        let before: MotionOnFloor[] = []
        for (const floor of evening(made)) {
          const added = floor.length > before.length ? floor.at(-1)! : null
          if (added?.kind === 'amendment') {
            const question = pendingMotions(before).at(-1)!
            expect(debateIsClosed(before, question)).toBe(false)
            const parent = before.find(({ id }) => id === added.parentId)!
            const over = before.find(({ id }) => id === parent.parentId)
            expect(over?.kind === 'amendment' && parent.kind === 'amendment').toBe(false)
          }
          before = floor
        }
      }),
      { numRuns: 300 },
    )
  })

  it('decide every motion once', () => {
    fc.assert(
      fc.property(presses, (made) => {
        const floors = evening(made)
        for (const [index, floor] of floors.entries()) {
          for (const motion of floors[index - 1] ?? []) {
            const now = floor.find(({ id }) => id === motion.id)!
            if (motion.voteClosed || motion.withdrawn) expect(now).toEqual(motion)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('closing debate', () => {
  const motion = (
    id: string,
    kind: MotionOnFloor['kind'],
    position: number,
    change: Partial<MotionOnFloor> = {},
  ) => ({
    id,
    kind,
    position,
    parentId: null,
    withdrawn: false,
    voteOpened: false,
    voteClosed: false,
    carried: null,
    decidedAfter: null,
    ...change,
  })
  const decided = (carried: boolean, decidedAfter: number) => ({ voteClosed: true, carried, decidedAfter })
  const main = motion('m', 'main', 1)

  it('closes it on the question that was pending, and not on the one above', () => {
    const amendment = motion('a', 'amendment', 2, { parentId: 'm' })
    const closing = motion('q', 'previous-question', 3, decided(true, 3))
    expect(debateIsClosed([main, amendment, closing], amendment)).toBe(true)
    expect(debateIsClosed([main, amendment, closing], main)).toBe(false)
    const voted = { ...amendment, ...decided(true, 3) }
    expect(debateIsClosed([main, voted, closing], main)).toBe(false)
    const earlier = { ...amendment, ...decided(true, 2) }
    expect(debateIsClosed([main, earlier, closing], main)).toBe(true)
  })

  it('closes nothing where it was lost', () => {
    const lost = motion('q', 'previous-question', 2, decided(false, 2))
    expect(debateIsClosed([main, lost], main)).toBe(false)
    expect(debateIsClosed([main, { ...lost, carried: true }], main)).toBe(true)
  })
})
