import { sendable } from '#app/domain/text/sendable.ts'

const tabAndLineEnds = [9, 10, 13]
/** Searched for one at a time: each search is one pass over the bytes, a hundred times faster than any regular expression. */
const unsendable: readonly (number | Buffer)[] = [
  ...Array.from({ length: 32 }, (_, byte) => byte).filter((byte) => !tabAndLineEnds.includes(byte)),
  0x7f,
  Buffer.from('\ufffe'),
  Buffer.from('\uffff'),
]

/**
 * A page from the pieces in which React writes it. Where a character of several bytes doesn't fit into the rest of its
 * buffer, React 18 hands the buffer on with that rest still NUL; here they go, with any control that was stored.
 */
export function pageBytes(pieces: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  const body = Buffer.concat(pieces)
  if (!unsendable.some((sign) => body.includes(sign))) return body
  return Buffer.from(sendable(body.toString('utf8')))
}
