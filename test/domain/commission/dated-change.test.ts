import { expect, test } from 'vitest'
import { datedChange } from '#app/domain/commission/dated-change.ts'

const today = '2026-12-04'
test.each([
  ['2026-12-03', null, 'past-without-reason'],
  ['2026-12-03', 'Entered wrongly.', undefined],
  ['2026-12-04', null, undefined],
  ['2026-12-05', null, undefined],
])('a setting from %s, with the reason %s', (effectiveOn, reason, code) => {
  const verdict = datedChange({ effectiveOn, today, reason })
  expect(verdict.ok ? undefined : verdict.code).toBe(code)
})
