import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { Instant, Zone } from '../time/instant.ts'
import { markedCorrections, type MarkedCorrection } from './marked-corrections.ts'

/**
 * N8: what was changed of public things of one kind.
 * @param facts `action`: the command that changes them; `since`: left out, all that was ever changed
 * @returns by the id of what was changed; without a key where nothing was
 */
export async function correctionsOf(
  db: Kysely<Database>,
  facts: {
    kind: string
    ids: readonly string[]
    action: string
    since?: Instant | null
    labels: Readonly<Record<string, string>>
    zone: Zone
  },
): Promise<Map<string, MarkedCorrection[]>> {
  const { kind, ids, action, since, labels, zone } = facts
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('recordEntry')
    .select(['subjectId', 'at', 'before', 'after'])
    .where('subjectKind', '=', kind)
    .where('subjectId', 'in', ids)
    .where('action', '=', action)
    .$if(Boolean(since), (query) => query.where('at', '>', since!))
    .orderBy('seq')
    .execute()
  const found = ids.map((id) => {
    const own = rows.filter(({ subjectId }) => subjectId === id)
    return [id, markedCorrections(own, labels, zone)] as const
  })
  return new Map(found.filter(([, marked]) => marked.length > 0))
}
