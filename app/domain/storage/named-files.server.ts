import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'

/** Every table whose rows name a stored file by its SHA-256. A test compares the list with the schema. */
export const namingTables = [
  'answer_file',
  'attachment',
  'comment_booklet',
  'comment_file',
  'comment_file_copy',
  'demand',
  'demand_entry',
  'document',
  'edition_file',
  'entry_file',
  'follow_up_entry',
  'letter',
  'redaction',
  'reply_draft_file',
] as const

/** How many rows name each of these files; what was made of a file ahead of its use is named by that. */
export async function namesOf(db: Store, hashes: readonly string[]): Promise<Map<string, number>> {
  if (hashes.length === 0) return new Map()
  const wanted = sql.join(hashes.map((sha256) => sql`${sha256}`))
  const each = namingTables.map(
    (table) => sql`select sha256 from ${sql.table(table)} where sha256 in (${wanted})`,
  )
  each.push(sql`select made_sha256 as sha256 from prepared_paper where made_sha256 in (${wanted})`)
  each.push(sql`select copy_sha256 as sha256 from redaction_draft where copy_sha256 in (${wanted})`)
  const { rows } = await sql<{ sha256: string; count: number }>`
    select sha256, count(*) as count from (${sql.join(each, sql` union all `)}) as named group by sha256`.execute(
    db,
  )
  return new Map(rows.map(({ sha256, count }) => [sha256, Number(count)]))
}

/**
 * @returns those of these files that a document of the library had before it got another: they were published, and the
 * record names them
 */
export async function replacedFiles(db: Store, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('recordEntry')
    .select(['before', 'after'])
    .where('subjectKind', '=', 'document')
    .where((where) =>
      where.or(
        hashes.flatMap((sha256) => [
          where('before', 'like', `%${sha256}%`),
          where('after', 'like', `%${sha256}%`),
        ]),
      ),
    )
    .execute()
  return new Set(
    hashes.filter((sha256) =>
      rows.some(({ before, after }) => `${before ?? ''}${after ?? ''}`.includes(sha256)),
    ),
  )
}
