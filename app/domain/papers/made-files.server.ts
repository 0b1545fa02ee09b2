import type { Store } from '../commands/command.server.ts'

/** @returns the name of the file of which each of these was made, by its own hash; what was not made of any is left out */
export async function madeOf(db: Store, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('preparedPaper')
    .select(['madeSha256', 'fileName'])
    .where('madeSha256', 'in', hashes)
    .execute()
  return new Map(rows.map(({ madeSha256, fileName }) => [madeSha256!, fileName]))
}
