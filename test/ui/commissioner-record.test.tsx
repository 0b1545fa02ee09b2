import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CommissionerRecord, type CommissionerRecordFacts } from '#app/ui/commissioner-record.tsx'

type Vote = CommissionerRecordFacts['votes'][number]

const vote: Vote = {
  meetingSlug: '2026-10-08',
  heldOn: '2026-10-08',
  item: { number: '6.A', title: 'Reporting form' },
  onConsent: null,
  motion: 'to replace “30 days” by “60 days”',
  moved: null,
  bearsOn: { as: 'amendment', motion: 'to publish within 30 days' },
  choice: 'aye',
  result: 'Failed, 4–5',
  basis: 'recorded',
  source: null,
}
const words = (made: Partial<Vote> = {}) => {
  const votes = [{ ...vote, ...made }]
  return shown({ votes })
}
const shown = (made: Partial<CommissionerRecordFacts>) => {
  const nothing = { attendance: [], votes: [], electionVotes: [], questions: [] }
  const commissioner = { slug: 'elm', year: 2026, years: [2026], ...nothing, ...made }
  const markup = renderToStaticMarkup(<CommissionerRecord commissioner={commissioner} />)
  return markup.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|')
}

it('says of a vote on which item it was and what it would have amended', () => {
  expect(words()).toContain(
    '|Aye|6.A. Reporting form|to replace “30 days” by “60 days”|Amendment of the motion: to publish within 30 days|Failed, 4–5|',
  )
  expect(words({ bearsOn: { as: 'substitute', motion: 'to publish' } })).toContain(
    '|Substitute for the motion: to publish|',
  )
  expect(words({ item: null, bearsOn: null })).toContain(
    '|Aye|to replace “30 days” by “60 days”|Failed, 4–5|',
  )
})

it('says of a vote on the consent calendar which items it covered', () => {
  const [letter, report] = [
    { number: '3.A', title: 'Letter' },
    { number: '3.B', title: 'Report' },
  ]
  const calendar = { bearsOn: null, motion: 'to approve it', result: 'Passed, 9–0' }
  const told = (items: (typeof letter)[], unnamed = 0) =>
    words({ ...calendar, onConsent: { items, unnamed } })
  expect(told([letter!, report!])).toContain(
    '|to approve it|On the consent calendar: 3.A. Letter; 3.B. Report.|Passed, 9–0|',
  )
  expect(told([letter!], 1)).toContain(
    '|On the consent calendar: 3.A. Letter; 1 item not listed on a published agenda.|',
  )
  expect(told([], 2)).toContain('|On the consent calendar: 2 items not listed on a published agenda.|')
  expect(told([])).toContain('|On the consent calendar: no item recorded.|')
})

it('says whom a member named in each round of an election, or why nobody, and what came of it', () => {
  const round: CommissionerRecordFacts['electionVotes'][number] = {
    meetingSlug: '2026-12-10-regular',
    heldOn: '2026-12-10',
    item: { number: '6.B', title: 'Officers' },
    office: 'Vice Chair',
    round: 2,
    rounds: 2,
    choice: 'named',
    named: 'Ada Elm',
    result: 'Ada Elm was elected (Ada Elm 6, Lee Fir 5)',
    basis: 'recorded',
    source: null,
  }
  const one = (made: Partial<typeof round>) => shown({ electionVotes: [{ ...round, ...made }] })
  expect(one({})).toContain(
    '|Votes in elections|December 10, 2026|Named Ada Elm|6.B. Officers|Election of the Vice Chair, round 2 of 2|Ada Elm was elected (Ada Elm 6, Lee Fir 5)|',
  )
  expect(one({ rounds: 1, round: 1 })).toContain('|Election of the Vice Chair|')
  for (const [choice, said] of [
    ['abstain', 'Abstained'],
    ['recused', 'Recused'],
    ['absent', 'Absent'],
    ['not-recorded', 'Vote not recorded'],
  ] as const) {
    expect(one({ choice, named: null })).toContain(`|${said}|6.B. Officers|`)
  }
  expect(shown({})).not.toContain('Votes in elections')
})
