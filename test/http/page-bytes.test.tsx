import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { pageBytes } from '#app/http/page-bytes.ts'

/** The buffer of React 18, in bytes. */
const view = 2048

async function piecesOf(page: ReactElement): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  const into = new Writable({
    write(piece: Buffer, _encoding, written) {
      pieces.push(piece)
      written()
    },
  })
  renderToPipeableStream(page).pipe(into)
  await finished(into)
  return pieces
}

const words = { two: 'é·ñ', three: '“한”', four: '😀👩‍👩‍👧', all: 'aé한😀' }
const shifts = Array.from({ length: 9 }, (_, index) => index)

/** Short texts, as React writes longer ones past its buffer. */
const pageOf = (text: string, shift: number) => (
  <ul title={'x'.repeat(shift)}>
    {Array.from({ length: 3 * view }, (_, index) => text.repeat(1 + (index % 3))).map((line, index) => (
      <li key={index}>{line}</li>
    ))}
  </ul>
)

test.each(Object.entries(words))(
  'text of %s bytes a letter is whole over every border',
  async (_bytes, text) => {
    let held = 0
    for (const shift of shifts) {
      const pieces = await piecesOf(pageOf(text, shift))
      held += pieces.filter((piece) => piece.includes(0)).length
      const page = pageBytes(pieces)
      expect(page.includes(0)).toBe(false)
      const lines = [...page.toString('utf8').matchAll(/<li>([^<]*)<\/li>/g)].map((found) => found[1])
      expect(lines).toEqual(Array.from({ length: 3 * view }, (_, index) => text.repeat(1 + (index % 3))))
    }
    // Else React writes no such bytes any more, and nothing is left to mend.
    expect(held).toBeGreaterThan(0)
  },
)

test('control characters that were stored are removed, and what is beside them stays', async () => {
  const pieces = await piecesOf(<p title={'a\u0001b'}>{'“x\0\u0008\u001b\uffff\ufffe\u0085y”\t.\n'}</p>)
  expect(pageBytes(pieces).toString('utf8')).toBe('<p title="ab">“x\ny”\t.\n</p>')
})

test('a page without any is handed on as it is', () => {
  const pieces = [Buffer.from('<p>é'), Buffer.from('한</p>')]
  expect(pageBytes(pieces)).toEqual(Buffer.concat(pieces))
})
