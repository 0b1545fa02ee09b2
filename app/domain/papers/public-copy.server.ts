import type { Store } from '../commands/command.server.ts'
import { recipes } from './paper.ts'

/** The copy for the public of a file that came with a comment: not ready yet, never to be made, or its hash. */
export type PublicCopy =
  { state: 'pending' } | { state: 'failed'; why: string } | { state: 'ready'; sha256: string }

/** One that an earlier recipe made is good until the newest is done. */
export async function publicCopyOf(db: Store, sha256: string): Promise<PublicCopy> {
  const rows = await db
    .selectFrom('preparedPaper')
    .select(['recipe', 'state', 'reason', 'madeSha256'])
    .where('sha256', '=', sha256)
    .where('kind', '=', 'public-copy')
    .where('recipe', '<=', recipes['public-copy'])
    .orderBy('recipe', 'desc')
    .execute()
  const newest = rows.find(({ recipe }) => recipe === recipes['public-copy'])
  if (newest?.state === 'failed') return { state: 'failed', why: newest.reason ?? '' }
  const made = rows.find(({ madeSha256 }) => madeSha256 !== null)?.madeSha256
  return made ? { state: 'ready', sha256: made } : { state: 'pending' }
}
