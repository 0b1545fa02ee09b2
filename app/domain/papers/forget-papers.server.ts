import type { Trx } from '../commands/command.server.ts'
import type { Instant } from '../time/instant.ts'

/**
 * Forgets what was made of files whose bytes go: the texts of their pages, and their pages in packets, which are marked
 * as removed where nothing else names them. Call in the transaction that marks the files themselves.
 */
export async function forgetPapers(trx: Trx, hashes: readonly string[], now: Instant): Promise<void> {
  if (hashes.length === 0) return
  await trx.deleteFrom('preparedPage').where('sha256', 'in', hashes).execute()
  const gone = await trx
    .deleteFrom('preparedPaper')
    .where('sha256', 'in', hashes)
    .returning('madeSha256')
    .execute()
  const made = [...new Set(gone.flatMap(({ madeSha256 }) => madeSha256 ?? []))]
  if (made.length === 0) return
  const left = await trx
    .selectFrom('file')
    .select(['sha256', 'byteSize'])
    .where('sha256', 'in', made)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('preparedPaper')
            .select('preparedPaper.sha256')
            .whereRef('preparedPaper.madeSha256', '=', 'file.sha256'),
        ),
      ),
    )
    .execute()
  if (left.length === 0) return
  await trx
    .insertInto('removedFile')
    .values(left.map((file) => ({ ...file, why: 'unnamed', removedAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
