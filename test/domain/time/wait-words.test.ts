import { expect, test } from 'vitest'
import { waitWords } from '#app/domain/time/wait-words.ts'
import type { DatePrecision } from '#app/domain/time/partial-date.ts'

const today = '2026-12-04'

test.each<[string, DatePrecision, string | null]>([
  [today, 'day', null],
  ['2026-12-05', 'day', null],
  ['2026-12-01', 'month', null],
  ['2026-12-03', 'day', '1 day'],
  ['2026-09-05', 'day', '90 days'],
  ['2026-09-04', 'day', '3 months (91 days)'],
  ['2026-09-03', 'day', 'more than 3 months (92 days)'],
  ['2026-11-01', 'month', '4 to 33 days'],
  ['2025-06-01', 'month', 'more than 17 months (522 to 551 days)'],
  ['2023-12-05', 'day', 'more than 35 months (1,095 days)'],
  ['2017-01-01', 'day', 'more than 9 years (3,624 days)'],
])('since %s (%s) it has been %s', (on, precision, words) => {
  expect(waitWords({ on, precision }, today)).toBe(words)
})
