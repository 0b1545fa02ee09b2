import type { Trx } from '../commands/command.server.ts'

/**
 * Forgets what was made of files whose bytes go: the texts of their pages, and which are their pages in packets.
 * @returns the hashes of those pages, which something else may name
 */
export async function forgetPapers(trx: Trx, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  await trx.deleteFrom('preparedPage').where('sha256', 'in', hashes).execute()
  const gone = await trx
    .deleteFrom('preparedPaper')
    .where('sha256', 'in', hashes)
    .returning('madeSha256')
    .execute()
  return [...new Set(gone.flatMap(({ madeSha256 }) => madeSha256 ?? []))]
}
