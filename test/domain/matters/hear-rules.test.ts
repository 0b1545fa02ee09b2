import { expect, test } from 'vitest'
import { takeBackVerdict } from '#app/domain/matters/hear-rules.ts'

test('a step that was recorded is taken back', () => {
  expect(takeBackVerdict({ id: 'entry' })).toEqual({ ok: true })
  expect(takeBackVerdict(undefined)).toMatchObject({ code: 'nothing-pressed' })
})
