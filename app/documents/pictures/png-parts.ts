/** A chunk of a PNG with its name; `whole` is all of it, with its length and sum. */
export type PngChunk = { name: string; data: Uint8Array; whole: Uint8Array }

export const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')

/** Takes a PNG apart; null where it is none or does not come to its end. What follows its end is left out. */
export function pngChunks(bytes: Uint8Array): PngChunk[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!view.subarray(0, 8).equals(pngStart)) return null
  const chunks: PngChunk[] = []
  for (let at = 8; at + 12 <= view.length;) {
    const end = at + 12 + view.readUInt32BE(at)
    if (end > view.length) return null
    const name = view.toString('latin1', at + 4, at + 8)
    chunks.push({ name, data: view.subarray(at + 8, end - 4), whole: view.subarray(at, end) })
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}
