import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { wordsIn } from '#app/i18n/words.ts'
import { GroupBand, type PersonShown } from '#app/ui/receipt-group.tsx'

const say = wordsIn('en')
const tell = { say, language: 'en', zone: 'UTC', contact: '', complaints: null, namesFiles: true } as const
const person = (number: number, more: Partial<PersonShown> = {}): PersonShown => ({
  number,
  displayName: null,
  withdrawn: false,
  outcomes: [],
  lines: [
    {
      itemId: 'item',
      number: '5.A',
      title: 'Visas',
      state: 'waiting',
      place: number,
      of: 9,
      beingHeard: false,
      open: true,
      seconds: 180,
    },
  ],
  ...more,
})
const shown = (people: PersonShown[], status: 'open' | 'held') =>
  renderToStaticMarkup(<GroupBand tell={tell} receipt={{ people, status, together: null }} />)

test('the item of a group is named once, with the place of each on it', () => {
  const page = shown([person(1), person(2, { displayName: 'Bo' })], 'open')
  expect(page.match(/Visas/g)).toHaveLength(1)
  expect(page).toContain('Number 2, Bo')
  expect(page).toContain('2nd')
})

test('a group that staff have yet to review is not said to wait for a call', () => {
  const held = { code: 'held', at: '2026-12-01T00:00:00.000Z', kind: 'speak', why: 'flood' } as const
  const page = shown(
    [1, 2].map((number) => person(number, { outcomes: [held] })),
    'held',
  )
  expect(page.match(/Received. Staff will review it/g)).toHaveLength(2)
  expect(page).not.toContain('Waiting to be called')
})
