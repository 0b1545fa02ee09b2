const drawn = new Set(['VP8X', 'VP8 ', 'VP8L', 'ANIM', 'ANMF', 'ALPH', 'ICCP'])
const drawnInFrame = new Set(['VP8 ', 'VP8L', 'ALPH'])
/** The flags of `VP8X` that promise EXIF and XMP. */
const promises = 0x0c
const frameHead = 16

/** A WebP with the same pictures and nothing beside them; null where it can't be taken apart. */
export function webpWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.toString('latin1', 0, 4) !== 'RIFF' || view.toString('latin1', 8, 12) !== 'WEBP') return null
  const end = Math.min(view.length, 8 + view.readUInt32LE(4))
  const chunks = chunksOf(view.subarray(12, end))
  if (!chunks) return null
  const kept: Buffer[] = []
  for (const { name, data } of chunks.filter((chunk) => drawn.has(chunk.name))) {
    if (name === 'VP8X')
      kept.push(chunk(name, Buffer.concat([Buffer.from([data[0]! & ~promises]), data.subarray(1)])))
    else if (name === 'ANMF') {
      const frame = chunksOf(data.subarray(frameHead))
      if (!frame) return null
      const inner = frame
        .filter((part) => drawnInFrame.has(part.name))
        .map((part) => chunk(part.name, part.data))
      kept.push(chunk(name, Buffer.concat([data.subarray(0, frameHead), ...inner])))
    } else kept.push(chunk(name, data))
  }
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]))
}

type Chunk = { name: string; data: Buffer }

function chunksOf(view: Buffer): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= view.length;) {
    const end = at + 8 + view.readUInt32LE(at + 4)
    if (end > view.length) return null
    chunks.push({ name: view.toString('latin1', at, at + 4), data: view.subarray(at + 8, end) })
    at = end + ((end - at) % 2)
  }
  return chunks
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
