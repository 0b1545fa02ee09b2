import { describe, expect, test } from 'vitest'
import type { Election, ElectionRound } from '#app/domain/meeting-record/votes/election.ts'
import { electionBlocks } from '#app/domain/minutes/election-blocks.ts'
import { namingOf } from '#app/domain/minutes/naming.ts'
import { meetingRecord, origin, person } from '#test/factories/meeting-record.ts'
import { trees, type Tree } from '#test/setup/meeting.ts'

const record = meetingRecord()
const naming = namingOf(record)

function round(number: number, named: Partial<Record<Tree, Tree>>, closed = true): ElectionRound {
  const votes = trees.map((tree) => {
    const candidate = named[tree] ? person(named[tree]) : null
    return {
      person: person(tree),
      choice: candidate ? ('named' as const) : ('abstain' as const),
      candidate,
      castAt: null,
    }
  })
  return {
    id: `round-${number}`,
    number,
    openedAt: null,
    closed,
    closedAt: null,
    unrecorded: [],
    unknown: [],
    votes,
    recordedAt: '2026-12-11T02:10:00.000Z',
    ...origin,
  }
}

function nominated(name: Tree, by: Tree | null, outFromRound: number | null = null) {
  return {
    id: name,
    person: person(name),
    nominator: by && person(by),
    nominatedAt: null,
    declined: outFromRound !== null,
    declinedAt: null,
    outFromRound,
    recordedAt: '2026-12-11T02:00:00.000Z',
    ...origin,
  }
}

function election(made: Partial<Election>): Election {
  return {
    id: 'election',
    itemId: 'item-7.A',
    office: 'chair',
    rule: 'majority',
    begins: 'at-once',
    beginsOn: null,
    endsOn: null,
    openedAt: null,
    nominationsClosed: true,
    nominationsClosedAt: null,
    consent: false,
    consentAt: null,
    nominations: [nominated('Birch', 'Fir'), nominated('Cedro', 'Cedro'), nominated('Elm', null, 2)],
    rounds: [],
    ...made,
  } as Election
}

const blocks = (made: Partial<Election>) =>
  electionBlocks(record, election(made), naming).flatMap((each) => each.blocks)

describe('an election in the minutes', () => {
  const tie = round(1, { Alder: 'Birch', Birch: 'Birch', Cedro: 'Cedro', Elm: 'Cedro', Fir: 'Elm' })

  test('tells nominations, every round by name, and who was elected from when on', () => {
    const second = round(2, { Alder: 'Birch', Birch: 'Birch', Fir: 'Birch', Cedro: 'Cedro', Elm: 'Cedro' })
    const told = blocks({
      rounds: [tie, second],
      begins: 'on-date',
      beginsOn: '2027-01-01',
      endsOn: '2027-12-31',
    })
    expect(told[0]).toMatchObject({
      text: 'Nominations were opened for Chair. Commissioner Fir nominated Commissioner Birch. Commissioner Cedro nominated themselves. Commissioner Elm was nominated (by whom is not recorded). Nominations were closed.',
    })
    expect(told[1]).toMatchObject({
      type: 'vote',
      result: 'Round 1. Tie, no one elected',
      rule: 'A majority of those voting: 3 of 5',
      rows: [
        { choice: 'For Birch', names: ['Alder', 'Birch'] },
        { choice: 'For Cedro', names: ['Cedro', 'Elm'] },
        { choice: 'For Elm', names: ['Fir'] },
        { choice: 'Abstain', names: ['Álamo', 'Hazel', 'Juniper', 'Linden', 'Maple', 'Poplar'] },
        { choice: 'Recused', names: [] },
        { choice: 'Absent', names: [] },
      ],
    })
    expect(told[2]).toMatchObject({
      result: 'Round 2. Birch elected',
      rule: 'A majority of those voting: 3 of 5. Elm withdrew before this round',
    })
    expect(told[3]).toMatchObject({
      text: 'Commissioner Birch was elected Chair. The term begins on January 1, 2027 and ends on December 31, 2027.',
    })
  })

  test('names nobody as elected on a tie or while a round is open', () => {
    const open = round(2, { Alder: 'Birch', Birch: 'Birch', Fir: 'Birch' }, false)
    for (const rounds of [[tie], [tie, open]]) {
      const told = blocks({ rounds })
      expect(told).toHaveLength(3)
      expect(told.at(-1)).toMatchObject({ text: 'No one was elected Chair.' })
    }
    expect(blocks({ rounds: [open] }).at(-1)).toMatchObject({ text: 'No vote for Chair is recorded.' })
  })

  test('by general consent', () => {
    const told = blocks({
      consent: true,
      nominations: [nominated('Birch', 'Fir'), nominated('Elm', 'Fir', 1)],
    })
    expect(told[0]).toMatchObject({ text: expect.stringContaining('Commissioner Elm declined.') })
    expect(told.at(-2)).toMatchObject({
      text: 'Commissioner Birch was elected Chair by general consent, as no one objected. The term begins at once.',
    })
  })
})
