import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countRound, electionRules, type ElectionChoice } from '#app/domain/meeting-record/votes/election.ts'

const named = (...ids: string[]) => ids.map((candidateId) => ({ choice: 'named' as const, candidateId }))
const others = (choice: ElectionChoice, times: number) =>
  Array.from({ length: times }, () => ({ choice, candidateId: null }))
const times = (candidateId: string, count: number) =>
  named(...Array.from({ length: count }, () => candidateId))

describe('a round of an election', () => {
  test.each([
    ['more than half of those voting', 'majority', [6, 5], 'a', null],
    ['five of ten is a tie', 'majority', [5, 5], null, 'tie'],
    ['five of ten beside two others', 'majority', [5, 3, 2], null, 'no-majority'],
    ['six of ten beside two others', 'majority', [6, 2, 2], 'a', null],
    ['the most of three', 'plurality', [4, 3, 3], 'a', null],
    ['as many as another', 'plurality', [4, 4, 2], null, 'tie'],
    ['one vote alone', 'majority', [1, 0], 'a', null],
    ['nobody named', 'plurality', [0, 0], null, 'no-votes'],
  ] as const)('%s (%s)', (_, rule, votes, electedId, none) => {
    const candidates = votes.map((_count, index) => 'abc'[index]!)
    const cast = votes.flatMap((count, index) => times(candidates[index]!, count))
    expect(countRound(cast, candidates, rule)).toMatchObject({ electedId, none })
  })

  test('abstentions, recused and absent members are no votes', () => {
    const cast = [...times('a', 3), ...times('b', 2), ...others('abstain', 4), ...others('absent', 1)]
    expect(countRound(cast, ['a', 'b'], 'majority')).toEqual({
      votes: [
        { personId: 'a', count: 3 },
        { personId: 'b', count: 2 },
      ],
      voting: 5,
      abstained: 4,
      needed: 3,
      electedId: 'a',
      none: null,
    })
  })

  test('elects at most one, with the share, and counts every vote once, whatever members say', () => {
    const candidates = ['a', 'b', 'c', 'd']
    const cast = fc.oneof(
      fc.constantFrom(...candidates).map((candidateId) => ({ choice: 'named' as const, candidateId })),
      fc
        .constantFrom('abstain' as const, 'recused' as const, 'absent' as const)
        .map((choice) => ({ choice, candidateId: null })),
    )
    fc.assert(
      fc.property(
        fc.array(cast, { maxLength: 15 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...electionRules),
        (all, standing, rule) => {
          const stand = candidates.slice(0, standing)
          const valid = all.filter(({ candidateId }) => candidateId === null || stand.includes(candidateId))
          const count = countRound(valid, stand, rule)
          const members = valid.filter(({ choice }) => choice === 'named').length
          expect(count.votes.reduce((sum, one) => sum + one.count, 0)).toBe(members)
          expect(count.voting).toBe(members)
          expect((count.electedId === null) !== (count.none === null)).toBe(true)
          const of = (id: string) => valid.filter(({ candidateId }) => candidateId === id).length
          if (count.electedId === null) return
          const own = of(count.electedId)
          expect(own).toBeGreaterThan(0)
          if (rule === 'majority') expect(own * 2).toBeGreaterThan(members)
          for (const id of stand) if (id !== count.electedId) expect(of(id)).toBeLessThan(own)
        },
      ),
    )
  })
})
