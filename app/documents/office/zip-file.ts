import { crc32, deflateRawSync } from 'node:zlib'

/**
 * A ZIP archive (APPNOTE 4.3), dated January 1, 1980, so that the same parts give the same bytes. Its entries are stored
 * as they are, or packed; one named “mimetype” is always stored.
 */
export function zip(
  files: [name: string, data: string | Uint8Array][],
  { packed = false }: { packed?: boolean } = {},
): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of files) {
    const path = Buffer.from(name)
    const plain = typeof content === 'string' ? Buffer.from(content) : content
    const isPacked = packed && name !== 'mimetype'
    const data = isPacked ? deflateRawSync(plain) : plain
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(isPacked ? 8 : 0, 4)
    facts.writeUInt16LE(33, 8)
    facts.writeUInt32LE(crc32(plain), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(plain.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = [Buffer.from('504b0304', 'hex'), facts, path]
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, tail, path]))
    parts.push(...local, data)
    offset += local.reduce((sum, { length }) => sum + length, data.length)
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.set(Buffer.from('504b0506', 'hex'))
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, index, end])
}
