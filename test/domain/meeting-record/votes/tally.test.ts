import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  choices,
  tally,
  votesByChoice,
  type Choice,
  type TallyFacts,
} from '#app/domain/meeting-record/votes/tally.ts'
import {
  ayesNeeded,
  formatThreshold,
  thresholdFor,
  votingBases,
  type Bar,
  type Threshold,
  type VotingBasis,
} from '#app/domain/meeting-record/votes/threshold.ts'

const cast = (aye: number, no = 0, abstain = 0, recused = 0, absent = 0): { choice: Choice }[] =>
  Object.entries({ aye, no, abstain, recused, absent }).flatMap(([choice, count]) =>
    Array.from({ length: count }, () => ({ choice: choice as Choice })),
  )

const facts = (votes: { choice: Choice }[], change: Partial<TallyFacts> = {}): TallyFacts => ({
  votes,
  yetToVote: 0,
  threshold: [{ share: 'majority', of: 'present-and-voting' }],
  seats: 11,
  quorum: 6,
  ...change,
})

const majority = (of: VotingBasis): Threshold => [{ share: 'majority', of }]
const twoThirds = (of: VotingBasis): Threshold => [{ share: 'two-thirds', of }]

describe('E7: the result by the bases of the setting', () => {
  test.each<[string, Threshold, [number, number, number?, number?, number?], 'carried' | 'lost', number]>([
    ['majority of those voting', majority('present-and-voting'), [5, 4], 'carried', 5],
    ['a tie fails', majority('present-and-voting'), [4, 4], 'lost', 5],
    ['one aye alone', majority('present-and-voting'), [1, 0, 8], 'carried', 1],
    ['nobody votes', majority('present-and-voting'), [0, 0, 9], 'lost', 1],
    ['the commission’s 7–1–2 with 1 absent', majority('present-and-voting'), [7, 1, 2, 0, 1], 'carried', 5],
    ['the same, of those present', majority('members-present'), [7, 1, 2, 0, 1], 'carried', 6],
    ['the same, of a quorum', majority('quorum'), [7, 1, 2, 0, 1], 'carried', 5],
    ['the same, of all seats', majority('all-seats'), [7, 1, 2, 0, 1], 'carried', 6],
    ['of those present: half is not enough', majority('members-present'), [5, 0, 5], 'lost', 6],
    ['of those present: one more is', majority('members-present'), [6, 0, 4], 'carried', 6],
    ['of a quorum: three of six', majority('quorum'), [3, 0, 3], 'lost', 4],
    ['of a quorum: four', majority('quorum'), [4, 0, 2], 'carried', 4],
    ['of a quorum: a tie fails all the same', majority('quorum'), [5, 5], 'lost', 6],
    ['of all seats: five of eleven', majority('all-seats'), [5, 0, 0, 0, 6], 'lost', 6],
    ['of all seats: six', majority('all-seats'), [6, 5], 'carried', 6],
    ['two thirds of 9', twoThirds('present-and-voting'), [6, 3], 'carried', 6],
    ['just under', twoThirds('present-and-voting'), [5, 4], 'lost', 6],
    ['two thirds of 10', twoThirds('present-and-voting'), [6, 4], 'lost', 7],
    ['two thirds of 10, reached', twoThirds('present-and-voting'), [7, 3], 'carried', 7],
    ['two thirds of nobody', twoThirds('present-and-voting'), [0, 0, 9], 'lost', 1],
    ['two thirds of those present', twoThirds('members-present'), [7, 0, 4], 'lost', 8],
    ['all of those present', [{ share: 'all', of: 'members-present' }], [6, 0, 1], 'lost', 7],
    ['all of them', [{ share: 'all', of: 'members-present' }], [7, 0], 'carried', 7],
    ['a recused member is no part of those present', majority('members-present'), [5, 0, 4, 2], 'carried', 5],
  ])('%s', (_, threshold, votes, outcome, needed) => {
    const result = tally(facts(cast(...votes), { threshold }))
    expect(result.outcome).toBe(outcome)
    expect(result.needed).toBe(needed)
  })

  it('leaves a recused member out of the base, whatever counts for the quorum', () => {
    const votes = cast(5, 0, 4, 2)
    expect(tally(facts(votes, { threshold: majority('members-present') }))).toMatchObject({
      outcome: 'carried',
      needed: 5,
      base: 9,
    })
  })

  it.each([
    [5, 5, 'carried', 'Sustained, 5–5'],
    [5, 6, 'lost', 'Overturned, 5–6'],
    [6, 5, 'carried', 'Sustained, 6–5'],
    [0, 1, 'lost', 'Overturned, 0–1'],
  ])('asks a majority to overturn the chair: %i to %i is %s', (ayes, noes, outcome, words) => {
    const result = tally(facts(cast(ayes, noes), { overturns: true }))
    expect(result).toMatchObject({ outcome, result: words })
    expect(result.rule).toContain('Needed to overturn')
  })

  it('says how many noes would still overturn the chair', () => {
    const open = (ayes: number, noes: number, yetToVote: number) =>
      tally(facts(cast(ayes, noes), { overturns: true, yetToVote })).outlook
    expect(open(5, 4, 2)).toBe('Two more noes overturn the decision.')
    expect(open(5, 5, 1)).toBe('One more no overturns the decision.')
    expect(open(6, 4, 1)).toBe('The decision is sustained, however the others vote.')
    expect(open(2, 6, 3)).toBe('The decision is overturned, however the others vote.')
  })
})

