import { describe, expect, it, test } from 'vitest'
import { decidedWith } from '#app/domain/meeting-record/votes/decided-with.ts'
import { item, meetingRecord, motion, votes } from '#test/factories/meeting-record.ts'
import { trees } from '#test/setup/meeting.ts'

const lost = { votes: votes(Object.fromEntries(trees.map((name) => [name, 'no']))) }
const heading = (made = {}, kind: 'heading' | 'consent' = 'heading') =>
  item({
    id: 'over',
    number: '3',
    kind,
    title: 'Contracts',
    motions: [motion({ id: 'm', text: 'To approve.', ...made })],
  })
const under = (made = {}) =>
  item({
    id: 'under',
    parentId: 'over',
    number: '3.A',
    kind: 'action',
    title: 'Radios',
    opened: false,
    ...made,
  })
const decided = (...items: ReturnType<typeof item>[]) =>
  decidedWith(meetingRecord({ items }), items.at(-1)!)?.id ?? null

describe('an item under a heading', () => {
  it('is decided by the motion on the heading that carried', () => {
    expect(decided(heading(), under())).toBe('over')
    expect(decided(heading(), under({ outcome: 'not-reached' }))).toBe('over')
    expect(decided(heading({ decidedBy: 'general-consent', votes: [] }), under())).toBe('over')
    const middle = under({ id: 'middle', kind: 'heading' })
    expect(decided(heading(), middle, under({ parentId: 'middle' }))).toBe('over')
  })

  test.each([
    ['lost', lost],
    ['withdrawn', { withdrawn: true, voteClosed: false }],
    ['not voted on', { voteClosed: false, voteMethod: null, votes: [] }],
    ['without a second', { decidedBy: 'no-second' as const, votes: [] }],
    ['reconsidered', { reconsidered: true }],
    ['to postpone', { kind: 'postpone' as const }],
  ])('is not, where that motion was %s', (_, made) => {
    expect(decided(heading(made), under())).toBeNull()
  })

  test.each([
    ['opened', { opened: true }],
    ['continued', { outcome: 'continued' as const }],
    ['withdrawn', { outcome: 'withdrawn' as const }],
    ['moved on', { motions: [motion({ id: 'own', text: 'To wait.', ...lost })] }],
  ])('is told by itself, where it was %s', (_, made) => {
    expect(decided(heading(), under(made))).toBeNull()
  })

  it('is left to the consent calendar that it stands on', () => {
    expect(decided(heading({}, 'consent'), under())).toBeNull()
  })
})
