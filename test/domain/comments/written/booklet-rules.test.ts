import { expect, test } from 'vitest'
import { machineCheckVerdict, newBookletVerdict } from '#app/domain/comments/written/booklet-rules.ts'

test.each([
  [{ before: false, came: 1, leftOut: 0 }, null],
  [{ before: false, came: 0, leftOut: 0 }, 'No written comments yet.'],
  [{ before: false, came: 0, leftOut: 1 }, 'No written comments yet.'],
  [{ before: true, came: 1, leftOut: 0 }, null],
  [{ before: true, came: 0, leftOut: 1 }, null],
  [{ before: true, came: 0, leftOut: 0 }, 'No comments have come in since the last booklet.'],
])('a booklet after %j: %j', (facts, sentence) => {
  expect(newBookletVerdict(facts)).toMatchObject(sentence ? { code: 'nothing-new', sentence } : { ok: true })
})

test('E16: a booklet that fails its check is not made', () => {
  expect(machineCheckVerdict({ ok: true })).toEqual({ ok: true })
  expect(machineCheckVerdict({ ok: false })).toMatchObject({ code: 'machine-check' })
})