describe('thresholds by kind', () => {
  const kinds = (kind: Parameters<typeof thresholdFor>[0]['kind'], withNotice = false) =>
    formatThreshold(thresholdFor({ kind, basis: 'present-and-voting', withNotice }))

  it('are a majority, or two thirds', () => {
    for (const kind of [
      'main',
      'amendment',
      'substitute',
      'postpone',
      'refer',
      'table',
      'recess',
      'adjourn',
      'reconsider',
    ] as const) {
      expect(kinds(kind)).toBe('A majority of those voting')
    }
    for (const kind of ['previous-question', 'limit-debate', 'suspend-rules'] as const) {
      expect(kinds(kind)).toBe('Two thirds of those voting')
    }
  })

  it('are three ways for something previously adopted', () => {
    expect(kinds('amend-previously-adopted')).toBe('Two thirds of those voting, or a majority of all seats')
    expect(kinds('amend-previously-adopted', true)).toBe(
      'Two thirds of those voting, or a majority of all seats, or a majority of those voting',
    )
    const outcome = (ayes: number, noes: number, withNotice: boolean) =>
      tally(
        facts(cast(ayes, noes), {
          threshold: thresholdFor({
            kind: 'amend-previously-adopted',
            basis: 'present-and-voting',
            withNotice,
          }),
        }),
      ).outcome
    expect(outcome(4, 2, false)).toBe('carried')
    expect(outcome(4, 3, false)).toBe('lost')
    expect(outcome(4, 3, true)).toBe('carried')
    expect(outcome(6, 5, false)).toBe('carried')
    expect(outcome(5, 5, true)).toBe('lost')
  })
})

describe('the words', () => {
  it('of a result', () => {
    expect(tally(facts(cast(4, 5, 0, 1, 1)))).toMatchObject({
      result: 'Failed, 4–5',
      rule: 'Needed to pass: 5 of 9 votes (a majority of those voting). Abstentions are not votes',
      tie: false,
      outlook: null,
    })
    expect(tally(facts(cast(9, 0, 0, 0, 2)))).toMatchObject({
      result: 'Passed, 9–0',
      rule: 'Needed to pass: 5 of 9 votes (a majority of those voting)',
    })
    expect(tally(facts(cast(4, 4)))).toMatchObject({ tie: true, result: 'Failed, 4–4' })
    expect(tally(facts(cast(5, 2, 2), { threshold: majority('members-present') })).rule).toBe(
      'Needed to pass: 5 of 9 votes (a majority of those present). An abstention counts against it',
    )
    expect(tally(facts(cast(3, 0, 3), { threshold: majority('quorum') })).rule).toBe(
      'Needed to pass: 4 of 6 votes (a majority of a quorum). Abstentions are not votes',
    )
    expect(tally(facts(cast(5, 4), { threshold: majority('quorum') })).rule).toBe(
      'Needed to pass: 5 of 9 votes (a majority of those voting)',
    )
  })

  test.each<[number, number, number, number, string]>([
    [4, 1, 1, 3, 'One more aye passes it.'],
    [3, 1, 1, 4, 'Two more ayes pass it.'],
    [5, 1, 0, 3, 'It passes, however the others vote.'],
    [1, 5, 0, 3, 'It can no longer pass.'],
    [0, 0, 0, 9, 'Five more ayes pass it.'],
    [4, 5, 0, 1, 'It can no longer pass.'],
  ])('of %d to %d, %d abstaining, %d to vote: %s', (aye, no, abstain, yetToVote, outlook) => {
    const result = tally(facts(cast(aye, no, abstain), { yetToVote }))
    expect(result.outcome).toBe('open')
    expect(result.result).toBe(`${aye}–${no} so far`)
    expect(result.outlook).toBe(outlook)
  })

  it('of names by choice, also of nobody', () => {
    const votes = [
      { choice: 'aye' as const, name: 'Alder' },
      { choice: 'absent' as const, name: 'Poplar' },
      { choice: 'aye' as const, name: 'Álamo' },
    ]
    expect(votesByChoice(votes)).toEqual([
      { choice: 'aye', names: ['Alder', 'Álamo'] },
      { choice: 'no', names: [] },
      { choice: 'abstain', names: [] },
      { choice: 'recused', names: [] },
      { choice: 'absent', names: ['Poplar'] },
    ])
  })
})

