import type { Bytes } from './bytes.server.ts'

export type ZipEntry = { name: string; encrypted: boolean }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** The end record may be followed by a comment of up to 65,535 bytes. */
const farthestEnd = 22 + 0xffff
const largestDirectory = 16 << 20

/**
 * Reads the central directory of a zip file, which is what Word and PowerPoint go by; nothing is unpacked.
 * @returns undefined when the directory is missing or does not add up (damaged, cut off, or 64-bit)
 */
export async function readZipDirectory(bytes: Bytes): Promise<ZipEntry[] | undefined> {
  const tailStart = Math.max(0, bytes.size - farthestEnd)
  const tail = await bytes.read(tailStart, farthestEnd)
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endSignature) continue
    const size = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    if (size > largestDirectory || offset + size > tailStart + at) return undefined
    return parseEntries(await bytes.read(offset, size), tail.readUInt16LE(at + 10))
  }
  return undefined
}

function parseEntries(directory: Buffer, count: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > directory.byteLength || directory.readUInt32LE(at) !== entrySignature) return undefined
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}
