import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { recipes, type Absence, type PaperNow } from './paper.ts'

const mostAtOnce = 500

/** @returns what is known of each file, by its hash; one of which nothing is known yet waits */
export async function papersNow(db: Store, hashes: readonly string[]): Promise<Map<string, PaperNow>> {
  const found = new Map<string, Row<'preparedPaper'>[]>()
  const wanted = [...new Set(hashes)]
  for (let from = 0; from < wanted.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('preparedPaper')
      .selectAll()
      .where('kind', '=', 'section')
      .where('sha256', 'in', wanted.slice(from, from + mostAtOnce))
      .where('recipe', '<=', recipes.section)
      .orderBy('recipe', 'desc')
      .execute()
    for (const row of rows) found.set(row.sha256, [...(found.get(row.sha256) ?? []), row])
  }
  return new Map(wanted.map((sha256) => [sha256, paperOf(sha256, found.get(sha256) ?? [])]))
}

function paperOf(sha256: string, rows: Row<'preparedPaper'>[]): PaperNow {
  const newest = rows.find(({ recipe }) => recipe === recipes.section)
  const made = rows.find(({ madeSha256 }) => madeSha256 !== null)
  return {
    sha256,
    state: newest?.state ?? 'waiting',
    begunAt: newest?.begunAt ?? null,
    holds: newest?.holds ?? null,
    absence: (newest?.reason ?? null) as Absence | null,
    pageCount: newest?.pageCount ?? null,
    scanPages: JSON.parse(newest?.scanPages ?? '[]') as number[],
    section:
      made && newest?.holds !== 'only named'
        ? { sha256: made.madeSha256!, isTagged: made.isTagged === 1 }
        : null,
  }
}
