import { open, type FileHandle } from 'node:fs/promises'

/** A file read by position, so that 100 MB are judged without being held. */
export type Bytes = {
  size: number
  /** Up to `length` bytes from `offset`; fewer at the end of the file. */
  read(offset: number, length: number): Promise<Buffer>
}

/** Opens `path`, hands it to `work`, and closes it whatever happens. */
export async function withBytes<Result>(
  path: string,
  work: (bytes: Bytes) => Promise<Result>,
): Promise<Result> {
  const handle = await open(path, 'r')
  try {
    return await work({ size: (await handle.stat()).size, read: reader(handle) })
  } finally {
    await handle.close()
  }
}

function reader(handle: FileHandle): Bytes['read'] {
  return async (offset, length) => {
    const buffer = Buffer.alloc(Math.max(0, length))
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, Math.max(0, offset))
    return buffer.subarray(0, bytesRead)
  }
}
