import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** Of every chunk of a file but the last. */
export const chunkBytes = 1 << 20

export type StoredFile = { sha256: string; byteSize: number; mediaType: string }

/**
 * Stores bytes under their SHA-256, in chunks. The same bytes are stored once. Pass the transaction of a command so
 * that a file can't be kept without the row that names it.
 * @param storedAt instant
 */
export async function putFile(
  db: Kysely<Database>,
  bytes: Uint8Array,
  mediaType: string,
  storedAt: string,
): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return putFileFrom(db, { sha256, byteSize: bytes.byteLength, mediaType }, [bytes], storedAt)
}

/**
 * Stores a file that is too big for memory, from a stream of its bytes whose hash and size are known already. Each
 * chunk is a write of its own, so a long upload holds no transaction; a file left half stored is completed by the next
 * upload of the same bytes.
 * @param storedAt instant
 */
export async function putFileFrom(
  db: Kysely<Database>,
  file: StoredFile,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  storedAt: string,
): Promise<StoredFile> {
  await markBrought(db, file.sha256, storedAt)
  const known = await findFile(db, file.sha256)
  const wanted = Math.ceil(file.byteSize / chunkBytes)
  if (known && (await countChunks(db, file.sha256)) === wanted) return known
  await db
    .insertInto('file')
    .values({ ...file, storedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  let seq = 0
  for await (const chunk of inChunks(bytes)) {
    await db
      .insertInto('fileChunk')
      .values({ sha256: file.sha256, seq, bytes: chunk })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    seq++
  }
  return known ?? file
}

/** From here on nobody takes the bytes for left behind, and bytes that were removed may come back. */
async function markBrought(db: Kysely<Database>, sha256: string, at: string): Promise<void> {
  await db
    .insertInto('upload')
    .values({ sha256, at })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ at }))
    .execute()
  await db.deleteFrom('removedFile').where('sha256', '=', sha256).execute()
}

/** @returns whether the bytes of a file were removed */
export async function isRemoved(db: Kysely<Database>, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('removedFile')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

async function countChunks(db: Kysely<Database>, sha256: string): Promise<number> {
  const { count } = await db
    .selectFrom('fileChunk')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function* inChunks(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    let rest = piece
    while (size + rest.byteLength >= chunkBytes) {
      const taken = rest.subarray(0, chunkBytes - size)
      yield Buffer.concat([...pieces, taken])
      rest = rest.subarray(taken.byteLength)
      pieces = []
      size = 0
    }
    if (rest.byteLength > 0) {
      pieces.push(rest)
      size += rest.byteLength
    }
  }
  if (size > 0) yield Buffer.concat(pieces)
}

/** @returns what is known of a stored file, without its bytes */
export async function findFile(db: Kysely<Database>, sha256: string): Promise<StoredFile | undefined> {
  return db
    .selectFrom('file')
    .select(['sha256', 'byteSize', 'mediaType'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

/** Streams a stored file a chunk at a time, from `start` to `end` (both counted in bytes, `end` exclusive). */
export async function* readFileChunks(
  db: Kysely<Database>,
  file: StoredFile,
  start = 0,
  end = file.byteSize,
): AsyncGenerator<Uint8Array> {
  for (let seq = Math.floor(start / chunkBytes); seq * chunkBytes < end; seq++) {
    const row = await db
      .selectFrom('fileChunk')
      .select('bytes')
      .where('sha256', '=', file.sha256)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
    const offset = seq * chunkBytes
    yield row.bytes.subarray(Math.max(0, start - offset), Math.min(row.bytes.byteLength, end - offset))
  }
}

/** The whole of a stored file in memory: for documents of a few megabytes. */
export async function readWholeFile(db: Kysely<Database>, file: StoredFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readFileChunks(db, file)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
