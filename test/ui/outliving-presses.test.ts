import { expect, test } from 'vitest'
import { outliving } from '#app/ui/outliving-presses.ts'

const signal = new AbortController().signal

/** What the browser is asked to do. */
async function asked(init: RequestInit): Promise<RequestInit> {
  let given: RequestInit = {}
  await outliving(async (_input, sent) => {
    given = sent ?? {}
    return new Response()
  })('/press', init)
  return given
}

test('a press goes on without its page, whole, and nothing on the page can break it off', async () => {
  const body = new URLSearchParams({ key: 'one' })
  expect(await asked({ method: 'POST', body, signal, headers: { a: 'b' } })).toEqual({
    method: 'POST',
    body,
    headers: { a: 'b' },
    keepalive: true,
  })
})

test.each<[string, RequestInit]>([
  ['what is read', { signal }],
  ['a form with files', { method: 'POST', body: new FormData(), signal }],
  ['a long text', { method: 'POST', body: new URLSearchParams({ text: 'x'.repeat(16_000) }), signal }],
])('%s goes as before', async (_what, init) => {
  expect(await asked(init)).toBe(init)
})
