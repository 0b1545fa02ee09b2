import type { Readable } from 'node:stream'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { mostParts, mostUnpackedBytes } from '#app/domain/agenda/file-kinds.ts'

export type Part = {
  name: string
  /** Unpacks it; throws where it holds more or less than the directory says. */
  read(): Promise<Readable>
}

export type Zip = { parts: Part[]; encrypted: boolean; unpacksTooLarge: boolean }

/**
 * Reads a zip's directory: at most 10,000 parts, which together unpack to at most 500 MB.
 * @returns undefined when it does not add up: cut off, two parts of one name, or parts that lie over each other
 */
export async function openZip(file: Buffer): Promise<Zip | undefined> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
  const zip = await fromBufferPromise(file, options).catch(() => undefined)
  if (!zip) return undefined
  const entries = await listEntries(zip).catch(() => undefined)
  if (!entries) return undefined
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  return {
    parts: entries.map((entry) => ({
      name: entry.fileName,
      read: () => zip.openReadStreamPromise(entry),
    })),
    encrypted: entries.some((entry) => entry.isEncrypted()),
    unpacksTooLarge: unpacked > mostUnpackedBytes,
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[] | undefined> {
  if (zip.entryCount > mostParts) return undefined
  const entries: Entry[] = []
  const names = new Set<string>()
  let packed = 0
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    names.add(entry.fileName.toLowerCase())
    packed += entry.compressedSize
    // What lies over each other would be unpacked many times, and read differently by different programs.
    if (entries.length > mostParts || names.size < entries.length || packed > zip.fileSize) return undefined
  }
  return entries
}

/** The first bytes of a part, at most so many. */
export async function bytesOf(part: Part, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of (await part.read()) as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size >= most) break
  }
  return Buffer.concat(chunks).subarray(0, most)
}
