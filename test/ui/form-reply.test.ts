import { expect, test } from 'vitest'
import { typedIn } from '#app/ui/form-reply.ts'

test('what was typed is shown again, and of a field that was sent twice the first', () => {
  const reply = { values: { name: 'Ana', reason: ['first', 'second'], empty: '', none: [] } }
  expect(['name', 'reason', 'empty', 'none', 'missing'].map((name) => typedIn(reply, name))).toEqual([
    'Ana',
    'first',
    '',
    undefined,
    undefined,
  ])
  expect(typedIn(undefined, 'name')).toBeUndefined()
})
