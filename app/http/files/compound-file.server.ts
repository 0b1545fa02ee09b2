import type { Bytes } from './bytes.server.ts'

/** A Word or PowerPoint file of before 2007: a small file system in one file ([MS-CFB]). */
export type CompoundFile = {
  /** Names of storages and streams, for example `WordDocument`, `_VBA_PROJECT`. */
  names: string[]
  /** The first `length` bytes of a stream in the large sectors; empty when there is none of that name. */
  readStream(name: string, length?: number): Promise<Buffer>
}

const endOfChain = 0xfffffffe
const largestChain = 1 << 18

type Entry = { name: string; start: number; size: number }

/** @returns undefined when the structure does not add up */
export async function readCompoundFile(bytes: Bytes): Promise<CompoundFile | undefined> {
  const header = await bytes.read(0, 512)
  if (header.byteLength < 512) return undefined
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return undefined
  const sectorSize = 1 << shift
  const sector = (number: number) => bytes.read((number + 1) * sectorSize, sectorSize)
  const table = await allocationTable(header, sector, sectorSize)
  const chain = async (start: number, length = Infinity): Promise<Buffer> => {
    const parts: Buffer[] = []
    let next = start
    let have = 0
    while (next < endOfChain && have < length && parts.length < largestChain) {
      const part = await sector(next)
      if (part.byteLength === 0) break
      parts.push(part)
      have += part.byteLength
      next = table[next] ?? endOfChain
    }
    return Buffer.concat(parts)
  }
  const entries = directoryEntries(await chain(header.readUInt32LE(48)))
  if (entries.length === 0) return undefined
  return {
    names: entries.map((entry) => entry.name),
    async readStream(name, length = Infinity) {
      const entry = entries.find((candidate) => candidate.name === name)
      if (!entry) return Buffer.alloc(0)
      const wanted = Math.min(length, entry.size)
      return (await chain(entry.start, wanted)).subarray(0, wanted)
    },
  }
}

async function allocationTable(
  header: Buffer,
  sector: (number: number) => Promise<Buffer>,
  sectorSize: number,
): Promise<number[]> {
  const holders: number[] = []
  for (let at = 76; at + 4 <= 512; at += 4) holders.push(header.readUInt32LE(at))
  let more = header.readUInt32LE(68)
  for (let turn = 0; more < endOfChain && turn < 1024; turn++) {
    const part = await sector(more)
    if (part.byteLength < sectorSize) break
    for (let at = 0; at + 8 <= part.byteLength; at += 4) holders.push(part.readUInt32LE(at))
    more = part.readUInt32LE(part.byteLength - 4)
  }
  const table: number[] = []
  for (const holder of holders) {
    if (holder >= endOfChain) continue
    const part = await sector(holder)
    for (let at = 0; at + 4 <= part.byteLength; at += 4) table.push(part.readUInt32LE(at))
  }
  return table
}

function directoryEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.byteLength; at += 128) {
    const nameBytes = directory.readUInt16LE(at + 64)
    if (nameBytes < 2 || nameBytes > 64 || directory[at + 66] === 0) continue
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes - 2),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}
