import { describe, expect, it } from 'vitest'
import { nextOnFollowUp } from '#app/domain/follow-ups/next-actor.ts'
import { nextOnQuestion } from '#app/domain/questions/next-actor.ts'

const asked = { state: 'asked', addressee: 'Pasadena Police Department', last: null, decider: null } as const
const elm = { name: 'Dora Elm', inOffice: true }

describe('who must act next on a question', () => {
  it('is who was asked, until a full answer came', () => {
    expect(nextOnQuestion(asked)).toBe(
      'Waiting for the Pasadena Police Department to answer. No due date is set.',
    )
    expect(nextOnQuestion({ ...asked, last: { disposition: 'part' } })).toContain('to answer the rest.')
    expect(nextOnQuestion({ ...asked, last: { disposition: 'answered' } })).toContain('to answer again.')
    expect(nextOnQuestion({ ...asked, addressee: 'Police Chief Gene Harris' })).toMatch(
      /^Waiting for Police Chief Gene Harris to answer\./,
    )
  })

  it('is then who asked, or the chair where who asked has left the commission', () => {
    const answered = { ...asked, state: 'answered', last: { disposition: 'answered' } } as const
    expect(nextOnQuestion({ ...answered, decider: elm })).toContain(
      'Waiting for Dora Elm to accept the answer',
    )
    expect(nextOnQuestion({ ...answered, decider: { ...elm, inOffice: false } })).toContain(
      'Waiting for the chair',
    )
    expect(nextOnQuestion(answered)).toContain('Waiting for the commission')
  })

  it.each(['agreed', 'withdrawn', 'merged', 'closed'] as const)('is nobody once it is %s', (state) => {
    expect(nextOnQuestion({ ...asked, state, decider: elm })).toBeNull()
  })
})

describe('who must act next on a follow-up', () => {
  const open = { state: 'open', owedBy: 'Director of ICE', sent: null, due: null } as const

  it('is who owes it, with the date', () => {
    expect(nextOnFollowUp(open)).toBe('Waiting for the Director of ICE to report back. No due date is set.')
    const due = { words: 'Due December 10, 2026', passed: 'Past the agreed date' }
    expect(nextOnFollowUp({ ...open, sent: { on: '2025-06-01' }, due })).toBe(
      'Waiting for the Director of ICE to reply. Due December 10, 2026. Past the agreed date.',
    )
  })

  it('is the commission once a reply came, and nobody once it is closed', () => {
    expect(nextOnFollowUp({ ...open, state: 'replied' })).toContain('Waiting for the commission')
    expect(nextOnFollowUp({ ...open, state: 'closed' })).toBeNull()
  })
})
