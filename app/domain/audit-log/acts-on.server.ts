import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { Instant } from '../time/instant.ts'

/** One command as the log has it: what it did, to what, who ran it and when. */
export type ActOn = {
  at: Instant
  subjectKind: string
  subjectId: string
  accountId: string | null
  name: string
  role: string
}

/** @returns what was done to these, in order */
export async function listActsOn(
  db: Kysely<Database>,
  subjects: readonly { kind: string; id: string }[],
): Promise<ActOn[]> {
  if (subjects.length === 0) return []
  return db
    .selectFrom('recordEntry')
    .select(['at', 'subjectKind', 'subjectId', 'accountId', 'actorName as name', 'actorRole as role'])
    .where((eb) =>
      eb.or(subjects.map(({ kind, id }) => eb.and([eb('subjectKind', '=', kind), eb('subjectId', '=', id)]))),
    )
    .orderBy('seq')
    .execute()
}
