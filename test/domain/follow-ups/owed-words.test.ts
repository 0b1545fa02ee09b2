import { expect, it } from 'vitest'
import type { Clock } from '#app/domain/follow-ups/clock/clock.ts'
import { goneByWords, owedSentence } from '#app/domain/follow-ups/owed-words.ts'

const clock: Clock = {
  basis: 'statutory',
  section: 'Government Code 7922.535',
  certainty: 'statute',
  term: { unit: 'calendar', length: 10, calendar: 'california', closedDay: 'next-open-day' },
}
const none = { dueOn: null, dueKind: null, dueComputation: null, clock: null }
const on = { ...none, dueOn: '2026-12-10' }

it.each([
  [none, 'No date set'],
  [{ ...on, dueKind: 'agreed' as const }, 'Date agreed: December 10, 2026.'],
  [
    { ...on, dueKind: 'chosen' as const },
    'Review date chosen by the commission: December 10, 2026. No law sets this date.',
  ],
  [
    { ...on, dueKind: 'statutory' as const, dueComputation: 'Penal Code 679.10.' },
    'Due December 10, 2026. Penal Code 679.10.',
  ],
  [
    { ...on, dueKind: 'statutory' as const, dueComputation: 'Due then, as counted.', clock },
    'Due then, as counted.',
  ],
  [{ ...none, clock }, 'The date sent is not recorded, so we can’t count.'],
])('a date says what it is: %j', (date, sentence) => {
  expect(owedSentence(date)).toBe(sentence)
})

it.each([
  ['statutory', clock, 'Past the date set by Government Code 7922.535'],
  ['statutory', null, 'Past the date set by law'],
  ['agreed', null, 'Past the agreed date'],
  ['chosen', null, 'The review date has passed'],
] as const)(
  'N6: of a %s date nothing is said on its day, and the day after: %s',
  (dueKind, counted, words) => {
    const date = { ...on, dueKind, clock: counted }
    expect(goneByWords(date, '2026-12-10')).toBeNull()
    expect(goneByWords(date, '2026-12-11')).toBe(words)
    expect(goneByWords(none, '2026-12-11')).toBeNull()
  },
)
