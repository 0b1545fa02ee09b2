import { expect, test } from 'vitest'
import { outcomesOf, type OutcomeFacts } from '#app/domain/comments/outcome/outcome.ts'
import { headlineOf, progressOf } from '#app/domain/comments/receipt/progress.ts'
import { withdrawVerdict } from '#app/domain/comments/receipt/own-rules.ts'
import { turnState } from '#app/domain/comments/queue/turn-state.ts'
import { untouched as turn } from '#test/factories/turn.ts'

const at = '2026-12-08T20:00:00.000Z'
const item = {
  id: 'a',
  number: '5.A',
  title: 'Ride-alongs',
  outcome: null,
  closedAt: null,
  continuedTo: null,
  next: null,
}
const next = { slug: '2027-01-14', heldOn: '2027-01-14', startsAt: null, open: true }
const sitting = {
  slug: '2026-12-10',
  cancelledAt: null,
  adjournedAt: null,
  unheardReason: null,
  adjourned: false,
}
const over = { ...sitting, adjourned: true, adjournedAt: at, unheardReason: 'The hall closed.' }

const facts = (given: Partial<OutcomeFacts>): OutcomeFacts => ({
  kind: 'speak',
  heldReason: null,
  releasedAt: null,
  setAsideAt: null,
  setAsideReason: null,
  withdrawnAt: null,
  distributedAt: null,
  referredAt: null,
  complaintWish: null,
  turns: [],
  items: [item],
  meeting: sitting,
  next: null,
  earlier: null,
  left: [],
  minutes: null,
  ...given,
})
const waiting = { ...turn, itemId: 'a' }
const spoke = { ...waiting, calledAt: at, startedAt: at, endedAt: at }
const missed = { ...waiting, calledAt: at, missedAt: at }
const told = (given: Partial<OutcomeFacts>) => outcomesOf(facts(given))
const codes = (given: Partial<OutcomeFacts>) => {
  const { turns, ...all } = facts(given)
  const lines = turns.map((one) => ({ itemId: one.itemId, state: turnState(one), at: null }))
  return progressOf({ ...all, receivedAt: at, lines, outcomes: outcomesOf(facts(given)) }).map((step) =>
    step.code === 'outcome' ? step.outcome.code : step.code,
  )
}

test('nothing is promised that can not come any more', () => {
  const turns = [waiting]
  expect(codes({ turns })).toEqual(['received', 'turn', 'in-minutes'])
  expect(codes({ turns, heldReason: 'flood' })).toEqual(['received', 'held', 'turn', 'in-minutes'])
  expect(codes({ turns, heldReason: 'flood', setAsideAt: at, setAsideReason: 'advertising' })).toEqual([
    'received',
    'set-aside',
  ])
  expect(codes({ kind: 'write', distributedAt: at })).toEqual(['received', 'sent', 'in-minutes'])
  expect(codes({ kind: 'write', distributedAt: at, withdrawnAt: at })).toEqual([
    'received',
    'sent',
    'withdrawn',
  ])
  expect(codes({ turns: [{ ...missed, missedAgainAt: at }] })).toEqual(['received', 'not-present'])
  expect(codes({ turns, meeting: over })).toEqual(['received', 'not-reached'])
  expect(codes({ turns: [spoke], minutes: 'draft' })).toEqual(['received', 'spoke', 'minutes'])
})

