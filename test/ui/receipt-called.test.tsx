import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { TurnState } from '#app/domain/comments/queue/turn-state.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { PlaceBand, type ReceiptShown } from '#app/ui/receipt.tsx'

const join = {
  link: 'https://meet.example.org/cpoc?pwd=1&x=2',
  phone: '(626) 555-0142',
  code: '872 114',
  raiseHand: '*9',
  unmute: '*6',
}

const tell = {
  say: wordsIn('en'),
  language: 'en' as const,
  zone: 'America/Los_Angeles',
  contact: 'ask the commission’s clerk',
  complaints: null,
  namesFiles: true,
}

function shown(
  state: TurnState,
  mode: 'in-person' | 'remote',
  given = join,
  status: ReceiptShown['status'] = 'open',
): string {
  const line = {
    itemId: 'a',
    number: '7.A',
    title: 'Ride-alongs',
    state,
    place: state === 'waiting' ? 2 : null,
    of: 3,
    open: state === 'waiting',
    beingHeard: true,
    seconds: 180,
  }
  const receipt: ReceiptShown = {
    kind: 'speak',
    mode,
    number: 34,
    status,
    late: false,
    outcomes: [],
    displayName: 'Wren',
    lines: [line],
    progress: [],
  }
  return renderToStaticMarkup(
    <PlaceBand
      language="en"
      tell={tell}
      receipt={receipt}
      order="sign-up"
      join={given}
      seen="6:20 PM"
      again="/c"
    />,
  )
}

test('who speaks by video or phone is told how to join, and what happens then', () => {
  const html = shown('waiting', 'remote')
  expect(html).toContain('<a href="https://meet.example.org/cpoc?pwd=1&amp;x=2">')
  expect(html).toContain('By phone: (626) 555-0142')
  expect(html).toContain('Meeting code: 872 114')
  expect(html).toContain('press *9 to raise your hand')
  expect(html).toContain('we will call your name or number')
})

test.each([
  ['held', true],
  ['withdrawn', false],
  ['set-aside', false],
] as const)('of a sign-up that is %s: %s', (status, told) => {
  expect(shown('waiting', 'remote', join, status).includes('(626) 555-0142')).toBe(told)
})

test('who speaks in the room is not, nor anyone where nothing is entered', () => {
  expect(shown('waiting', 'in-person')).not.toContain('555-0142')
  const nothing = { link: '', phone: '', code: '', raiseHand: '', unmute: '' }
  expect(shown('waiting', 'remote', nothing)).not.toContain('How to join')
})

test.each(['called', 'called-again'] as const)('that they are %s stands above all, once', (state) => {
  const html = shown(state, 'remote')
  expect(html.match(/You are being called now/g)).toHaveLength(1)
  expect(html.indexOf('class="called"')).toBeLessThan(html.indexOf('Ride-alongs'))
  expect(html).toContain('press *6 to unmute')
  expect(html).not.toContain('to raise your hand')
  expect(shown(state, 'in-person')).toContain('You are being called now')
  expect(shown('spoke', 'remote')).not.toContain('being called')
})