describe('tally properties', () => {
  const choice = fc.constantFrom(...choices)
  const votes = fc.array(
    choice.map((one) => ({ choice: one })),
    { maxLength: 11 },
  )
  const bar = fc.record({
    share: fc.constantFrom<Bar['share']>('majority', 'two-thirds', 'all'),
    of: fc.constantFrom(...votingBases),
  })
  const threshold = fc.array(bar, { minLength: 1, maxLength: 3 })
  const anything = fc.tuple(votes, threshold, fc.boolean())

  it('does not depend on the order of the roll', () => {
    const shuffled = anything.chain(([cards, by, overturns]) =>
      fc.tuple(
        fc.constant(facts(cards, { threshold: by, overturns })),
        fc.shuffledSubarray(cards, { minLength: cards.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(tally({ ...given, votes: other })).toEqual(tally(given))
      }),
    )
  })

  it('adds up', () => {
    fc.assert(
      fc.property(anything, ([cards, by, overturns]) => {
        const { counts } = tally(facts(cards, { threshold: by, overturns }))
        expect(choices.reduce((sum, one) => sum + counts[one], 0)).toBe(cards.length)
      }),
    )
  })

  it('never loses by an aye: neither one more, nor one instead of another choice', () => {
    fc.assert(
      fc.property(anything, fc.nat(10), ([cards, by, overturns], index) => {
        const given = facts(cards, { threshold: by, overturns })
        fc.pre(tally(given).outcome === 'carried' && cards.length < 11)
        expect(tally({ ...given, votes: [...cards, { choice: 'aye' }] }).outcome).toBe('carried')
        const turned = cards.map((card, place) => (place === index ? { choice: 'aye' as const } : card))
        const fromTheRoom = cards[index]?.choice === 'no' || cards[index]?.choice === 'abstain'
        if (fromTheRoom) expect(tally({ ...given, votes: turned }).outcome).toBe('carried')
      }),
      { numRuns: 500 },
    )
  })

  it('fails at a tie, and without an aye', () => {
    fc.assert(
      fc.property(threshold, fc.nat(5), fc.nat(3), (by, each, abstain) => {
        expect(tally(facts(cast(each, each, abstain), { threshold: by })).outcome).toBe('lost')
        expect(tally(facts(cast(0, each, abstain), { threshold: by })).outcome).toBe('lost')
      }),
    )
  })

  it('computes two thirds without fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (base) => {
        const bases = { 'present-and-voting': base, 'members-present': base, quorum: base, 'all-seats': base }
        const needed = ayesNeeded({ share: 'two-thirds', of: 'all-seats' }, bases)
        expect(3 * needed >= 2 * base && 3 * (needed - 1) < 2 * base).toBe(true)
      }),
    )
  })

  it('keeps what the outlook promises, however the rest vote', () => {
    fc.assert(
      fc.property(votes, bar, fc.array(choice, { minLength: 1, maxLength: 6 }), (cards, one, rest) => {
        const given = facts(cards, { threshold: [one], seats: 17, yetToVote: rest.length })
        const { outlook } = tally(given)
        const stay = rest.filter((next) => next !== 'absent' && next !== 'recused')
        fc.pre(stay.length === rest.length)
        const final = tally({
          ...given,
          yetToVote: 0,
          votes: [...cards, ...rest.map((next) => ({ choice: next }))],
        })
        if (outlook?.startsWith('It passes')) expect(final.outcome).toBe('carried')
        const allAye = tally({
          ...given,
          yetToVote: 0,
          votes: [...cards, ...rest.map(() => ({ choice: 'aye' as const }))],
        })
        expect(allAye.outcome).toBe(outlook === 'It can no longer pass.' ? 'lost' : 'carried')
      }),
      { numRuns: 500 },
    )
  })
})