test.each([
  ['nobody has called yet', { turns: [waiting] }, []],
  ['is called', { turns: [{ ...waiting, calledAt: at }] }, ['called']],
  ['is not there', { turns: [missed] }, ['missed']],
  ['is called again', { turns: [{ ...missed, calledAgainAt: at }] }, ['called']],
  ['is not there twice', { turns: [{ ...missed, calledAgainAt: at, missedAgainAt: at }] }, ['not-present']],
  ['spoke', { turns: [spoke] }, ['spoke']],
  ['spoke, of a meeting that is over', { turns: [spoke], meeting: over }, ['spoke']],
  ['waits as the meeting ends', { turns: [waiting], meeting: over }, ['not-reached']],
  ['was not there once as it ends', { turns: [missed], meeting: over }, ['not-reached']],
  [
    'waits on an item that moves',
    { turns: [waiting], items: [{ ...item, outcome: 'continued' as const }] },
    ['continued'],
  ],
  [
    'spoke before it moved',
    { turns: [spoke], items: [{ ...item, outcome: 'continued' as const }] },
    ['spoke'],
  ],
  [
    'waits as the meeting is canceled',
    { turns: [waiting], meeting: { ...sitting, cancelledAt: at } },
    ['cancelled'],
  ],
  ['withdrew before it ended', { turns: [{ ...waiting, withdrawnAt: at }], meeting: over }, []],
  ['is held', { turns: [waiting], heldReason: 'flood' }, ['held']],
  ['is held as the meeting ends', { turns: [waiting], heldReason: 'flood', meeting: over }, ['not-reached']],
  ['is approved', { turns: [waiting], heldReason: 'flood', releasedAt: at }, ['released']],
] as const)('who signed up to speak and %s is told so', (_, given, expected) => {
  expect(told(given as Partial<OutcomeFacts>).map(({ code }) => code)).toEqual(expected)
})

test('a place in line is kept only while it can be', () => {
  const released = { turns: [waiting], heldReason: 'flood', releasedAt: at }
  expect(told(released)[0]).toMatchObject({ code: 'released', place: true })
  expect(told({ ...released, meeting: over })[0]).toMatchObject({ code: 'released', place: false })
})

test('what was sent twice is combined with the first, and never anything else', () => {
  const aside = { kind: 'write' as const, setAsideAt: at, earlier: 12 }
  expect(told({ ...aside, setAsideReason: 'sent-twice' })).toEqual([
    { code: 'combined', at, kind: 'write', earlier: 12 },
  ])
  expect(told({ ...aside, setAsideReason: 'threat' })[0]).toMatchObject({ code: 'set-aside', why: 'threat' })
})

test('who was not reached is told why, and where to be heard next', () => {
  expect(told({ turns: [waiting], meeting: over, next })[0]).toMatchObject({
    reason: 'The hall closed.',
    next,
    item: { number: '5.A' },
  })
})

test('a comment tells of its copy, its complaint, its item and its minutes', () => {
  const left = [{ file: null, withheld: false, why: 'A home address.', at }]
  const written = { kind: 'write' as const, distributedAt: at, left, complaintWish: 'send' as const }
  const codesOf = (given: Partial<OutcomeFacts>) => told({ ...written, ...given }).map(({ code }) => code)
  expect(codesOf({})).toEqual(['redacted', 'referred'])
  expect(codesOf({ items: [{ ...item, outcome: 'continued' }], minutes: 'approved' })).toEqual([
    'continued',
    'redacted',
    'referred',
    'minutes',
  ])
  expect(codesOf({ distributedAt: null, heldReason: 'many-links', left: [], complaintWish: null })).toEqual([
    'held',
  ])
})

test('the page begins with what ended it, once nothing is left to wait for', () => {
  const outcomes = told({ turns: [waiting], meeting: over })
  expect(headlineOf(outcomes, false)?.code).toBe('not-reached')
  expect(headlineOf(told({ turns: [spoke, { ...waiting, itemId: 'b' }] }), true)).toBeNull()
})

test('what was said can not be withdrawn, what is still to be said can', () => {
  const said = { ...turn, calledAt: at, startedAt: at, endedAt: at }
  expect(withdrawVerdict('speak', 'open', [said]).ok).toBe(false)
  expect(withdrawVerdict('speak', 'open', [said, turn]).ok).toBe(true)
  expect(withdrawVerdict('speak', 'open', [{ ...turn, calledAt: at }]).ok).toBe(true)
  expect(withdrawVerdict('speak', 'withdrawn', [turn]).ok).toBe(false)
  expect(withdrawVerdict('write', 'open', []).ok).toBe(true)
})
