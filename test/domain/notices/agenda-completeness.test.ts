import { describe, expect, it, test } from 'vitest'
import {
  agendaChecklist,
  agendaCompleteVerdict,
  checklistSummary,
  type AgendaFacts,
} from '#app/domain/notices/agenda-completeness.ts'
import { descriptionNotes } from '#app/domain/notices/description-notes.ts'

const item = (change: Partial<AgendaFacts['items'][number]> = {}): AgendaFacts['items'][number] => ({
  id: 'i1',
  number: '1',
  kind: 'discussion',
  title: 'Letter to the director of ICE',
  description: null,
  hasChildren: false,
  ...change,
})

const whole: AgendaFacts = {
  kind: 'regular',
  startsAt: '2026-12-11T02:00:00.000Z',
  place: 'City Hall, Council Chamber S249',
  purpose: null,
  remoteAccess: null,
  remoteOffered: false,
  disabilityText: 'Call the clerk.',
  lateWritingsAddress: '100 North Garfield Avenue',
  commentText: 'Before each item.',
  items: [item(), item({ id: 'i2', number: '2', kind: 'general-comment', title: 'Public comment' })],
  unprinted: [],
}

const stops = (facts: AgendaFacts): string[] =>
  agendaChecklist(facts)
    .filter((entry) => entry.state === 'stops')
    .map((entry) => entry.code)

describe('E3: what an agenda must carry', () => {
  it('lets a whole agenda pass', () => {
    expect(stops(whole)).toEqual([])
    expect(agendaCompleteVerdict(agendaChecklist(whole))).toEqual({ ok: true })
    expect(checklistSummary(agendaChecklist(whole))).toBe(
      'Nothing stops the posting, nothing is worth a look',
    )
  })

  it('names what the PDF can’t draw as worth a look, with the item where it is put right', () => {
    const unprinted = [
      { place: 'Item 2', itemId: 'i2', characters: ['ⴰ'] },
      { place: 'At the head', itemId: null, characters: ['𒀀'] },
    ]
    const checklist = agendaChecklist({ ...whole, unprinted })
    expect(agendaCompleteVerdict(checklist)).toEqual({ ok: true })
    expect(checklist.filter(({ code }) => code === 'unprinted-characters')).toEqual([
      {
        code: 'unprinted-characters',
        state: 'look',
        sentence:
          'Item 2: the PDF can’t draw “ⴰ” (U+2D30). It prints a box with the character’s code instead.',
        section: '',
        fix: { on: 'item', id: 'i2', field: 'title' },
      },
      expect.objectContaining({ fix: null, state: 'look' }),
    ])
  })

  const special: AgendaFacts = { ...whole, kind: 'special', purpose: 'The letter', items: [item()] }
  test.each<[string, AgendaFacts]>([
    ['time', { ...whole, startsAt: null }],
    ['place', { ...whole, place: '  ' }],
    ['items', { ...special, items: [] }],
    ['disability-text', { ...whole, disabilityText: null }],
    ['late-writings-address', { ...whole, lateWritingsAddress: '' }],
    ['comment-text', { ...whole, commentText: null }],
    ['general-comment', { ...whole, items: [item()] }],
    ['general-comment', { ...whole, kind: 'adjourned', items: [item()] }],
    ['purpose', { ...special, purpose: null }],
    ['remote-access', { ...whole, remoteOffered: true }],
    ['item-description', { ...whole, items: [...whole.items, item({ id: 'i3', number: '3', title: ' ' })] }],
  ])('stops without %s', (code, facts) => {
    expect(stops(facts)).toEqual([code])
    const verdict = agendaCompleteVerdict(agendaChecklist(facts))
    expect(verdict).toMatchObject({ ok: false, code: 'agenda-incomplete' })
    expect(verdict.ok === false && verdict.section).toMatch(/^Government Code 549/)
  })

  it('asks no general comment of a special meeting, and no remote access where nobody is remote', () => {
    expect(stops(special)).toEqual([])
    expect(stops({ ...whole, remoteOffered: true, remoteAccess: 'By video' })).toEqual([])
  })

  it('names everything that is missing, stops first, and where to mend it', () => {
    const list = agendaChecklist({
      ...whole,
      place: null,
      lateWritingsAddress: null,
      items: [...whole.items, item({ id: 'i3', number: '3', title: 'Staff updates' })],
    })
    expect(list.slice(0, 3).map(({ code, state, fix }) => [code, state, fix])).toEqual([
      ['place', 'stops', { on: 'meeting', field: 'place' }],
      ['late-writings-address', 'stops', { on: 'setting', field: 'lateWritingsAddress' }],
      ['description-short', 'look', { on: 'item', id: 'i3', field: 'description' }],
    ])
    expect(list.slice(3).every(({ state, fix }) => state === 'in-order' && fix === null)).toBe(true)
    expect(checklistSummary(list)).toBe('Two things stop the posting, one is worth a look')
    expect(agendaCompleteVerdict(list)).toMatchObject({
      sentence: expect.stringContaining('late papers') as string,
    })
  })
})

describe('W1: notes on a description', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')
  const codes = (title: string, description: string | null = null, more = {}) =>
    descriptionNotes({ title, description, ...more }).map((note) => note.code)

  test.each<[string, string | null, string[]]>([
    ['Policy', words(20), []],
    ['Policy', words(21), ['description-long']],
    [words(21), null, ['description-long']],
    [words(4), null, []],
    [words(3), null, ['description-short']],
    ['One', words(3), []],
    ['One', words(2), ['description-short']],
    ['Staff updates', null, ['description-short']],
    ['Updates', null, ['description-vague']],
    ['Miscellaneous', 'etc.', ['description-vague']],
    ['Review of policies on pursuit, force, etc.', null, ['description-vague']],
    ['Update on the letter to ICE', null, []],
  ])('%j, %j: %j', (title, description, expected) => {
    expect(codes(title, description)).toEqual(expected)
  })

  it('leaves procedure and headings alone', () => {
    expect(codes('Adjournment', null, { kind: 'adjournment' })).toEqual([])
    expect(codes('Discussion', null, { kind: 'discussion', hasChildren: true })).toEqual([])
    expect(codes('Discussion', null, { kind: 'heading', hasChildren: true })).toEqual([])
    expect(codes('Approval of minutes', null, { kind: 'minutes-approval' })).toEqual([])
    expect(codes('Discussion', null, { kind: 'heading' })).toEqual(['heading-empty'])
    expect(codes('Discussion', null, { kind: 'discussion' })).toEqual(['description-short'])
  })
})
