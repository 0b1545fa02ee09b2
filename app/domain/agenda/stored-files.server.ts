import { findFile, isRemoved, putFileFrom, readFileChunks, type StoredFile } from '#db/files.ts'
import type { Store } from '../commands/command.server.ts'

/**
 * Keeps bytes in the store before the command that names them, a chunk at a time, outside any transaction. Bytes that
 * no row names do no harm.
 * @param now instant
 */
export async function storeFile(
  db: Store,
  file: StoredFile,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  now: string,
): Promise<StoredFile> {
  return putFileFrom(db, file, bytes, now)
}

/** @returns whether the bytes of a file are kept */
export async function isStored(db: Store, sha256: string): Promise<boolean> {
  return (await findFile(db, sha256)) !== undefined && !(await isRemoved(db, sha256))
}

export function readStoredFile(
  db: Store,
  file: StoredFile,
  start: number,
  end: number,
): AsyncIterable<Uint8Array> {
  return readFileChunks(db, file, start, end)
}
