import { crc32, deflateSync } from 'node:zlib'
import type { Drawing } from '../pdfium/draw-page.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const TRUE_COLOUR = 2
const LESS_THAN_ABOVE = 2

/** A drawing as a PNG: its dots and nothing else. */
export function pngOf({ width, height, pixels }: Drawing): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  header.writeUInt8(TRUE_COLOUR, 9)
  const row = 3 * width + 1
  const rows = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    let to = y * row
    // Each dot as its difference from the one above it compresses best for pages.
    rows[to++] = LESS_THAN_ABOVE
    for (let x = 0, from = 4 * y * width; x < width; x++, from += 4) {
      for (let channel = 0; channel < 3; channel++) {
        const above = y === 0 ? 0 : pixels[from + channel - 4 * width]!
        rows[to++] = (pixels[from + channel]! - above) & 0xff
      }
    }
  }
  const data = deflateSync(rows, { level: 6 })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
