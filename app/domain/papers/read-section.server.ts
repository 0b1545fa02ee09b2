import { createHash } from 'node:crypto'
import { NoResultError } from 'kysely'
import { findFile, readWholeFile } from '#db/files.ts'
import type { Store } from '../commands/command.server.ts'

/**
 * The bytes of prepared pages. Where they are gone or are not what was kept, the file is put in the line again.
 * @returns null then
 */
export async function readSection(db: Store, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readSound(db, sha256)
  if (bytes) return bytes
  await db
    .updateTable('preparedPaper')
    .set({ state: 'waiting', tries: 0, madeSha256: null, holds: null, nextTryAt: null })
    .where('madeSha256', '=', sha256)
    .execute()
  return null
}

async function readSound(db: Store, sha256: string): Promise<Uint8Array | null> {
  const file = await findFile(db, sha256)
  if (!file) return null
  try {
    const bytes = await readWholeFile(db, file)
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
  } catch (error) {
    if (error instanceof NoResultError) return null
    throw error
  }
}
