import { expect, test } from 'vitest'
import { newEditionVerdict } from '#app/domain/publishing/amendment.ts'

test('an edition says something that the one before does not', () => {
  expect(newEditionVerdict({ differs: true })).toEqual({ ok: true })
  expect(newEditionVerdict({ differs: false })).toMatchObject({ code: 'nothing-changed' })
})
